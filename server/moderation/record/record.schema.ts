import type { PenaltyDays, PenaltyKind } from "../penalties/penalties-limits.schema.ts";

/** A place in a topic, as far as the reader may see it. */
export interface RecordPlace {
  number: number;
  slug: string;
  title: string;
  post: number;
}

/** One line of a member's record. */
export interface RecordLine {
  id: string;
  kind: PenaltyKind;
  reason: string;
  note: string;
  point: string | null;
  days: number | null;
  startsAt: Date;
  endsAt: Date | null;
  readAt: Date | null;
  liftedAt: Date | null;
  liftedWhy: string;
  by: string | null;
  liftedBy: string | null;
  /** It holds now. */
  running: boolean;
  place: RecordPlace | null;
  can: { lift: boolean };
}

/** A post of the member that moderators or flags took. */
export interface TakenPost {
  at: Date;
  presence: "HIDDEN" | "REMOVED";
  reason: string;
  by: string | null;
  place: RecordPlace;
}

/** Everything of a member taken at once: how far it is. */
export interface SweepView {
  id: string;
  state: "RUNNING" | "CANCELLED" | "DONE" | "UNDOING" | "UNDONE";
  total: number;
  done: number;
  restored: number;
  reason: string;
  startedAt: Date;
  can: { cancel: boolean; undo: boolean };
}

/** What moderators know of a member, as far as the reader moderates where it happened. */
export interface MemberRecord {
  name: string;
  displayName: string;
  joinedAt: Date;
  trustLevel: number;
  posts: number;
  suspendedUntil: Date | null;
  silencedUntil: Date | null;
  /** Lines of the whole record; handed back with a decision, so that somebody who was faster is noticed. */
  seen: number;
  lines: RecordLine[];
  taken: { count: number; latest: TakenPost[] };
  /** What others' flags on the member's posts came to, and the member's own flags. */
  flagged: { upheld: number; rejected: number; open: number };
  flags: { upheld: number; rejected: number; open: number };
  appeals: { open: number; reversed: number; upheld: number };
  /** Accounts from the same network lately; empty for moderators of single boards. */
  network: { name: string; displayName: string; joinedAt: Date; suspended: boolean }[];
  /** What history suggests as the next step. */
  next: { kind: PenaltyKind; days: PenaltyDays | null };
  sweep: SweepView | null;
  can: { note: boolean; warn: boolean; silence: boolean; suspend: boolean; sweep: boolean };
}

/** What somebody who is suspended is told after having proved who they are. */
export interface SuspensionView {
  displayName: string;
  /** Null: for good. */
  until: Date | null;
  reasons: { reason: string; point: string | null; since: Date; until: Date | null; appeal: string | null }[];
}
