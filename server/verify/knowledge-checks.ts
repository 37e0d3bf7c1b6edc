import { Prisma } from "../platform/db/generated/client.ts";
import type { Check } from "./check.ts";

/** Articles: where they come from, which text is shown, what readers said. */
export const knowledgeChecks: readonly Check[] = [
  {
    name: "provenance",
    sql: () => Prisma.sql`
      SELECT 'article ' || a.number || ' source post ' || src."postId" || ' version ' || src."postVersion" AS what,
        src.hash AS stored, r.hash AS expected
      FROM "ArticleSource" src JOIN "Article" a ON a.id = src."articleId"
      LEFT JOIN "PostRevision" r ON r."postId" = src."postId" AND r.version = src."postVersion"
      WHERE r.hash IS DISTINCT FROM src.hash`,
  },
  {
    name: "authors of sources",
    sql: () => Prisma.sql`
      SELECT 'article ' || a.number || ' source post ' || src."postId" || ' author and topic' AS what,
        src."authorId" || ', ' || src."topicId" AS stored, p."authorId" || ', ' || p."topicId" AS expected
      FROM "ArticleSource" src JOIN "Article" a ON a.id = src."articleId" JOIN "Post" p ON p.id = src."postId"
      WHERE p."authorId" <> src."authorId" OR p."topicId" <> src."topicId"`,
  },
  {
    // Saves of one sitting carry their revision on under the next number, so that numbers in between may be missing.
    name: "article versions",
    sql: () => Prisma.sql`
      SELECT 'article ' || a.number || ' versions' AS what, a."latestVersion"::text AS stored,
        COALESCE(max(r.version), 0)::text AS expected
      FROM "Article" a LEFT JOIN "ArticleRevision" r ON r."articleId" = a.id GROUP BY a.id
      HAVING max(r.version) IS DISTINCT FROM a."latestVersion"`,
  },
  {
    name: "published text",
    sql: () => Prisma.sql`
      SELECT 'article ' || a.number || ' shows another text than version ' || COALESCE(a."publishedVersion", 0) AS what,
        encode(sha256(convert_to(a.markdown, 'UTF8')), 'hex') AS stored, r.hash AS expected
      FROM "Article" a LEFT JOIN "ArticleRevision" r ON r."articleId" = a.id AND r.version = a."publishedVersion"
      WHERE a.state IN ('PUBLISHED', 'RE_CHECK') AND (r.version IS NULL OR r.markdown <> a.markdown OR r.title <> a.title)`,
  },
  {
    name: "article feedback",
    sql: () => Prisma.sql`
      SELECT 'article ' || number || ' helpful, unhelpful, used' AS what,
        concat_ws(', ', "helpfulCount", "unhelpfulCount", "useCount") AS stored, concat_ws(', ', yes, no, uses) AS expected
      FROM "Article" a
      JOIN (SELECT a.id, count(*) FILTER (WHERE f.helpful) AS yes, count(*) FILTER (WHERE NOT f.helpful) AS no
        FROM "Article" a LEFT JOIN "ArticleFeedback" f ON f."articleId" = a.id GROUP BY a.id) said ON said.id = a.id
      JOIN (SELECT a.id, count(u.id) AS uses FROM "Article" a LEFT JOIN "ArticleUse" u ON u."articleId" = a.id GROUP BY a.id)
        used ON used.id = a.id
      WHERE ("helpfulCount", "unhelpfulCount", "useCount") <> (yes, no, uses)`,
  },
];
