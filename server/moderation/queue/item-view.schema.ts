import type { FlagReason } from "../flags/flags-limits.schema.ts";
import type { MemberRecord } from "../record/record.schema.ts";
import type { Someone } from "./queue.schema.ts";
import type { ItemKind } from "./queue-limits.schema.ts";

/** The post an item is about. */
export interface ItemPost {
  id: string;
  number: number;
  kind: "OPENING" | "ANSWER" | "COMMENT";
  presence: "VISIBLE" | "HELD" | "HIDDEN" | "REMOVED" | "DELETED";
  html: string;
  createdAt: Date;
  editedAt: Date | null;
  href: string;
}

export interface ItemFlag {
  reason: FlagReason;
  text: string;
  weight: number;
  state: "OPEN" | "UPHELD" | "REJECTED" | "DEFERRED";
  at: Date;
  /** Who raised it, and how often they were right. */
  by: Someone & { trustLevel: number; isStaff: boolean; upheld: number; decided: number };
}

/** What is known of whoever wrote it. */
export interface ItemAuthor extends Someone {
  since: Date;
  trustLevel: number;
  isStaff: boolean;
  posts: number;
  /** Posts of theirs that moderators removed or hid and that are still away. */
  taken: number;
  /** Different posts of theirs with an upheld flag. */
  flagged: number;
  penalties: number;
  silencedUntil: Date | null;
  suspendedUntil: Date | null;
  /** The last decisions about them. */
  earlier: { id: string; kind: ItemKind; decision: string; at: Date }[];
}

/** A button: one way to decide. */
export interface OfferedDecision {
  key: string;
  letter: string;
  tone: "keep" | "take" | "plain";
  ask: "required" | "optional";
  reasons: string[];
  /** For how many days it would hold: null for good, missing where it does not last. */
  days?: number | null;
  /** Why this moderator may not take it, as a code; null when they may. */
  refused: string | null;
}

/** The texts of a profile that others read. */
interface ItemProfile {
  displayName: string;
  about: string;
  website: string | null;
}

/** The member an item is about. */
export interface ItemMember {
  name: string;
  shown: ItemProfile;
  /** What waits for this decision. */
  waiting: ItemProfile | null;
  record: MemberRecord;
}

/** A suggested edit beside the text it would replace. */
export interface ItemEdit {
  by: Someone;
  reason: string;
  title: { before: string; after: string } | null;
  /** The text in pieces: what stays, goes and comes. */
  parts: { kind: "same" | "added" | "removed"; text: string }[];
  /** The post was changed since: it cannot be applied any more. */
  stale: boolean;
}

/** Everything about one item, for the page that decides. */
export interface ItemView {
  id: string;
  kind: ItemKind;
  subjectKind: "post" | "member" | "edit" | "appeal" | "notice";
  subjectId: string;
  score: number;
  urgent: boolean;
  late: boolean;
  openedAt: Date;
  dueAt: Date;
  facts: Record<string, unknown>;
  board: { slug: string; name: string } | null;
  topic: { number: number; slug: string; title: string; locale: string; presence: string } | null;
  post: ItemPost | null;
  /** What stands before it in the topic, the nearest last. */
  before: { number: number; author: string; text: string }[];
  flags: ItemFlag[];
  /** What an appeal or a notice says, and for an appeal the reason its author was given. */
  said: { text: string; given: string | null } | null;
  edit: ItemEdit | null;
  member: ItemMember | null;
  author: ItemAuthor | null;
  claim: { by: string; mine: boolean } | null;
  decided: { by: string; at: Date; decision: string; reason: string; cannotUndo: string | null } | null;
  decisions: OfferedDecision[];
}
