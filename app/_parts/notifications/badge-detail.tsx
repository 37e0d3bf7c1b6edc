import type { BadgeNotice } from "../../../server/notifications/notifications.schema.ts";
import { getT } from "../../_messages/server.ts";
import { metricWord } from "../badges/criteria-words.ts";

/** What a badge was given for, or why it was taken back. */
export async function BadgeDetail({ badge, taken }: { badge: BadgeNotice; taken: boolean }) {
  const [t, words] = await Promise.all([getT("notifications"), getT("badges")]);
  return <p className="mt-0.5 text-14 text-pretty text-ink-2">{said()}</p>;

  function said(): string {
    if (!taken) return badge.citation ?? badge.purpose;
    if (badge.reason) return t("badgeTakenByHand", { reason: badge.reason });
    const metric = metricWord(words, badge.metric ?? "");
    return t("badgeUndone", { metric, left: badge.left ?? "0", atLeast: badge.atLeast ?? "1" });
  }
}
