"use client";
import type { ItemView } from "../../../server/moderation/queue/item-view.schema.ts";
import type { ItemPresence } from "../../../server/moderation/queue/look-at-item.ts";
import { useLocale, useT } from "../../_client/intl.tsx";
import { Callout } from "../../_ui/callout.tsx";
import { Icon } from "../../_ui/icon.tsx";
import { TimeView } from "../../_ui/time-view.tsx";

/** Where the item stands: decided, claimed, and who else has it open just now. */
export function ItemPresenceLine({ item, presence }: { item: ItemView; presence: ItemPresence | null }) {
  const t = useT("review");
  const locale = useLocale();
  const { decided } = item;
  const claim = presence ? presence.claim : item.claim;
  const meanwhile = !decided && presence?.decided ? presence.decided : null;
  const others = presence?.others ?? [];
  const word = (key: string) => (t.has(`decided_${key}`) ? t(`decided_${key}` as "decided_keep") : key);
  return (
    <div role="status" className="grid gap-2">
      {decided && (
        <Callout tone="plain" icon="check-check" className="mt-4">
          <span className="font-medium text-ink">{word(decided.decision)}</span>
          {decided.by && ` · ${decided.by}`} · <TimeView value={decided.at} locale={locale} style="moment" />
          {decided.reason && <span className="mt-1 block">{decided.reason}</span>}
          {decided.cannotUndo && (
            <span className="mt-1 block text-ink-3">
              {t.has(`noUndo_${decided.cannotUndo}`)
                ? t(`noUndo_${decided.cannotUndo}` as "noUndo_released")
                : t("noUndo")}
            </span>
          )}
        </Callout>
      )}
      {meanwhile && (
        <Callout tone="attention" className="mt-4">
          {t("decidedMeanwhile", { name: meanwhile.by, what: word(meanwhile.decision) })}
        </Callout>
      )}
      {(claim || others.length > 0) && (
        <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-14">
          {claim && (
            <span className="inline-flex items-center gap-1.5 font-medium text-brand-ink">
              <Icon name="hand" size={15} />
              {claim.mine ? t("claimedByYou") : t("claimedBy", { name: claim.by })}
            </span>
          )}
          {others.length > 0 && (
            <span className="inline-flex items-center gap-1.5 text-attention">
              <Icon name="eye" size={15} />
              {t("alsoLooking", { names: others.join(", "), count: others.length })}
            </span>
          )}
        </p>
      )}
    </div>
  );
}
