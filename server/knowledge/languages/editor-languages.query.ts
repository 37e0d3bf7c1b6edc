import { audiencesOf, type Ctx } from "../../platform/authorize/index.ts";
import { Prisma } from "../../platform/db/generated/client.ts";
import type { LoadedArticle } from "../article-facts.ts";
import type { ArticleStateName } from "../knowledge.schema.ts";
import { sourceReasons } from "../rechecks/recheck-reasons.ts";

/** The same article in another language, for its editors. */
export interface EditorLanguage {
  number: number;
  locale: string;
  title: string;
  state: ArticleStateName;
  /** The others follow it. */
  original: boolean;
  /** The original says something else since this one followed it. */
  outdated: boolean;
  /** A source of the original changed, and this one has none of its own. */
  doubtful: boolean;
}

export interface EditorLanguages {
  /** This article is a translation, and its original was changed since by more than a typo. */
  outdated: boolean;
  /** This article is a translation without sources of its own, and those of its original changed or it was retired. */
  doubtful: { number: number } | null;
  /** Version of the original it follows, and the one readers of the original see. */
  follows: { number: number; from: number; to: number } | null;
  others: EditorLanguage[];
}

/**
 * Whether a translation (alias `own`) lags behind its original (alias `original`): a revision that is more than a mended
 * typo has been shown since the one it follows.
 */
export const outdatedSql = Prisma.sql`EXISTS (SELECT 1 FROM "ArticleRevision" newer WHERE newer."articleId" = original.id
  AND newer.version > COALESCE(own."originalVersion", 0) AND newer.version <= original."publishedVersion"
  AND newer."editClass" <> 'TYPO')`;

/**
 * Whether what a translation (alias `own`) says is in doubt with its original (alias `original`): it names no sources of
 * its own, and a source of the original changed that nobody has decided about yet, or the original was retired. What is
 * decided there ends it: confirmed it holds again, a newer text makes the translation outdated.
 */
export const doubtfulSql = Prisma.sql`(NOT EXISTS (SELECT 1 FROM "ArticleSource" src WHERE src."articleId" = own.id)
  AND (original.state = 'RETIRED' OR original.state = 'RE_CHECK' AND EXISTS (SELECT 1 FROM "ArticleRecheck" cause
    WHERE cause."articleId" = original.id AND cause."closedAt" IS NULL AND cause.why = ANY(${[...sourceReasons]}::text[]))))`;

/** All languages of an article that the actor may know of. */
export async function editorLanguages(
  ctx: Ctx,
  article: Pick<LoadedArticle, "id" | "originalId">,
): Promise<EditorLanguages> {
  const rootId = article.originalId ?? article.id;
  type Row = EditorLanguage & { id: string; from: number | null; to: number | null };
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT own.id, own.number, own.locale, own.title, own.state, own.id = original.id AS original,
      own.id <> original.id AND ${outdatedSql} AS outdated,
      own.id <> original.id AND ${doubtfulSql} AS doubtful, own."originalVersion" AS "from", original."publishedVersion" AS "to"
    FROM "Article" own JOIN "Article" original ON original.id = ${rootId}::uuid
    WHERE (own.id = original.id OR own."originalId" = original.id)
      AND own.visibility = ANY(${audiencesOf(ctx.actor)}::"Audience"[])
    ORDER BY own.id <> original.id, own.locale`;
  const own = rows.find((row) => row.id === article.id);
  const root = rows.find((row) => row.original);
  const follows =
    own && !own.original && root && own.from !== null && own.to !== null
      ? { number: root.number, from: own.from, to: own.to }
      : null;
  return {
    outdated: own?.outdated ?? false,
    doubtful: own?.doubtful && root ? { number: root.number } : null,
    follows,
    others: rows.filter((row) => row.id !== article.id).map(({ id: _, from: _from, to: _to, ...row }) => row),
  };
}
