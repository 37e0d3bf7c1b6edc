import type { Tx } from "../platform/db/client.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import { Conflict } from "../platform/errors/index.ts";

/** A post of a solved topic as an article's source. */
export interface SourcePost {
  postId: string;
  topicId: string;
  version: number;
  hash: string;
  role: "PROBLEM" | "ANSWER";
  authorId: string;
  markdown: string;
}

/** The question and the active solutions of topics, as they stand now; only what is in sight. */
export async function sourcePosts(tx: Pick<Tx, "$queryRaw">, topicIds: readonly string[]): Promise<SourcePost[]> {
  if (topicIds.length === 0) return [];
  return tx.$queryRaw<SourcePost[]>`
    SELECT p.id AS "postId", p."topicId", p.version, r.hash, p."authorId", p.markdown,
      CASE WHEN p.kind = 'OPENING' THEN 'PROBLEM' ELSE 'ANSWER' END AS role
    FROM "Post" p JOIN "PostRevision" r ON r."postId" = p.id AND r.version = p.version
    LEFT JOIN "Solution" s ON s."postId" = p.id AND s."revokedAt" IS NULL
    WHERE p."topicId" = ANY(${[...topicIds]}::uuid[]) AND p.presence = 'VISIBLE'
      AND (p.kind = 'OPENING' OR s.id IS NOT NULL)
    ORDER BY p."topicId", p.number`;
}

/** Keeps which posts, in which version, an article comes from. */
export async function insertSources(
  tx: Pick<Tx, "articleSource">,
  articleId: string,
  posts: readonly SourcePost[],
): Promise<void> {
  await tx.articleSource.createMany({
    data: posts.map(({ version, markdown: _, ...post }) => ({ ...post, articleId, postVersion: version })),
    skipDuplicates: true,
  });
}

/**
 * What the sources of an article say and are right now, in one word: every version, whether each is in sight and still a
 * solution. Two equal words mean that nothing happened in between.
 */
export async function sourcesMark(tx: Pick<Tx, "$queryRaw">, articleId: string): Promise<string> {
  const [row] = await tx.$queryRaw<{ mark: string }[]>`
    SELECT md5(COALESCE(string_agg(concat_ws(':', p.id, p.version, p.presence, p."topicId",
      EXISTS (SELECT 1 FROM "Solution" s WHERE s."postId" = p.id AND s."revokedAt" IS NULL)), ',' ORDER BY p.id), '')) AS mark
    FROM "ArticleSource" src JOIN "Post" p ON p.id = src."postId" WHERE src."articleId" = ${articleId}::uuid`;
  return row?.mark ?? "";
}

/** Throws Conflict("sourcesMoved") when the sources are not any more what somebody saw of them. Nothing was seen: no question. */
export async function sourcesSeen(
  tx: Pick<Tx, "$queryRaw">,
  articleId: string,
  seen: string | undefined,
): Promise<void> {
  if (seen !== undefined && seen !== (await sourcesMark(tx, articleId))) throw new Conflict("sourcesMoved");
}

/** Takes over the present versions of all sources: whoever reviewed the article has seen them. */
export async function acknowledgeSources(tx: Pick<Tx, "$executeRaw">, articleId: string): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    UPDATE "ArticleSource" src SET "postVersion" = p.version, hash = r.hash
    FROM "Post" p JOIN "PostRevision" r ON r."postId" = p.id AND r.version = p.version
    WHERE src."articleId" = ${articleId}::uuid AND p.id = src."postId" AND src."postVersion" <> p.version`);
}
