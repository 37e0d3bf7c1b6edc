import type { Reaction } from "../platform/events/index.ts";
import { forgetNotifications } from "./forget-notifications.ts";
import { notifyOnAnswered, notifyOnCommented, notifyOnInformationRequested } from "./notify-on-answers.ts";
import { arrangingNotices } from "./notify-on-arranging.ts";
import { articleNotices } from "./notify-on-articles.ts";
import { notifyOnBadgeEarned, notifyOnBadgeTaken } from "./notify-on-badges.ts";
import {
  notifyOnAgreementPublished,
  notifyOnEscalated,
  notifyOnEscalationAnswered,
  notifyOnMembershipMoved,
  notifyOnPerkGiven,
} from "./notify-on-programme.ts";
import { notifyOnRankGained, notifyOnRankLost } from "./notify-on-ranks.ts";
import { notifyOnReleased } from "./notify-on-released.ts";
import {
  notifyOnEditApproved,
  notifyOnEditRejected,
  notifyOnFlagRejected,
  notifyOnFlagUpheld,
  notifyOnItemsLate,
} from "./notify-on-review.ts";
import { roleNotices } from "./notify-on-roles.ts";
import { notifyOnQuestionOffered, notifyOnSummaryWritten } from "./notify-on-routing.ts";
import {
  notifyOnAccepted,
  notifyOnArticlePublished,
  notifyOnReminderDue,
  notifyOnThanked,
  notifyOnVerificationDue,
  notifyOnVerified,
} from "./notify-on-solutions.ts";

import {
  notifyOnAppealDecided,
  notifyOnGuidelinesPublished,
  notifyOnStatementUndone,
  notifyOnStatementWritten,
} from "./notify-on-statements.ts";

export { type CelebrationRow, celebrationsSql } from "./celebrations.ts";
/** What people are told, in the list behind the bell and by mail. Nobody hears of what they may not see. */
export { notificationsRouter } from "./notifications.router.ts";
export { notify } from "./notify.ts";
export { visibleNotificationsSql } from "./visible-notifications.ts";

export const notificationReactions: readonly Reaction[] = [
  notifyOnAnswered,
  notifyOnCommented,
  notifyOnInformationRequested,
  notifyOnStatementWritten,
  notifyOnStatementUndone,
  notifyOnAppealDecided,
  notifyOnGuidelinesPublished,
  notifyOnAccepted,
  notifyOnReminderDue,
  notifyOnVerified,
  notifyOnVerificationDue,
  notifyOnThanked,
  notifyOnArticlePublished,
  ...articleNotices,
  notifyOnRankGained,
  notifyOnRankLost,
  notifyOnBadgeEarned,
  notifyOnBadgeTaken,
  notifyOnMembershipMoved,
  notifyOnAgreementPublished,
  notifyOnEscalated,
  notifyOnEscalationAnswered,
  notifyOnPerkGiven,
  notifyOnQuestionOffered,
  notifyOnSummaryWritten,
  ...arrangingNotices,
  ...roleNotices,
  notifyOnReleased,
  notifyOnItemsLate,
  notifyOnFlagUpheld,
  notifyOnFlagRejected,
  notifyOnEditApproved,
  notifyOnEditRejected,
  forgetNotifications,
];
