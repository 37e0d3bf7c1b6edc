import { backfillBadges } from "./badges/index.ts";
import { pruneFiles } from "./files/index.ts";
import { deliverWebhook, pruneWebhookLog } from "./integrations/index.ts";
import { mailOwners, publishScheduled, recheckDueArticles } from "./knowledge/index.ts";
import { pruneMails, sendMail } from "./mail/index.ts";
import { forgetNotifiersJob, remindOfLateItems, sweepJob } from "./moderation/index.ts";
import type { AnyJob } from "./platform/jobs/index.ts";
import { leaveProgrammeJob, programmeNightJob, routeQuestionJob, weeklySummariesJob } from "./programme/index.ts";
import { leadersMoveOn, recountPoints } from "./reputation/index.ts";
import { reviewAllJob, reviewMember } from "./reviews/index.ts";
import { pruneSearchLog, renewVocabulary } from "./search/index.ts";
import { remindToAccept, verificationsDue } from "./solutions/index.ts";
import { closeSolvedTopics, workTimers } from "./topics/index.ts";
import { pruneAccounts, sendLink } from "./users/index.ts";

/** Every job of the project; the worker refuses a schedule line for a job that is not here. */
export const jobs: readonly AnyJob[] = [
  sendMail,
  sendLink,
  pruneMails,
  pruneAccounts,
  recheckDueArticles,
  publishScheduled,
  mailOwners,
  pruneSearchLog,
  renewVocabulary,
  closeSolvedTopics,
  remindToAccept,
  verificationsDue,
  workTimers,
  pruneFiles,
  leadersMoveOn,
  backfillBadges,
  recountPoints,
  reviewMember,
  reviewAllJob,
  remindOfLateItems,
  programmeNightJob,
  routeQuestionJob,
  weeklySummariesJob,
  leaveProgrammeJob,
  sweepJob,
  forgetNotifiersJob,
  deliverWebhook,
  pruneWebhookLog,
];

/** cron (UTC) → job. */
export const schedule: readonly { cron: string; job: string }[] = [
  { cron: "17 3 * * *", job: "prune-mails" },
  { cron: "27 3 * * *", job: "prune-accounts" },
  { cron: "7 4 * * *", job: "recheck-due-articles" },
  { cron: "* * * * *", job: "publish-scheduled-articles" },
  { cron: "32 6-18 * * 1", job: "mail-article-owners" },
  { cron: "12 * * * *", job: "close-solved-topics" },
  { cron: "22 * * * *", job: "remind-to-accept" },
  { cron: "12 4 * * *", job: "verifications-due" },
  { cron: "* * * * *", job: "work-timers" },
  { cron: "37 3 * * *", job: "prune-search-log" },
  { cron: "42 3 * * *", job: "renew-vocabulary" },
  { cron: "47 3 * * *", job: "prune-files" },
  { cron: "57 3 * * *", job: "forget-notifiers" },
  { cron: "57 3 * * *", job: "prune-webhook-log" },
  { cron: "0 * * * *", job: "leaders-move-on" },
  { cron: "22 2 * * *", job: "review-all-members" },
  { cron: "52 2 * * *", job: "programme-night" },
  { cron: "*/5 * * * *", job: "leave-programme" },
  { cron: "*/5 * * * *", job: "remind-of-late-items" },
  { cron: "*/15 * * * *", job: "weekly-summaries" },
];
