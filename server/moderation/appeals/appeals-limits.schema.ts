import type { StatementDecision, StatementSource } from "../statements/statements-limits.schema.ts";

/** Characters of an appeal and of the answer to it. */
export const appealLimits = { least: 20, most: 5_000, reasonLeast: 10, reason: 2_000 } as const;
export const appealOutcomes = ["UPHELD", "REVERSED"] as const;
export type AppealOutcome = (typeof appealOutcomes)[number];

/** What the outcomes are called in the queue. */
export const itemDecisions = { UPHELD: "uphold", REVERSED: "reverse" } as const satisfies Record<AppealOutcome, string>;

interface Somebody {
  name: string;
  displayName: string;
}

/** An appeal with both sides, for those who decide it. */
export interface AppealView {
  id: string;
  text: string;
  at: Date;
  outcome: AppealOutcome | null;
  /** To the author, once decided. */
  answer: string;
  decidedAt: Date | null;
  decidedBy: Somebody | null;
  author: Somebody & { tint: number; avatar: string | null };
  decision: {
    kind: StatementDecision;
    source: StatementSource;
    reason: string;
    category: string | null;
    point: { key: string; place: number; title: string } | null;
    automated: boolean;
    at: Date;
    until: Date | null;
    undoneAt: Date | null;
    by: Somebody | null;
  };
  post: { html: string; locale: string; title: string; href: string; board: string } | null;
  /** When the item in the queue is late. */
  dueAt: Date | null;
  /** Why the actor cannot decide it; null when they can. */
  refused: string | null;
  /** Nobody else than the person who decided could decide it. */
  nobodyElse: boolean;
}
