import { z } from "zod";
import { write } from "../platform/events/index.ts";
import { defineJob } from "../platform/jobs/index.ts";
import { verificationDue } from "./solutions.events.ts";

/** Solutions of one run; the rest follow the next day. */
const MOST = 200;

/**
 * Daily: verified solutions whose review date has come are put before whoever verified them, once for each date. They stay
 * verified until somebody decides otherwise: what was right is rarely wrong on the day.
 */
export const verificationsDue = defineJob({
  name: "verifications-due",
  payload: z.object({}),
  attempts: 5,
  run: async (ctx) => {
    await write(ctx, async ({ tx, record }) => {
      const due = await tx.$queryRaw<
        { solutionId: string; topicId: string; postId: string; boardId: string; verifierId: string | null }[]
      >`
        SELECT s.id AS "solutionId", t.id AS "topicId", p.id AS "postId", t."boardId", s."verifiedById" AS "verifierId"
        FROM "Solution" s JOIN "Post" p ON p.id = s."postId" JOIN "Topic" t ON t.id = p."topicId"
        WHERE s.stage = 'VERIFIED' AND s."revokedAt" IS NULL AND s."reviewAt" <= ${ctx.now()}
          AND p.presence = 'VISIBLE' AND t.presence = 'VISIBLE'
          AND NOT EXISTS (SELECT 1 FROM "Event" e WHERE e."topicId" = t.id AND e.name = ${verificationDue.name}
            AND e.payload ->> 'solutionId' = s.id::text AND e."createdAt" >= s."reviewAt")
        ORDER BY s."reviewAt" LIMIT ${MOST} FOR UPDATE OF s SKIP LOCKED`;
      for (const one of due) record(verificationDue, one, { topicId: one.topicId });
    });
  },
});
