"use client";
import { useLocale, useT } from "../../_client/intl.tsx";
import { trpc } from "../../_client/trpc.ts";
import { Button } from "../../_ui/button.tsx";
import { Callout } from "../../_ui/callout.tsx";
import { ClientLink } from "../../_ui/client-link.tsx";
import { useTopicScope, useTopicViewer } from "./topic-scope.tsx";
import { useAct } from "./use-act.ts";

/** Who of the experts looks at the question at the moment; and for whom it waits, "I take it". */
export function LookingAt() {
  const t = useT("acts");
  const locale = useLocale();
  const looking = useTopicViewer()?.looking;
  const { reload } = useTopicScope();
  const { act } = useAct();
  if (!looking) return null;
  const { taken, offer } = looking;
  if (taken) {
    const time = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" }).format(taken.until);
    return (
      <div className="mt-5" role="status">
        <Callout
          icon="eye"
          tone="super"
          title={taken.mine ? t("lookingMine", { time }) : t("lookingOther", { name: taken.displayName })}
        >
          {!taken.mine && t("lookingOtherText", { time })}
        </Callout>
      </div>
    );
  }
  if (!offer) return null;
  const take = async () => {
    await act(() => trpc.routing.take.mutate({ offer: offer.id }));
    reload();
  };
  return (
    <div className="mt-5">
      <Callout icon="star" tone="super" title={t("offeredTitle")}>
        {offer.why.length > 0 && <p>{t("offeredWhy", { list: offer.why.join(", ") })}</p>}
        <p className="mt-2.5 flex flex-wrap items-center gap-3">
          <Button size="sm" variant="primary" icon="hand" onClick={take}>
            {t("offeredTake")}
          </Button>
          <ClientLink href="/account/programme#offers" className="text-brand-ink underline-offset-3 hover:underline">
            {t("offeredDecline")}
          </ClientLink>
        </p>
      </Callout>
    </div>
  );
}
