import { forgetBadges } from "./badges/index.ts";
import { forgetDesk } from "./desk/index.ts";
import {
  followOnAnswered,
  followOnAsked,
  followOnAuthorChanged,
  followOnSplit,
  forgetFollows,
} from "./follows/index.ts";
import { integrationLogReactions, webhookReactions } from "./integrations/index.ts";
import { knowledgeReactions } from "./knowledge/index.ts";
import { moderationReactions } from "./moderation/index.ts";
import { notificationReactions } from "./notifications/index.ts";
import type { Reaction } from "./platform/events/index.ts";
import {
  closeOffersOnAnswered,
  leaveOnErased,
  leaveOnRoleEnded,
  leaveOnStaff,
  leaveOnSuspended,
  routeOnArranged,
  routeOnAsked,
} from "./programme/index.ts";
import { forgetRanks } from "./ranks/index.ts";
import { forgetMetrics, reputationReactions } from "./reputation/index.ts";
import { restartReviews, reviewReactions } from "./reviews/index.ts";
import { searchReactions } from "./search/index.ts";
import { endSolutionOnPostTaken } from "./solutions/index.ts";
import { forgetDrafts } from "./topics/index.ts";
import { forgetTrust } from "./trust/index.ts";

/** Event → who reacts, in order. Each line is one job, run once per event; see each file for what it does. */
export const reactions: readonly Reaction[] = [
  endSolutionOnPostTaken,
  ...reputationReactions,
  followOnAsked,
  followOnAnswered,
  followOnSplit,
  followOnAuthorChanged,
  forgetFollows,
  forgetDrafts,
  forgetDesk,
  forgetBadges,
  forgetMetrics,
  forgetRanks,
  forgetTrust,
  restartReviews,
  ...reviewReactions,
  ...knowledgeReactions,
  leaveOnErased,
  routeOnAsked,
  closeOffersOnAnswered,
  ...routeOnArranged,
  leaveOnStaff,
  leaveOnSuspended,
  leaveOnRoleEnded,
  ...moderationReactions,
  ...searchReactions,
  ...notificationReactions,
  ...webhookReactions,
  ...integrationLogReactions,
];
