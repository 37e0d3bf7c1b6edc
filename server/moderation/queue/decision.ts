import type { Ctx, Verdict } from "../../platform/authorize/index.ts";
import type { ItemKind } from "./queue-limits.schema.ts";

/** An item as whoever decides about it finds it, under its lock. */
export interface Item {
  id: string;
  kind: ItemKind;
  subjectKind: "post" | "member" | "edit" | "appeal" | "notice";
  subjectId: string;
  boardId: string | null;
  topicId: string | null;
  /** Whose post, edit or account it is. */
  authorId: string | null;
  /** What the kind of item adds (rule hit, checks that spoke, …). */
  facts: Record<string, unknown>;
}

/** One way to decide items of a kind. */
export interface Decision {
  /** What it is called in messages (`review.decide_<key>`), in the log and in the item. */
  key: string;
  /** The letter that takes it; no two decisions of a kind share one, and j k x c u o are taken. */
  letter: string;
  /** What it means for whoever wrote: everything stays, something goes, or neither. */
  tone: "keep" | "take" | "plain";
  /** Whether a reason must be given; its author reads it. */
  ask: "required" | "optional";
  /** Suggested reasons, as keys of messages (`review.why_<key>`); another one can always be written. */
  reasons: readonly string[];
  /** For how many days it would hold, shown beside its name; null for good. Only where it lasts. */
  days?(ctx: Ctx, item: Item): Promise<number | null>;
  /** Asked beyond the right to moderate the item's board, for example that nobody decides an appeal against themselves. */
  may?(ctx: Ctx, item: Item): Promise<Verdict> | Verdict;
  /**
   * Does it. The context joins the transaction of the decision: every command called with it happens together with the
   * decision or not at all. What is returned is kept for undoing.
   */
  perform(ctx: Ctx, item: Item, given: { reason: string }): Promise<object | null>;
  /** Takes it back, in the same manner; or why that cannot be, as a key of messages (`review.noUndo_<key>`). */
  undo: ((ctx: Ctx, item: Item, kept: unknown) => Promise<void>) | string;
}
