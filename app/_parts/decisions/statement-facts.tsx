import type { StatementView } from "../../../server/moderation/statements/statements-limits.schema.ts";
import { formatDate } from "../../_messages/format.ts";
import { getLocale, getT } from "../../_messages/server.ts";
import { TextLink } from "../../_ui/link.tsx";
import { FactList } from "./fact-list.tsx";

/** What was decided, on which ground and how it came to it. */
export function StatementFacts({ view }: { view: StatementView }) {
  const t = getT("decisions");
  const { decision, point, until } = view;
  const what = {
    POST_HIDDEN: t("whatPost", { decision }),
    POST_REMOVED: t("whatPost", { decision }),
    POST_REJECTED: t("whatPost", { decision }),
    WARNED: t("whatWarned"),
    SILENCED: t("whatSilenced"),
    SUSPENDED: t("whatSuspended"),
    PROFILE_CLEARED: t("whatProfile"),
  }[decision];
  const scope =
    decision === "WARNED" || decision === "PROFILE_CLEARED"
      ? t("scopeNone")
      : until
        ? t("scopeUntil", { date: formatDate(until, getLocale()) })
        : t("scopeEverywhere");
  const automation = view.automatedDecision ? "decided" : view.automatedDetection ? "found" : "none";
  return (
    <FactList
      facts={[
        { name: t("what"), text: what },
        { name: t("scope"), text: scope },
        {
          name: t("why"),
          text: <span className="whitespace-pre-line">{reasonOf(view.reason) || t("noReason")}</span>,
        },
        {
          name: t("ground"),
          text: (
            <>
              {t(`ground_${view.ground}`)}
              {point && (
                <>
                  {" "}
                  <TextLink href={`/house-rules/${point.guideline}#${point.key}`} className="underline">
                    {t("point", { place: point.place, guideline: point.guideline, title: point.title })}
                  </TextLink>
                </>
              )}
            </>
          ),
        },
        { name: t("facts"), text: t(`source_${view.source}`) },
        { name: t("automation"), text: t(`automated_${automation}`) },
      ]}
    />
  );
}

/** Programs leave a key instead of words; the facts below say the same in sentences. */
function reasonOf(reason: string): string {
  return reason === "flags" || reason === "rules" ? "" : reason;
}
