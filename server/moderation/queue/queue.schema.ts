import { z } from "zod";
import { decisionReason, type ItemKind, itemKinds, mostAtOnce } from "./queue-limits.schema.ts";

export const itemInput = z.strictObject({ item: z.uuid() });

export const listItemsInput = z.strictObject({
  kind: z.enum(itemKinds).optional(),
  /** Address of a board; its children are included. */
  board: z.string().max(60).optional(),
  urgent: z.boolean().default(false),
  /** Only what one has claimed. */
  mine: z.boolean().default(false),
  decided: z.boolean().default(false),
  cursor: z.string().max(200).nullish(),
  size: z.int().min(1).max(100).default(50),
});
export type ListItemsInput = z.infer<typeof listItemsInput>;

const decision = z.string().min(1).max(40);
const reason = z.string().trim().max(decisionReason.max).default("");

export const decideInput = z.strictObject({ item: z.uuid(), decision, reason });
export const decideManyInput = z.strictObject({ items: z.array(z.uuid()).min(1).max(mostAtOnce), decision, reason });
export const claimInput = z.strictObject({ item: z.uuid(), on: z.boolean() });
export type DecideInput = z.infer<typeof decideInput>;

/** A person in few words. */
export interface Someone {
  name: string;
  displayName: string;
  tint: number;
  avatar: string | null;
}

/** One line of the queue. */
export interface ItemRow {
  id: string;
  kind: ItemKind;
  score: number;
  urgent: boolean;
  openedAt: Date;
  dueAt: Date;
  late: boolean;
  claimedBy: Someone | null;
  author: Someone | null;
  board: { slug: string; name: string } | null;
  topic: { number: number; slug: string; title: string } | null;
  /** The beginning of the text it is about; empty where there is none. */
  excerpt: string;
  /** Reasons of flags with how often each was named. */
  flags: { reason: string; count: number }[];
  decided: { at: Date; by: string | null; decision: string } | null;
}

/** What waits, for the head of the queue. */
export interface QueueCounts {
  open: number;
  urgent: number;
  late: number;
  mine: number;
  kinds: Partial<Record<ItemKind, number>>;
  /** Boards the reader moderates, with what waits on each; empty when it is one board. */
  boards: { slug: string; name: string; open: number }[];
}

/** How the decision about one of several items went. */
export type DecidedMany = { item: string; problem: string | null; by: string | null }[];
