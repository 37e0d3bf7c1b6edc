import type { Ctx } from "../../platform/authorize/index.ts";
import { Prisma } from "../../platform/db/generated/client.ts";
import { doubtfulSql, outdatedSql } from "../languages/editor-languages.query.ts";

/** An owner of articles for whom something waits. */
export interface OwnersWeek {
  userId: string;
  email: string;
  locale: string;
  /** Up for re-check. */
  recheck: number;
  /** Whose review date comes within two weeks. */
  due: number;
  /** In review, by somebody else. */
  review: number;
  /** Translations that lag behind their original, or are in doubt with it. */
  outdated: number;
  /** Words of readers nobody has handled. */
  words: number;
  /** What waits longest, at most five. */
  titles: string[];
}

const SOON_MS = 14 * 86_400_000;
const TITLES = 5;

/** Owners who have an account, may still work on articles and have something waiting. Without names of readers. */
export function ownersWeek(ctx: Ctx): Promise<OwnersWeek[]> {
  const soon = new Date(ctx.now().getTime() + SOON_MS);
  const due = Prisma.sql`state = 'PUBLISHED' AND "reviewAt" <= ${soon}`;
  return ctx.db.$queryRaw<OwnersWeek[]>`
    WITH kept AS (
      SELECT own.*, EXISTS (SELECT 1 FROM "Article" original WHERE original.id = own."originalId" AND (${outdatedSql} OR ${doubtfulSql})) AS lags,
        (SELECT count(*)::int FROM "ArticleFeedback" f
          WHERE f."articleId" = own.id AND f.reason <> '' AND f."handledAt" IS NULL) AS said
      FROM "Article" own WHERE own.state <> 'RETIRED'
    ), waiting AS (
      SELECT "ownerId", (count(*) FILTER (WHERE state = 'RE_CHECK'))::int AS recheck, (count(*) FILTER (WHERE ${due}))::int AS due,
        (count(*) FILTER (WHERE state = 'IN_REVIEW'))::int AS review, (count(*) FILTER (WHERE lags))::int AS outdated,
        sum(said)::int AS words,
        (array_agg(title ORDER BY "updatedAt") FILTER (WHERE state = 'RE_CHECK' OR lags OR said > 0 OR ${due}))[1:${TITLES}] AS titles
      FROM kept GROUP BY "ownerId"
    )
    SELECT w."ownerId" AS "userId", u.email, u.locale, w.recheck, w.due, w.review, w.outdated, w.words,
      COALESCE(w.titles, '{}') AS titles
    FROM waiting w JOIN "User" u ON u.id = w."ownerId"
    WHERE u.email IS NOT NULL AND u."erasedAt" IS NULL AND (u."isStaff" OR u."isSuperUser")
      AND (u."suspendedUntil" IS NULL OR u."suspendedUntil" <= ${ctx.now()})
      AND w.recheck + w.due + w.outdated + w.words > 0
    ORDER BY w."ownerId"`;
}
