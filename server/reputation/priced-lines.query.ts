import { Prisma } from "../platform/db/generated/client.ts";
import type { ReputationRules } from "./weights.schema.ts";

/** Acceptances and imported thanks count beyond the daily cap. (A loss is never softened by it either.) */
const exempt = Prisma.sql`('ANSWER_ACCEPTED', 'ACCEPTED_AN_ANSWER', 'IMPORTED_SCORE')`;
const kudos = Prisma.sql`('KUDOS_ON_ANSWER', 'KUDOS_ON_QUESTION')`;

/**
 * What lines are worth under rules: `lines` (with "userId", reason as text, "postId", "fromId", at and whatever else) plus
 * `nominal`, what the rule gives, and `worth`, what counts. Lines of a member's day (UTC) fill its cap in the order
 * (at, reason, "postId", "fromId"), so the result depends on the set of lines alone. Thanks within a ring fill nothing.
 * A day's lines must all be among `lines`, or its cap is filled with too little.
 */
export function pricedLinesSql(rules: ReputationRules, lines: Prisma.Sql): Prisma.Sql {
  const { dailyCap, ...weights } = rules;
  return Prisma.sql`
    SELECT *, CASE WHEN guarded THEN 0 WHEN nominal <= 0 OR reason IN ${exempt} THEN nominal
      ELSE GREATEST(0, LEAST(nominal, ${dailyCap}::int - before)) END::int AS worth
    FROM (
      SELECT *, COALESCE(sum(nominal) FILTER (WHERE nominal > 0 AND NOT guarded AND reason NOT IN ${exempt})
        OVER (PARTITION BY "userId", (at AT TIME ZONE 'UTC')::date ORDER BY at, reason COLLATE "C", "postId", "fromId"
          ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before
      FROM (
        SELECT line.*, COALESCE(thanks.guarded, FALSE) AS guarded,
          (COALESCE(score.up, 1) * (${JSON.stringify(weights)}::jsonb ->> CASE WHEN line.reason <> 'IMPORTED_SCORE' THEN line.reason
            WHEN scored.kind = 'ANSWER' THEN 'KUDOS_ON_ANSWER' ELSE 'KUDOS_ON_QUESTION' END)::int)::int AS nominal
        FROM (${lines}) line
        LEFT JOIN "Kudos" thanks ON line.reason IN ${kudos} AND thanks."postId" = line."postId" AND thanks."userId" = line."fromId"
        LEFT JOIN "ImportedScore" score ON line.reason = 'IMPORTED_SCORE' AND score."postId" = line."postId"
        LEFT JOIN "Post" scored ON line.reason = 'IMPORTED_SCORE' AND scored.id = line."postId"
      ) weighed
    ) filling`;
}

/** The lines that hold now, in the shape `pricedLinesSql` takes, with `id` and what they were booked with. */
export function heldLinesSql(which: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT entry.id AS "entryId", entry."userId", entry.reason::text AS reason, entry."postId", entry."fromId",
      entry."createdAt" AS at, entry.nominal AS "bookedNominal", entry.points AS "bookedPoints"
    FROM "ReputationEntry" entry WHERE NOT entry.undone AND entry.undoes IS NULL AND (${which})`;
}
