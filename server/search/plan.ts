import { Prisma } from "../platform/db/generated/client.ts";

/** How documents are matched and ranked; `d` is the alias of SearchDocument. */
export interface Plan {
  match: Prisma.Sql;
  /** A number, larger is better; may use `vector` and `title` of `d` only. */
  rank: Prisma.Sql;
  /** So many documents match that going through the newest ones finds enough; see `newestMatching`. */
  common: boolean;
}

/** Weights of rest, question, solution, title (PostgreSQL's order: D, C, B, A). */
export const weights = "{0.1, 0.25, 0.5, 1.0}";

/** A discussion that nobody answered asks for nothing, so it is not shown as open. */
export const shownState = Prisma.sql`CASE WHEN topic.kind <> 'QUESTION' AND topic.state = 'UNANSWERED' THEN 'ANSWERED'
  ELSE topic.state::text END`;
