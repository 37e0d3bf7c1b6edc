import type { ArticleStateName } from "./knowledge.schema.ts";

/** Who may make a move: those who write the article, those who review, or only the community's own rules too. */
export type Mover = "writer" | "reviewer";

export const articleActs = ["submit", "sendBack", "publish", "recheck", "confirm", "retire", "restore"] as const;
export type ArticleAct = (typeof articleActs)[number];

interface Move {
  by: Mover;
  /** From which state to which; a state that is missing does not know the act. */
  to: Partial<Record<ArticleStateName, ArticleStateName>>;
}

/**
 * The life of an article, as a table: act × state → next state. Publishing from PUBLISHED or RE_CHECK shows a newer
 * revision; the first publication goes through review. The system may make every move.
 */
export const moves: Readonly<Record<ArticleAct, Move>> = {
  submit: { by: "writer", to: { DRAFT: "IN_REVIEW" } },
  sendBack: { by: "reviewer", to: { IN_REVIEW: "DRAFT" } },
  publish: { by: "reviewer", to: { IN_REVIEW: "PUBLISHED", PUBLISHED: "PUBLISHED", RE_CHECK: "PUBLISHED" } },
  recheck: { by: "reviewer", to: { PUBLISHED: "RE_CHECK" } },
  confirm: { by: "reviewer", to: { RE_CHECK: "PUBLISHED" } },
  retire: {
    by: "reviewer",
    to: { DRAFT: "RETIRED", IN_REVIEW: "RETIRED", PUBLISHED: "RETIRED", RE_CHECK: "RETIRED" },
  },
  restore: { by: "reviewer", to: { RETIRED: "DRAFT" } },
};

/** The state after an act, or null when the article's state does not know it. */
export function stateAfter(act: ArticleAct, state: ArticleStateName): ArticleStateName | null {
  return moves[act].to[state] ?? null;
}

/** The states in which readers find an article. */
export const readable: readonly ArticleStateName[] = ["PUBLISHED", "RE_CHECK"];
