import type { Tx } from "../platform/db/client.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import {
  acceptedSql,
  boardsSql,
  type CountScope,
  hasHelpfulSql,
  thanksSql,
  windowStart,
} from "./candidate-figures.query.ts";

/** One answer the figures come from, with the address at which it can be read. */
export interface EvidenceAnswer {
  href: string;
  title: string;
  at: Date;
  accepted: boolean;
  /** Whether the share looks at this question (see `candidateFigures`). */
  counts: boolean;
  /** Helpful votes and thanks it had. */
  thanks: number;
  /** Hours from the question to the person's first answer on it; null for their later answers. */
  hours: number | null;
  /** Name of who asked. */
  asker: string;
}

/** By what each figure of a candidate can be checked. */
export interface CandidateEvidence {
  /** Answers of these days, newest first: acceptances, share, hours, and people helped. */
  answers: EvidenceAnswer[];
  /** Days (UTC, YYYY-MM-DD) with a post, and the first post of each. */
  days: { day: string; href: string }[];
  /** Thanks given in these days; none in communities where helpful votes count instead. */
  thanks: { href: string; from: string; at: Date }[];
  /** Posts removed by moderators in these days. */
  removed: { href: string; at: Date; reason: string }[];
}

interface Place {
  number: number;
  slug: string;
  post: number;
}

const href = ({ number, slug, post }: Place) => `/t/${number}/${slug}${post > 1 ? `/${post}` : ""}`;

/** Everything that was counted of one member, row by row, under the same conditions as the figures. */
export async function candidateEvidence(
  tx: Pick<Tx, "$queryRaw">,
  userId: string,
  scope: CountScope,
): Promise<CandidateEvidence> {
  const { rule, asOf } = scope;
  const from = windowStart(scope);
  const answers = await tx.$queryRaw<(Omit<EvidenceAnswer, "href"> & Place)[]>`
    SELECT number, slug, post, title, at, asker, thanks, COALESCE(marked, thanks > 0) AS accepted, counts,
      CASE WHEN post = min(post) OVER (PARTITION BY number) THEN hours END AS hours
    FROM (
      SELECT t.number, t.slug, p.number AS post, t.title, p."createdAt" AS at, asker."displayName" AS asker,
        ${thanksSql(asOf)} AS thanks, CASE WHEN ${rule.countHelpful} THEN NULL ELSE ${acceptedSql(asOf)} END AS marked,
        ${rule.countHelpful ? hasHelpfulSql(asOf) : Prisma.sql`TRUE`} AS counts,
        round((extract(epoch FROM p."createdAt" - t."createdAt") / 3600)::numeric, 1)::float AS hours
      FROM "Post" p JOIN "Topic" t ON t.id = p."topicId" JOIN "User" asker ON asker.id = t."authorId"
      WHERE p."authorId" = ${userId}::uuid AND p."createdAt" >= ${from} AND p."createdAt" < ${asOf} AND p.kind = 'ANSWER'
        AND t.kind = 'QUESTION' AND t."authorId" <> p."authorId" AND p.presence = 'VISIBLE' AND t.presence = 'VISIBLE'
        AND ${boardsSql(scope)}
    ) answer ORDER BY at DESC`;
  const days = await tx.$queryRaw<({ day: string } & Place)[]>`
    SELECT DISTINCT ON (day) day, number, slug, post FROM (
      SELECT to_char(p."createdAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, p."createdAt", t.number, t.slug, p.number AS post
      FROM "Post" p JOIN "Topic" t ON t.id = p."topicId"
      WHERE p."authorId" = ${userId}::uuid AND p."createdAt" >= ${from} AND p."createdAt" < ${asOf}
        AND p.presence = 'VISIBLE' AND t.presence = 'VISIBLE' AND ${boardsSql(scope)}
    ) written ORDER BY day DESC, "createdAt"`;
  const thanks = rule.countHelpful ? [] : await thanksOf(tx, userId, scope);
  const removed = await tx.$queryRaw<(Place & { at: Date; reason: string })[]>`
    SELECT DISTINCT ON (p.id) t.number, t.slug, p.number AS post, r."createdAt" AS at, r.reason
    FROM "Removal" r JOIN "Post" p ON p.id = r."postId" JOIN "Topic" t ON t.id = p."topicId"
    WHERE p."authorId" = ${userId}::uuid AND r.presence = 'REMOVED' AND r."createdAt" >= ${from} AND r."createdAt" < ${asOf}
      AND (r."undoneAt" IS NULL OR r."undoneAt" >= ${asOf}) ORDER BY p.id, r."createdAt" DESC`;
  return {
    answers: answers.map(({ number, slug, post, ...row }) => ({ ...row, href: href({ number, slug, post }) })),
    days: days.map(({ day, ...place }) => ({ day, href: href(place) })),
    thanks,
    removed: removed.map(({ at, reason, ...place }) => ({ at, reason, href: href(place) })),
  };
}

async function thanksOf(tx: Pick<Tx, "$queryRaw">, userId: string, scope: CountScope) {
  const rows = await tx.$queryRaw<(Place & { from: string; at: Date })[]>`
    SELECT t.number, t.slug, p.number AS post, giver."displayName" AS "from", k."createdAt" AS at
    FROM "Post" p JOIN "Kudos" k ON k."postId" = p.id JOIN "Topic" t ON t.id = p."topicId"
    JOIN "User" giver ON giver.id = k."userId"
    WHERE p."authorId" = ${userId}::uuid AND k."createdAt" >= ${windowStart(scope)} AND k."createdAt" < ${scope.asOf}
      AND NOT k.guarded AND k."userId" <> p."authorId" AND p.kind <> 'COMMENT' AND p.presence = 'VISIBLE'
      AND ${boardsSql(scope)} ORDER BY k."createdAt" DESC`;
  return rows.map(({ from, at, ...place }) => ({ from, at, href: href(place) }));
}
