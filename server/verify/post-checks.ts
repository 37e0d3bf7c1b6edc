import { Prisma } from "../platform/db/generated/client.ts";
import type { Check } from "./check.ts";

const sha256 = (text: Prisma.Sql) => Prisma.sql`encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`;

/** Counters, versions and solutions of posts. */
export const postChecks: readonly Check[] = [
  {
    name: "thanks",
    sql: () => Prisma.sql`
      SELECT 'post ' || p.id || ' thanks' AS what, p."kudosCount"::text AS stored,
        (COALESCE(k.count, 0) + COALESCE(i.up, 0))::text AS expected
      FROM "Post" p LEFT JOIN (SELECT "postId", count(*) FROM "Kudos" GROUP BY 1) k ON k."postId" = p.id
      LEFT JOIN "ImportedScore" i ON i."postId" = p.id
      WHERE p."kudosCount" <> COALESCE(k.count, 0) + COALESCE(i.up, 0)`,
  },
  {
    name: "solution reports",
    sql: () => Prisma.sql`
      SELECT 'solution ' || s.id || ' worked, failed' AS what, s."workedCount" || ', ' || s."failedCount" AS stored,
        count(*) FILTER (WHERE r.worked) || ', ' || count(*) FILTER (WHERE NOT r.worked) AS expected
      FROM "Solution" s LEFT JOIN "SolutionReport" r ON r."solutionId" = s.id GROUP BY s.id
      HAVING count(*) FILTER (WHERE r.worked) <> s."workedCount" OR count(*) FILTER (WHERE NOT r.worked) <> s."failedCount"`,
  },
  {
    name: "solutions in their topic",
    sql: () => Prisma.sql`
      SELECT 'solution ' || s.id || ' topic' AS what, s."topicId"::text AS stored, p."topicId"::text AS expected
      FROM "Solution" s JOIN "Post" p ON p.id = s."postId" WHERE s."topicId" <> p."topicId"`,
  },
  {
    name: "post versions",
    sql: () => Prisma.sql`
      SELECT 'post ' || p.id || ' versions' AS what, p.version::text AS stored,
        COALESCE(max(r.version), 0) || ' with ' || count(r.version) || ' kept' AS expected
      FROM "Post" p LEFT JOIN "PostRevision" r ON r."postId" = p.id GROUP BY p.id
      HAVING max(r.version) IS DISTINCT FROM p.version OR count(r.version) <> p.version`,
  },
  {
    name: "newest text",
    sql: () => Prisma.sql`
      SELECT 'post ' || p.id || ' text' AS what, ${sha256(Prisma.sql`p.markdown`)} AS stored, r.hash AS expected
      FROM "Post" p JOIN "PostRevision" r ON r."postId" = p.id AND r.version = p.version
      WHERE ${sha256(Prisma.sql`p.markdown`)} <> r.hash`,
  },
  {
    name: "version hashes",
    sql: () => Prisma.sql`
      SELECT 'post ' || "postId" || ' version ' || version AS what, hash AS stored, ${sha256(Prisma.sql`markdown`)} AS expected
      FROM "PostRevision" WHERE hash <> ${sha256(Prisma.sql`markdown`)}
      UNION ALL
      SELECT 'article ' || "articleId" || ' version ' || version, hash, ${sha256(Prisma.sql`markdown`)}
      FROM "ArticleRevision" WHERE hash <> ${sha256(Prisma.sql`markdown`)}`,
  },
];
