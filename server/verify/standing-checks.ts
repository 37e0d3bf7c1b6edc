import { Prisma } from "../platform/db/generated/client.ts";
import { ranksSetting } from "../ranks/index.ts";
import type { Check } from "./check.ts";

/** Members of whom a review waits or a pass over all is under way: what they hold is about to be brought in line. */
const underReview = Prisma.sql`(
  EXISTS (SELECT 1 FROM graphile_worker.jobs j WHERE j.key = 'review ' || u.id)
  OR EXISTS (SELECT 1 FROM graphile_worker.jobs j WHERE j.task_identifier = 'review-all-members')
  OR EXISTS (SELECT 1 FROM "ReviewRun" run WHERE run.kind = 'review' AND run."finishedAt" IS NULL))`;

/** The ladder in force, with the place of each rank. */
const ladder = Prisma.sql`
  SELECT rank.value ->> 'key' AS key, rank.value AS asks, rank.place FROM jsonb_array_elements(COALESCE(
    (SELECT value -> 'ranks' FROM "Setting" WHERE key = ${ranksSetting.key}),
    ${JSON.stringify(ranksSetting.defaults.ranks)}::jsonb)) WITH ORDINALITY AS rank (value, place)`;

const asks = (name: string) =>
  Prisma.sql`COALESCE((m.values ->> ${name}::text)::numeric, 0) >= (step.asks ->> ${name}::text)::numeric`;

/** Ranks against what was counted, levels of trust against their records, and what was counted against the ledger. */
export const standingChecks: readonly Check[] = [
  {
    name: "ranks",
    sql: () => Prisma.sql`
      SELECT 'rank of ' || u.name AS what, u.rank AS stored, held.key AS expected FROM "User" u
      JOIN "MemberMetrics" m ON m."userId" = u.id
      CROSS JOIN LATERAL (
        SELECT step.key FROM (${ladder}) step WHERE step.place = 1
          OR (${asks("points")} AND ${asks("acceptances")} AND ${asks("accountDays")} AND ${asks("cleanDays")})
        ORDER BY step.place DESC LIMIT 1) held
      WHERE u."erasedAt" IS NULL AND u.rank <> held.key AND NOT ${underReview}`,
  },
  {
    name: "levels of trust",
    sql: () => Prisma.sql`
      SELECT 'level of trust of ' || u.name AS what, u."trustLevel"::text AS stored, r.level::text AS expected
      FROM "User" u JOIN "TrustRecord" r ON r."userId" = u.id WHERE r.level <> u."trustLevel"`,
  },
  {
    name: "counted members",
    sql: () => Prisma.sql`
      SELECT part.name || ' counted of ' || u.name AS what, part.counted::text AS stored, part.booked::text AS expected
      FROM "User" u JOIN "MemberMetrics" m ON m."userId" = u.id LEFT JOIN "Standing" s ON s."userId" = u.id
      CROSS JOIN LATERAL (VALUES
        ('points', (m.values ->> 'points')::int, COALESCE(s.points, 0)),
        ('acceptances', (m.values ->> 'acceptances')::int, COALESCE(s."solutionCount", 0)),
        ('questions', (m.values ->> 'questions')::int, COALESCE(s."questionCount", 0)),
        ('answers', (m.values ->> 'answers')::int, COALESCE(s."answerCount", 0))) AS part (name, counted, booked)
      WHERE u."erasedAt" IS NULL AND part.counted <> part.booked AND NOT ${underReview}`,
  },
];
