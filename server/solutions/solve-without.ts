import { authorize, type Ctx, isSignedIn } from "../platform/authorize/index.ts";
import { Conflict, Forbidden } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { loadTopic, screenBeside, settleTopic, topicTags } from "../topics/index.ts";
import { topicSolvedWithout } from "./solutions.events.ts";
import { canSolveWithout } from "./solutions.policy.ts";

/**
 * The problem is gone though no answer did it; `reason` says how (null takes it back). Throws Conflict when a solution stands,
 * Invalid("reason", "blockedByRule") when the rules for texts refuse the reason.
 */
export async function solveWithout(ctx: Ctx, input: { topic: number; reason: string | null }): Promise<void> {
  const found = await loadTopic(ctx.db, { number: input.topic });
  authorize(ctx, canSolveWithout(ctx.actor, found));
  const said = { topic: found, kind: "REMARK", field: "reason" } as const;
  const passed = input.reason ? await screenBeside(ctx, { ...said, texts: [input.reason] }) : null;
  await write(ctx, async (writing) => {
    const { tx, record, touch } = writing;
    const topic = await loadTopic(tx, { number: input.topic }, { lock: true });
    authorize(ctx, canSolveWithout(ctx.actor, topic));
    if (!isSignedIn(ctx.actor)) throw new Forbidden("signInFirst");
    if (input.reason === null) await tx.solvedWithout.deleteMany({ where: { topicId: topic.id } });
    else {
      const solution = await tx.solution.findFirst({ where: { topicId: topic.id, revokedAt: null } });
      if (solution) throw new Conflict("hasSolution");
      const row = { byId: ctx.actor.id, reason: passed?.text ?? input.reason, at: ctx.now() };
      await tx.solvedWithout.upsert({
        where: { topicId: topic.id },
        create: { topicId: topic.id, ...row },
        update: row,
      });
      await passed?.notice(writing);
    }
    await settleTopic(tx, topic.id);
    record(
      topicSolvedWithout,
      { topicId: topic.id, byId: ctx.actor.id, undone: input.reason === null },
      { topicId: topic.id },
    );
    touch(...topicTags(topic));
  });
}
