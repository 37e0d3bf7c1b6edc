import type { OfferedDecision } from "../../../server/moderation/queue/item-view.schema.ts";
import type { MessageKey } from "../../_messages/index.ts";
import type { Translate } from "../../_messages/translate.ts";

/** What a decision is called, with for how long it would hold where it lasts. */
export function decisionName(t: Translate<MessageKey<"review">>, { key, days }: OfferedDecision): string {
  const what = t(`decide_${key}` as "decide_keep");
  if (days === undefined) return what;
  return days === null ? t("forGood", { what }) : t("lasting", { what, days });
}
