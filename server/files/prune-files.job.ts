import { z } from "zod";
import type { Ctx } from "../platform/authorize/index.ts";
import { defineJob } from "../platform/jobs/index.ts";
import { storage } from "../platform/storage/index.ts";

/** How long a picture may wait for the text it was sent for, in milliseconds. */
const WAIT_MS = 48 * 3_600_000;

/**
 * Files nobody shows: not a portrait, and named in no post, article, draft or earlier version of one. Names are read out
 * of the texts once, not searched file by file.
 */
async function unusedFiles(ctx: Ctx): Promise<string[]> {
  const before = new Date(ctx.now().getTime() - WAIT_MS);
  return ctx.db.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL statement_timeout = '60s'`;
    const rows = await tx.$queryRaw<{ name: string }[]>`
      WITH texts AS (
        SELECT markdown AS text FROM "Post" WHERE markdown LIKE '%/files/%'
        UNION ALL SELECT markdown FROM "PostRevision" WHERE markdown LIKE '%/files/%'
        UNION ALL SELECT markdown FROM "Article" WHERE markdown LIKE '%/files/%'
        UNION ALL SELECT markdown FROM "ArticleRevision" WHERE markdown LIKE '%/files/%'
        UNION ALL SELECT markdown FROM "ArticleDraft" WHERE markdown LIKE '%/files/%'
        UNION ALL SELECT body::text FROM "Draft" WHERE body::text LIKE '%/files/%'
        UNION ALL SELECT "avatarFile" FROM "User" WHERE "avatarFile" IS NOT NULL
      ), used AS (
        SELECT DISTINCT (regexp_matches(text, '/files/([a-f0-9]{64}[.][a-z]+)', 'g'))[1] AS name FROM texts
      )
      DELETE FROM "StoredFile" f WHERE f."createdAt" < ${before}
        AND NOT EXISTS (SELECT 1 FROM used WHERE used.name = f.name) RETURNING f.name`;
    return rows.map((row) => row.name);
  });
}

/** Daily: pictures of texts that were never posted, and of people who are gone, are deleted after two days (UP-06). */
export const pruneFiles = defineJob({
  name: "prune-files",
  payload: z.object({}),
  attempts: 5,
  run: async (ctx) => {
    for (const name of await unusedFiles(ctx)) await storage().delete(name);
  },
});
