import { z } from "zod";
import type { BadgeView } from "../badges/badges.schema.ts";

/** Why somebody hears of something. */
export const notificationKinds = [
  "answered",
  "commented",
  "mentioned",
  "accepted",
  "solvedByStaff",
  "acceptReminder",
  "verified",
  "verificationDue",
  "informationRequested",
  "postTaken",
  "profileTaken",
  "postReleased",
  "decisionUndone",
  "appealDecided",
  "rulesChanged",
  "articlePublished",
  "articleChanged",
  "articleRecheck",
  "articleReturned",
  "articleUnscheduled",
  "articleHandedOver",
  "translationOutdated",
  "thanked",
  "rankGained",
  "rankLost",
  "badgeEarned",
  "badgeTaken",
  "programmeInvited",
  "programmeActive",
  "programmeRenewalDue",
  "programmeRenewed",
  "programmeAlumni",
  "programmeEnded",
  "programmeAgreement",
  "questionOffered",
  "weeklySummary",
  "nominated",
  "perkGiven",
  "escalated",
  "escalationAnswered",
  "topicMoved",
  "topicMerged",
  "topicUnmerged",
  "topicSplit",
  "topicClosed",
  "topicDuplicate",
  "solvedWithout",
  "postGiven",
  "postGivenAway",
  "postConverted",
  "postEdited",
  "roleGiven",
  "roleEnded",
  "reviewLate",
  "reportUpheld",
  "reportRejected",
  "editApproved",
  "editRejected",
  "webhookPaused",
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

export const readInput = z.strictObject({
  /** Empty: all of them. */
  ids: z.array(z.uuid()).max(100).default([]),
});

/** The badge a line is about, and what is said of it beside its purpose. */
export interface BadgeNotice extends BadgeView {
  /** What somebody gave it for. */
  citation?: string;
  /** Why somebody took it. */
  reason?: string;
  /** Which figure fell when something was undone, what was asked and what is left. */
  metric?: string;
  atLeast?: string;
  left?: string;
}

/** One line of the list. The place is what the reader may see of it now. */
export interface NotificationView {
  id: string;
  kind: NotificationKind;
  actor: { name: string; displayName: string; tint: number; avatar: string | null; isSuperUser: boolean } | null;
  badge: BadgeNotice | null;
  title: string;
  href: string;
  createdAt: Date;
  read: boolean;
}
