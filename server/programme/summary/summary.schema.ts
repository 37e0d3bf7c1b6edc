import { z } from "zod";

const count = z.int().min(0);

/** What a week came to. Counted when the summary was written; what is undone later stays in it. */
export const weekFigures = z.object({
  /** Answers to questions of others. */
  answers: count,
  /** Different people: those whose question they solved, who thanked them, or whom a solution of theirs helped. */
  people: count,
  /** Answers of theirs that others accepted. */
  solutions: count,
  thanks: count,
  /** Points of the ledger; may be below nothing. */
  points: z.int(),
  /** Views of topics they solved, since the summary before; in the first one, of topics solved that week. */
  views: count,
  /** All views those topics ever had, from which the next summary counts on. */
  viewsTotal: count,
  /** Estimated: the share of those views (a setting) that would have written to support. */
  contactsSaved: count,
  /** Questions offered to them, and those they took. */
  offered: count,
  taken: count,
  rank: z.object({
    key: z.string(),
    next: z.string().nullable(),
    /** What the next rank asks for and is not there yet. */
    missing: z.array(z.object({ name: z.string(), asked: z.number(), have: z.number() })),
  }),
  renewal: z.object({
    /** Figures of the rule, and how many of them are met at the bar of a renewal. */
    asked: count,
    met: count,
    termEnd: z.iso.datetime().nullable(),
  }),
});
export type WeekFigures = z.infer<typeof weekFigures>;
