import type { Tx } from "../platform/db/client.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import type { CandidateRule } from "./candidate-rule.schema.ts";
import type { CandidateFigures } from "./candidate-rule.ts";

const DAY = 86_400_000;

/** What to count: the rule's days up to a moment, of everybody or of some, everywhere or on one board and its children. */
export interface CountScope {
  rule: CandidateRule;
  /** End of the days looked back at (exclusive); everything is counted as it stood then. */
  asOf: Date;
  boardId?: string | null;
  userIds?: readonly string[];
}

/** First moment of the days looked back at. */
export function windowStart({ rule, asOf }: CountScope): Date {
  return new Date(asOf.getTime() - rule.days * DAY);
}

/** Narrows posts of alias `p` with topic `t` to the boards of the scope that members may read. */
export function boardsSql({ boardId }: Pick<CountScope, "boardId">): Prisma.Sql {
  return Prisma.sql`t."boardId" IN (SELECT b.id FROM "Board" b WHERE b.visibility IN ('PUBLIC', 'MEMBERS')
    ${boardId ? Prisma.sql`AND (b.id = ${boardId}::uuid OR b."parentId" = ${boardId}::uuid)` : Prisma.empty})`;
}

/** Helpful votes and thanks of post `p` that stood at the end, without those from its author and within rings. */
export function thanksSql(asOf: Date): Prisma.Sql {
  return Prisma.sql`(COALESCE((SELECT s.up FROM "ImportedScore" s WHERE s."postId" = p.id AND s.at < ${asOf}), 0)
    + (SELECT count(*) FROM "Kudos" k WHERE k."postId" = p.id AND NOT k.guarded AND k."userId" <> p."authorId"
      AND k."createdAt" < ${asOf}))::int`;
}

/** Whether answer `p` was accepted by somebody else and that stood at the end. */
export function acceptedSql(asOf: Date): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM "Solution" s WHERE s."postId" = p.id AND s."acceptedById" <> p."authorId"
    AND s."acceptedAt" < ${asOf} AND (s."revokedAt" IS NULL OR s."revokedAt" >= ${asOf}))`;
}

/**
 * The rule's figures of everybody with an answer in the days looked back at (or of those asked for who have one), in one
 * statement over sets. Acceptances are of the answers written in these days. The share is of the questions answered in
 * them, because a question has one solution however often somebody asked back before; where helpful votes count, of those
 * of them that have a helpful answer by anybody.
 */
export async function candidateFigures(
  tx: Pick<Tx, "$queryRaw">,
  scope: CountScope,
): Promise<Map<string, CandidateFigures>> {
  const { rule, asOf, userIds } = scope;
  const from = windowStart(scope);
  const who = userIds ? Prisma.sql`AND p."authorId" = ANY(${userIds}::uuid[])` : Prisma.empty;
  const inWindow = (column: Prisma.Sql) => Prisma.sql`${column} >= ${from} AND ${column} < ${asOf}`;
  const rows = await tx.$queryRaw<({ id: string } & Omit<CandidateFigures, "share">)[]>`
    WITH post AS MATERIALIZED (
      SELECT p.id, p."authorId", p.kind, p."createdAt", t.id AS "topicId", t."authorId" AS "askerId", t."createdAt" AS "askedAt",
        p.kind = 'ANSWER' AND t.kind = 'QUESTION' AND t."authorId" <> p."authorId" AS helps
      FROM "Post" p JOIN "Topic" t ON t.id = p."topicId"
      WHERE ${inWindow(Prisma.sql`p."createdAt"`)} AND p.presence = 'VISIBLE' AND t.presence = 'VISIBLE'
        AND ${boardsSql(scope)} ${who}
    ),
    answer AS MATERIALIZED (
      SELECT p.*, ${thanksSql(asOf)} AS thanks, ${rule.countHelpful ? Prisma.sql`NULL::boolean` : acceptedSql(asOf)} AS marked
      FROM post p WHERE p.helps
    ),
    decided AS (${decidedSql(rule, asOf)}),
    judged AS (
      SELECT *, COALESCE(marked, thanks > 0) AS accepted, ${rule.countHelpful ? Prisma.sql`"topicId" IN (SELECT id FROM decided)` : Prisma.sql`TRUE`} AS decided
      FROM answer
    ),
    answers AS (
      SELECT "authorId" AS id, count(*)::int AS answers, count(*) FILTER (WHERE accepted)::int AS acceptances,
        count(DISTINCT "topicId") FILTER (WHERE decided)::int AS questions,
        count(DISTINCT "topicId") FILTER (WHERE accepted)::int AS solved,
        sum(thanks)::int AS thanks, count(DISTINCT "askerId") FILTER (WHERE accepted)::int AS helped
      FROM judged GROUP BY 1
    ),
    firsts AS (
      SELECT id, percentile_cont(0.5) WITHIN GROUP (ORDER BY waited) AS "medianHours" FROM (
        SELECT "authorId" AS id, extract(epoch FROM min("createdAt" - "askedAt")) / 3600 AS waited
        FROM judged GROUP BY "authorId", "topicId"
      ) topics GROUP BY id
    ),
    days AS (
      SELECT "authorId" AS id, count(DISTINCT ("createdAt" AT TIME ZONE 'UTC')::date)::int AS "activeDays"
      FROM post GROUP BY 1
    ),
    thanked AS (${rule.countHelpful ? noThanksSql : givenSql(scope, inWindow(Prisma.sql`k."createdAt"`), who)}),
    removed AS (
      SELECT p."authorId" AS id, count(DISTINCT p.id)::int AS "upheldFlags"
      FROM "Removal" r JOIN "Post" p ON p.id = r."postId"
      WHERE r.presence = 'REMOVED' AND ${inWindow(Prisma.sql`r."createdAt"`)}
        AND (r."undoneAt" IS NULL OR r."undoneAt" >= ${asOf}) ${who}
      GROUP BY 1
    )
    SELECT a.id, a.answers, a.questions, a.solved, a.acceptances, d."activeDays", round(f."medianHours"::numeric, 1)::float AS "medianHours",
      ${rule.countHelpful ? Prisma.sql`a.thanks` : Prisma.sql`COALESCE(k.kudos, 0)`} AS kudos,
      ${rule.countHelpful ? Prisma.sql`a.helped` : Prisma.sql`COALESCE(k.people, 0)`} AS people,
      COALESCE(r."upheldFlags", 0) AS "upheldFlags"
    FROM answers a JOIN days d ON d.id = a.id JOIN firsts f ON f.id = a.id
    LEFT JOIN thanked k ON k.id = a.id LEFT JOIN removed r ON r.id = a.id`;
  return new Map(rows.map(({ id, ...row }) => [id, { ...row, share: shareOf(row.solved, row.questions) }]));
}

/**
 * Where helpful votes count, the questions they say something about: most readers never vote, and a share of all
 * questions would measure them instead of who answered.
 */
function decidedSql(rule: CandidateRule, asOf: Date): Prisma.Sql {
  if (!rule.countHelpful) return Prisma.sql`SELECT NULL::uuid AS id WHERE FALSE`;
  return Prisma.sql`SELECT t.id FROM "Topic" t WHERE t.id IN (SELECT "topicId" FROM answer) AND ${hasHelpfulSql(asOf)}`;
}

/** Whether topic `t` had an answer that somebody found helpful, by whomever but the asker. */
export function hasHelpfulSql(asOf: Date): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM "Post" p WHERE p."topicId" = t.id AND p.kind = 'ANSWER' AND p.presence = 'VISIBLE'
    AND p."authorId" <> t."authorId" AND p."createdAt" < ${asOf} AND ${thanksSql(asOf)} > 0)`;
}

const noThanksSql = Prisma.sql`SELECT NULL::uuid AS id, 0 AS kudos, 0 AS people WHERE FALSE`;

/** Thanks given in these days for questions and answers, whenever those were written. */
function givenSql(scope: CountScope, given: Prisma.Sql, who: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT p."authorId" AS id, count(*)::int AS kudos, count(DISTINCT k."userId")::int AS people
    FROM "Kudos" k JOIN "Post" p ON p.id = k."postId" JOIN "Topic" t ON t.id = p."topicId"
    WHERE ${given} AND NOT k.guarded AND k."userId" <> p."authorId" AND p.kind <> 'COMMENT' AND p.presence = 'VISIBLE'
      AND ${boardsSql(scope)} ${who} GROUP BY 1`;
}

/** Percent to one decimal. */
function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part * 1_000) / whole) / 10;
}
