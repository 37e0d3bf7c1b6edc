import { z } from "zod";
import { write } from "../platform/events/index.ts";
import { defineJob } from "../platform/jobs/index.ts";
import { setting } from "../settings/index.ts";
import { topicLocked } from "./topics.events.ts";
import { editingSetting } from "./topics.setting.ts";

/** Topics closed in one transaction; the job goes on until none is left. */
const BATCH = 200;

/**
 * Closes questions so many days after they were solved (product.md §3): new problems deserve a topic of their own, and
 * "me too" stays. A topic that a moderator opened again is left alone.
 */
export const closeSolvedTopics = defineJob({
  name: "close-solved-topics",
  payload: z.object({}),
  attempts: 3,
  run: async (ctx) => {
    const days = setting(ctx, editingSetting).closeSolvedAfterDays;
    const before = new Date(ctx.now().getTime() - days * 86_400_000);
    for (;;) {
      const closed = await write(ctx, async ({ tx, record, touch }) => {
        const topics = await tx.$queryRaw<{ id: string; number: number; slug: string }[]>`
          WITH due AS (
            SELECT t.id, t.number, t."boardId" FROM "Topic" t
            WHERE t.state IN ('SOLVED', 'VERIFIED') AND t.kind = 'QUESTION' AND t."solvedAt" < ${before}
              AND NOT EXISTS (SELECT 1 FROM "Lock" l WHERE l."topicId" = t.id
                AND (l."undoneAt" IS NULL OR l."undoneAt" > t."solvedAt"))
            ORDER BY t."solvedAt" LIMIT ${BATCH} FOR UPDATE OF t SKIP LOCKED
          ),
          closed AS (INSERT INTO "Lock" ("topicId", at) SELECT id, ${ctx.now()} FROM due RETURNING "topicId")
          SELECT due.id, due.number, b.slug FROM due JOIN closed ON closed."topicId" = due.id
          JOIN "Board" b ON b.id = due."boardId"`;
        for (const topic of topics) {
          record(topicLocked, { topicId: topic.id, locked: true, reason: "" }, { topicId: topic.id });
          touch(`topic:${topic.number}`);
        }
        return topics.length;
      });
      if (closed < BATCH) return;
    }
  },
});
