import type { Ctx } from "../platform/authorize/index.ts";
import type { Tx } from "../platform/db/client.ts";
import { uuidv7 } from "../platform/events/index.ts";
import { setting } from "../settings/index.ts";
import type { ExpectedLine } from "./expected-lines.query.ts";
import { reputationSetting } from "./reputation.setting.ts";

/** Acceptances count beyond the daily cap, and a loss is never softened by it. */
const exempt = ["ANSWER_ACCEPTED", "ACCEPTED_AN_ANSWER", "IMPORTED_SCORE", "POST_REMOVED"];

/** Which counter of a member's standing a line moves. */
const counters: Record<string, "questionCount" | "answerCount" | "solutionCount" | "kudosCount"> = {
  ASKED: "questionCount",
  ANSWERED: "answerCount",
  ANSWER_ACCEPTED: "solutionCount",
  KUDOS_ON_ANSWER: "kudosCount",
  KUDOS_ON_QUESTION: "kudosCount",
};

interface Place {
  topicId: string;
  boardId: string;
  eventId: string;
}

/** Books one line; what is above the day's cap counts nothing, and the line says what it would have been (`nominal`). */
export async function bookLine(
  ctx: Ctx,
  tx: Tx,
  line: ExpectedLine & { nominal: number },
  place: Place,
): Promise<void> {
  const points = await withinCap(ctx, tx, line);
  await tx.reputationEntry.create({
    data: {
      id: uuidv7(ctx.now()),
      userId: line.userId,
      reason: line.reason,
      points,
      nominal: line.nominal,
      postId: line.postId,
      fromId: line.fromId,
      createdAt: ctx.now(),
      ...place,
    },
  });
  await moveStanding(tx, line.userId, points, line.reason, 1);
}

/** Writes the opposite of a line; both stay in the ledger. */
export async function undoLine(
  ctx: Ctx,
  tx: Tx,
  line: {
    id: string;
    userId: string;
    reason: ExpectedLine["reason"] | "IMPORTED_SCORE";
    points: number;
    nominal: number;
    fromId: string | null;
  },
  place: Place & { postId: string },
): Promise<void> {
  await tx.reputationEntry.update({ where: { id: line.id }, data: { undone: true } });
  await tx.reputationEntry.create({
    data: {
      id: uuidv7(ctx.now()),
      userId: line.userId,
      reason: line.reason,
      points: -line.points,
      nominal: -line.nominal,
      fromId: line.fromId,
      undoes: line.id,
      createdAt: ctx.now(),
      ...place,
    },
  });
  await moveStanding(tx, line.userId, -line.points, line.reason, -1);
}

async function withinCap(ctx: Ctx, tx: Tx, line: ExpectedLine & { nominal: number }): Promise<number> {
  if (exempt.includes(line.reason) || line.nominal <= 0) return line.nominal;
  // One writer of a member's day at a time, or two lines could each find room for themselves.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`standing ${line.userId}`}, 0))`;
  const day = ctx.now().toISOString().slice(0, 10);
  const [row] = await tx.$queryRaw<{ sum: bigint | null }[]>`
    SELECT sum(points) AS sum FROM "ReputationEntry" WHERE "userId" = ${line.userId}::uuid
      AND "createdAt" >= ${`${day}T00:00:00Z`}::timestamptz AND "createdAt" < ${`${day}T00:00:00Z`}::timestamptz + interval '1 day'
      AND reason <> ALL(${exempt}::"ReputationReason"[])`;
  const room = setting(ctx, reputationSetting).dailyCap - Number(row?.sum ?? 0);
  return Math.max(0, Math.min(line.nominal, room));
}

async function moveStanding(tx: Tx, userId: string, points: number, reason: string, by: 1 | -1): Promise<void> {
  const counter = counters[reason];
  const step = (name: string) => (counter === name ? by : 0);
  await tx.$executeRaw`
    INSERT INTO "Standing" AS s ("userId", points, "questionCount", "answerCount", "solutionCount", "kudosCount")
    VALUES (${userId}::uuid, ${points}, ${step("questionCount")}, ${step("answerCount")}, ${step("solutionCount")}, ${step("kudosCount")})
    ON CONFLICT ("userId") DO UPDATE SET points = s.points + EXCLUDED.points,
      "questionCount" = s."questionCount" + EXCLUDED."questionCount", "answerCount" = s."answerCount" + EXCLUDED."answerCount",
      "solutionCount" = s."solutionCount" + EXCLUDED."solutionCount", "kudosCount" = s."kudosCount" + EXCLUDED."kudosCount"`;
}
