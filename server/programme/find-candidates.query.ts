import type { Tx } from "../platform/db/client.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import { type UserCard, userCardSql } from "../users/user-card.ts";
import { type CountScope, candidateFigures } from "./candidate-figures.query.ts";
import { type CandidateFigures, type FigureResult, judge } from "./candidate-rule.ts";

/** Somebody who answered, with what the rule asks and finds. */
export interface CandidateRow {
  userId: string;
  person: UserCard;
  figures: CandidateFigures;
  results: FigureResult[];
  /** False for imported accounts nobody took over: nobody can be invited there. */
  reachable: boolean;
}

/**
 * Who meets the rule, most acceptances first. Staff, people who left and people suspended at that moment are never
 * candidates.
 * @param misses how many of the things asked for may be missing (1 shows who is close)
 */
export async function findCandidates(
  tx: Pick<Tx, "$queryRaw">,
  scope: CountScope,
  misses = 0,
): Promise<CandidateRow[]> {
  const figures = await candidateFigures(tx, scope);
  const judged = [...figures].map(([userId, row]) => ({ userId, figures: row, results: judge(scope.rule, row) }));
  const close = judged.filter(({ results }) => results.filter((result) => !result.met).length <= misses);
  const people = await eligible(
    tx,
    close.map(({ userId }) => userId),
    scope.asOf,
  );
  return close
    .flatMap((row) => {
      const person = people.get(row.userId);
      return person ? [{ ...row, ...person }] : [];
    })
    .sort((a, b) => b.figures.acceptances - a.figures.acceptances || a.person.name.localeCompare(b.person.name));
}

/** Of these people those who may be candidates, with their cards. */
async function eligible(
  tx: Pick<Tx, "$queryRaw">,
  ids: readonly string[],
  asOf: Date,
): Promise<Map<string, { person: UserCard; reachable: boolean }>> {
  const rows = await tx.$queryRaw<{ id: string; person: UserCard; reachable: boolean }[]>(Prisma.sql`
    SELECT person.id, ${userCardSql} AS person, person."stagedAt" IS NULL OR person."claimedAt" IS NOT NULL AS reachable
    FROM "User" person LEFT JOIN "Standing" standing ON standing."userId" = person.id
    WHERE person.id = ANY(${ids}::uuid[]) AND NOT person."isStaff" AND person."erasedAt" IS NULL
      AND (person."suspendedUntil" IS NULL OR person."suspendedUntil" <= ${asOf})`);
  return new Map(rows.map(({ id, person, reachable }) => [id, { person, reachable }]));
}
