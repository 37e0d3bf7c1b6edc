import { z } from "zod";

/** Why somebody hears of something. */
export const notificationKinds = [
  "answered",
  "commented",
  "mentioned",
  "accepted",
  "solvedByStaff",
  "verified",
  "informationRequested",
  "postTaken",
  "articlePublished",
  "thanked",
  "rankGained",
  "rankLost",
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

export const readInput = z.strictObject({
  /** Empty: all of them. */
  ids: z.array(z.uuid()).max(100).default([]),
});

/** One line of the list. The place is what the reader may see of it now. */
export interface NotificationView {
  id: string;
  kind: NotificationKind;
  actor: { name: string; displayName: string; tint: number; avatar: string | null; isSuperUser: boolean } | null;
  title: string;
  href: string;
  createdAt: Date;
  read: boolean;
}
