import type { Ctx } from "../../platform/authorize/index.ts";
import type { Tx } from "../../platform/db/client.ts";
import { ladderOf, placeOf, requirementsOf } from "../../ranks/index.ts";
import { metricsFrom } from "../../reputation/metrics/metrics.schema.ts";
import { setting } from "../../settings/index.ts";
import { renewalProgress } from "../renew.ts";
import type { OwnWeek } from "./own-week.ts";
import { type WeekFigures, weekFigures } from "./summary.schema.ts";
import { summarySetting } from "./summary.setting.ts";

interface Counted {
  answers: number;
  people: number;
  solutions: number;
  thanks: number;
  points: number;
  viewsTotal: number;
  viewsNew: number;
  offered: number;
  taken: number;
  rank: string;
  metrics: unknown;
  termEnd: Date | null;
  before: unknown;
}

/** Counts what a week of somebody came to, from posts, solutions, thanks, reports, ledger and offers. */
export async function figuresOfWeek(ctx: Ctx, tx: Tx, userId: string, week: OwnWeek): Promise<WeekFigures> {
  const { start, end } = week;
  const [row] = await tx.$queryRaw<Counted[]>`
    WITH mine AS MATERIALIZED (
      SELECT p.id, p.kind, p."createdAt", t.id AS "topicId", t.kind AS asked, t."authorId" AS asker, t."viewCount"
      FROM "Post" p JOIN "Topic" t ON t.id = p."topicId"
      WHERE p."authorId" = ${userId}::uuid AND p.presence = 'VISIBLE' AND t.presence = 'VISIBLE'
    ),
    solved AS MATERIALIZED (
      SELECT mine."topicId", mine.asker, mine."viewCount", s.id, s."postId",
        s."acceptedAt" >= ${start} AND s."acceptedAt" < ${end} AS new
      FROM mine JOIN "Solution" s ON s."postId" = mine.id
      WHERE s."revokedAt" IS NULL AND s."acceptedById" <> ${userId}::uuid AND mine.asker <> ${userId}::uuid
        AND s."acceptedAt" < ${end}
    ),
    thanked AS MATERIALIZED (
      SELECT k."userId" FROM mine JOIN "Kudos" k ON k."postId" = mine.id
      WHERE NOT k.guarded AND k."userId" <> ${userId}::uuid AND k."createdAt" >= ${start} AND k."createdAt" < ${end}
    ),
    helped AS (
      SELECT asker AS who FROM solved WHERE new
      UNION SELECT "userId" FROM thanked
      UNION SELECT r."userId" FROM solved JOIN "SolutionReport" r ON r."solutionId" = solved.id
        WHERE r.worked AND r."userId" <> ${userId}::uuid AND r.at >= ${start} AND r.at < ${end}
    ),
    seen AS (SELECT "topicId", max("viewCount") AS views, bool_or(new) AS new FROM solved GROUP BY 1)
    SELECT
      (SELECT count(*) FROM mine WHERE kind = 'ANSWER' AND asked = 'QUESTION' AND asker <> ${userId}::uuid
        AND "createdAt" >= ${start} AND "createdAt" < ${end})::int AS answers,
      (SELECT count(*) FROM helped)::int AS people,
      (SELECT count(*) FROM solved WHERE new)::int AS solutions,
      (SELECT count(*) FROM thanked)::int AS thanks,
      (SELECT COALESCE(sum(points), 0) FROM "ReputationEntry" e WHERE e."userId" = ${userId}::uuid
        AND e."createdAt" >= ${start} AND e."createdAt" < ${end})::int AS points,
      (SELECT COALESCE(sum(views), 0) FROM seen)::int AS "viewsTotal",
      (SELECT COALESCE(sum(views), 0) FROM seen WHERE new)::int AS "viewsNew",
      (SELECT count(*) FROM "Offer" o WHERE o."userId" = ${userId}::uuid AND o."offeredAt" >= ${start}
        AND o."offeredAt" < ${end})::int AS offered,
      (SELECT count(*) FROM "Offer" o WHERE o."userId" = ${userId}::uuid AND o.answer = 'TAKEN' AND o."answeredAt" >= ${start}
        AND o."answeredAt" < ${end})::int AS taken,
      person.rank, (SELECT values FROM "MemberMetrics" m WHERE m."userId" = person.id) AS metrics,
      (SELECT m."termEnd" FROM "Membership" m WHERE m."userId" = person.id AND m."endedAt" IS NULL LIMIT 1) AS "termEnd",
      (SELECT w.figures FROM "WeeklySummary" w WHERE w."userId" = person.id AND w.week < ${week.monday}::date
        ORDER BY w.week DESC LIMIT 1) AS before
    FROM "User" person WHERE person.id = ${userId}::uuid`;
  if (!row) throw new Error("Nobody to count for.");
  const { metrics, termEnd, before, viewsNew, rank, ...counts } = row;
  const known = weekFigures.safeParse(before);
  const views = known.success ? Math.max(0, counts.viewsTotal - known.data.viewsTotal) : viewsNew;
  const contactsSaved = Math.round((views * setting(ctx, summarySetting).contactShare) / 100);
  const { results } = await renewalProgress(ctx, tx, userId);
  const met = results.filter((result) => result.met).length;
  return {
    ...counts,
    views,
    contactsSaved,
    rank: rankProgress(ctx, rank, metrics),
    renewal: { asked: results.length, met, termEnd: termEnd?.toISOString() ?? null },
  };
}

function rankProgress(ctx: Ctx, key: string, metrics: unknown): WeekFigures["rank"] {
  const { ranks } = ladderOf(ctx);
  const next = ranks[placeOf(ranks, key) + 1];
  const missing = next ? requirementsOf(next, metricsFrom(metrics)).filter(({ met }) => !met) : [];
  return { key, next: next?.key ?? null, missing: missing.map(({ name, asked, have }) => ({ name, asked, have })) };
}
