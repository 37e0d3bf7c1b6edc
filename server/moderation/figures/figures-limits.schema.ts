import type { NoticeCategory } from "../notices/notices-limits.schema.ts";
import type { StatementDecision, StatementSource } from "../statements/statements-limits.schema.ts";

/** Decisions of a year that are alike. */
export interface DecisionFigure {
  decision: StatementDecision;
  source: StatementSource;
  ground: "GUIDELINE" | "LAW";
  /** Key of the point of the house rules; null where none was named. */
  point: string | null;
  count: number;
  /** Decided by a program. */
  automated: number;
  /** Posts that went together with everything their author wrote: one decision of a person, and a measure for each post. */
  swept: number;
  /** Taken back, by an appeal or otherwise. */
  undone: number;
}

export interface NoticeFigure {
  category: NoticeCategory;
  count: number;
  decided: number;
  /** The content was taken or something else was done about it. */
  acted: number;
  /** Median hours from notice to decision; null while none was decided. */
  medianHours: number | null;
}

/** What moderation did in a year (UTC), as DSA art. 15 and 24 ask. */
export interface YearFigures {
  year: number;
  notices: NoticeFigure[];
  decisions: DecisionFigure[];
  appeals: { count: number; upheld: number; reversed: number; open: number; medianHours: number | null };
  /** Decisions by a program: how many, how many of them were taken back. */
  automated: { count: number; undone: number; of: number };
}
