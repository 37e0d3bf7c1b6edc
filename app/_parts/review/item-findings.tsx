"use client";
import type { ItemView } from "../../../server/moderation/queue/item-view.schema.ts";
import { useT } from "../../_client/intl.tsx";
import { Callout } from "../../_ui/callout.tsx";
import { ClientLink } from "../../_ui/client-link.tsx";

type Rule = { rule?: unknown; words?: unknown };

/** Why the item stands here: the rules that fired with the words they met, and the checks that spoke. */
export function ItemFindings({ item }: { item: ItemView }) {
  const t = useT("review");
  const rules = once(Array.isArray(item.facts.rules) ? (item.facts.rules as Rule[]) : []);
  const checks = Array.isArray(item.facts.checks) ? item.facts.checks : [];
  const { accounts, beside, by } = item.facts;
  const names = checks.flatMap((check) => (t.has(`check_${check}`) ? [t(`check_${check}` as "check_trap")] : []));
  if (rules.length === 0 && names.length === 0) {
    return item.kind === "FIRST_POST" ? <Callout className="mt-5">{t("firstPost")}</Callout> : null;
  }
  return (
    <Callout tone="attention" icon="filter" title={t("whyHere")} className="mt-5">
      <ul className="mt-1 grid gap-1">
        {rules.map((rule, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was found does not change while it is shown
          <li key={place} className="break-words">
            {t("ruleMet", { words: String(rule.words ?? "") })}{" "}
            {typeof rule.rule === "string" && (
              <ClientLink href={`/admin/rules/${rule.rule}`} className="underline underline-offset-3">
                {t("showRule")}
              </ClientLink>
            )}
          </li>
        ))}
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
        {typeof accounts === "number" && <li>{t("accountsTogether", { count: accounts })}</li>}
        {typeof by === "string" && <li>{t(beside === "TAGS" ? "inTags" : "inRemark", { name: by })}</li>}
      </ul>
    </Callout>
  );
}

/** The same words met by the same rule in title and text are one reason. */
function once(rules: readonly Rule[]): Rule[] {
  return [...new Map(rules.map((one) => [`${one.rule} ${String(one.words).toLowerCase()}`, one])).values()];
}
