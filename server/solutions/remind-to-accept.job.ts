import { z } from "zod";
import { write } from "../platform/events/index.ts";
import { defineJob } from "../platform/jobs/index.ts";
import { setting } from "../settings/index.ts";
import { acceptReminderDue } from "./solutions.events.ts";
import { solutionsSetting } from "./solutions.setting.ts";

/** Reminders of one transaction; the job goes on until none is left. */
const BATCH = 200;
/** A reminder that could not be given within so many days is left out: nobody is reminded of old or imported topics. */
const LATEST = 2;

/**
 * Reminds askers to say which answer solved it, some days after the last answer of somebody else and never at night where
 * they live (product.md §3). A new answer begins the days anew. Whom it may reach is decided here, how by who tells.
 */
export const remindToAccept = defineJob({
  name: "remind-to-accept",
  payload: z.object({}),
  attempts: 3,
  run: async (ctx) => {
    const wish = setting(ctx, solutionsSetting);
    const days = [wish.firstReminderDays, wish.secondReminderDays, wish.lastReminderDays].filter((one) => one > 0);
    if (days.length === 0) return;
    const now = ctx.now();
    const earliest = new Date(now.getTime() - (Math.max(...days) + LATEST) * 86_400_000);
    for (;;) {
      const told = await write(ctx, async ({ tx, record }) => {
        const due = await tx.$queryRaw<
          { topicId: string; postId: string; askerId: string; answererId: string; days: number }[]
        >`
          WITH due AS (
            SELECT t.id AS "topicId", t."authorId" AS "askerId", p.id AS "postId", p."authorId" AS "answererId", s.days
            FROM "Topic" t
            JOIN "Board" b ON b.id = t."boardId" AND b."askersAccept" AND b."archivedAt" IS NULL
            JOIN "User" u ON u.id = t."authorId" AND u."erasedAt" IS NULL
              AND (u."suspendedUntil" IS NULL OR u."suspendedUntil" <= ${now})
              AND (u."stagedAt" IS NULL OR u."claimedAt" IS NOT NULL)
            CROSS JOIN LATERAL (
              SELECT p.id, p."authorId", p."createdAt" FROM "Post" p
              WHERE p."topicId" = t.id AND p.kind = 'ANSWER' AND p.presence = 'VISIBLE' AND p."authorId" <> t."authorId"
              ORDER BY p.number DESC LIMIT 1
            ) p
            CROSS JOIN LATERAL (
              SELECT d AS days FROM unnest(${days}::int[]) d
              WHERE p."createdAt" <= ${now}::timestamptz - make_interval(days => d)
                AND p."createdAt" > ${now}::timestamptz - make_interval(days => d + ${LATEST}::int)
              ORDER BY d DESC LIMIT 1
            ) s
            WHERE t.state = 'ANSWERED' AND t.kind = 'QUESTION' AND t.presence = 'VISIBLE'
              AND t."lastActivityAt" > ${earliest}
              AND NOT EXISTS (SELECT 1 FROM "SolvedWithout" w WHERE w."topicId" = t.id)
              AND extract(hour FROM ${now}::timestamptz AT TIME ZONE u."timeZone")
                BETWEEN ${wish.remindFromHour}::int AND ${wish.remindUntilHour - 1}::int
              AND NOT EXISTS (SELECT 1 FROM "AcceptReminder" r WHERE r."postId" = p.id AND r.days = s.days)
            LIMIT ${BATCH} FOR UPDATE OF t SKIP LOCKED
          ),
          kept AS (INSERT INTO "AcceptReminder" ("postId", days, at) SELECT "postId", days, ${now} FROM due
            ON CONFLICT DO NOTHING RETURNING "postId")
          SELECT due.* FROM due JOIN kept USING ("postId")`;
        for (const one of due) record(acceptReminderDue, one, { topicId: one.topicId });
        return due.length;
      });
      if (told < BATCH) return;
    }
  },
});
