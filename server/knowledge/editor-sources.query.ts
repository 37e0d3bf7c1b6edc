import type { Ctx } from "../platform/authorize/index.ts";
import { visibleTopicsSql } from "../topics/index.ts";
import { type DiffPart, wordDiff } from "./word-diff.ts";

/** A post the text comes from, beside what it says today. */
export interface EditorSource {
  postId: string;
  role: "PROBLEM" | "ANSWER";
  author: { name: string; displayName: string };
  topic: { number: number; slug: string; title: string };
  /** Number of the post within its topic. */
  post: number;
  version: number;
  currentVersion: number;
  /** The first characters of the SHA-256 of the version the article was made of. */
  hash: string;
  presence: string;
  /** Whether an answer is still a solution. */
  isSolution: boolean;
  /** Fewer people read the topic than the article. */
  closed: boolean;
  /** What changed in the post since the article was last verified; null when nothing did. */
  changes: DiffPart[] | null;
}

type Row = Omit<EditorSource, "changes"> & { before: string | null; after: string };

/** The sources of an article that the actor may see, and how many others there are. */
export async function editorSources(
  ctx: Ctx,
  articleId: string,
): Promise<{ sources: EditorSource[]; hiddenSources: number }> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT post.id AS "postId", src.role, src."postVersion" AS version, post.version AS "currentVersion",
      left(src.hash, 12) AS hash, post.number AS post, post.presence,
      EXISTS (SELECT 1 FROM "Solution" s WHERE s."postId" = post.id AND s."revokedAt" IS NULL) AS "isSolution",
      board.visibility > article.visibility AS closed,
      json_build_object('name', u.name, 'displayName', u."displayName") AS author,
      json_build_object('number', topic.number, 'slug', topic.slug, 'title', topic.title) AS topic,
      (SELECT r.markdown FROM "PostRevision" r WHERE r."postId" = post.id AND r.version = src."postVersion"
        AND r."hiddenAt" IS NULL) AS before,
      CASE WHEN post.presence = 'VISIBLE' THEN post.markdown ELSE '' END AS after
    FROM "ArticleSource" src JOIN "Article" article ON article.id = src."articleId"
    JOIN "Post" post ON post.id = src."postId" JOIN "Topic" topic ON topic.id = post."topicId"
    JOIN "Board" board ON board.id = topic."boardId" JOIN "User" u ON u.id = post."authorId"
    WHERE src."articleId" = ${articleId}::uuid AND ${visibleTopicsSql(ctx.actor)}
    ORDER BY topic.number, post.number`;
  const all = await ctx.db.articleSource.count({ where: { articleId } });
  const sources = rows.map(({ before, after, ...source }) => ({
    ...source,
    changes:
      source.version === source.currentVersion || before === null || source.presence !== "VISIBLE"
        ? null
        : wordDiff(before, after),
  }));
  return { sources, hiddenSources: all - sources.length };
}
