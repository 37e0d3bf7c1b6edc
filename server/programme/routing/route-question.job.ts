import { z } from "zod";
import type { Ctx } from "../../platform/authorize/index.ts";
import type { Tx } from "../../platform/db/client.ts";
import { defineJob, enqueue } from "../../platform/jobs/index.ts";
import { routeQuestion } from "./route-question.ts";

/** Looks at one question and puts the next look into the queue. */
export const routeQuestionJob = defineJob({
  name: "route-question",
  payload: z.object({ topicId: z.uuid() }),
  attempts: 8,
  run: async (ctx, { topicId }) => {
    const { again } = await routeQuestion(ctx, topicId);
    if (again) await lookAgain(ctx, ctx.db, topicId, again);
  },
});

/**
 * Has a question looked at at a moment; a look that waits already is moved there. The moment is of the clock of whoever
 * asks for it, the queue waits as long as it is away.
 */
export async function lookAgain(ctx: Ctx, tx: Pick<Tx, "$executeRaw">, topicId: string, at: Date): Promise<void> {
  const away = Math.max(0, at.getTime() - ctx.now().getTime());
  await enqueue(tx, routeQuestionJob, { topicId }, { key: `route:${topicId}`, at: new Date(Date.now() + away) });
}
