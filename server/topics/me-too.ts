import { authorize, type Ctx, personId } from "../platform/authorize/index.ts";
import { Forbidden } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { loadTopic, topicTags } from "./topic-facts.ts";
import { canMeToo } from "./topics.policy.ts";

/** "I have this too", given or taken back; returns how many have it now. */
export async function meToo(ctx: Ctx, input: { topic: number; on: boolean }): Promise<{ count: number }> {
  return write(ctx, async ({ tx, touch }) => {
    const topic = await loadTopic(tx, { number: input.topic });
    authorize(ctx, canMeToo(ctx.actor, topic));
    const userId = personId(ctx.actor);
    if (!userId) throw new Forbidden("signInFirst");
    const changed = input.on
      ? await tx.$executeRaw`INSERT INTO "MeToo" ("topicId", "userId", at) VALUES (${topic.id}::uuid, ${userId}::uuid, ${ctx.now()})
          ON CONFLICT DO NOTHING`
      : await tx.$executeRaw`DELETE FROM "MeToo" WHERE "topicId" = ${topic.id}::uuid AND "userId" = ${userId}::uuid`;
    const row = await tx.topic.update({
      where: { id: topic.id },
      data: { meTooCount: { increment: input.on ? changed : -changed } },
      select: { meTooCount: true },
    });
    if (changed > 0) touch(...topicTags(topic));
    return { count: row.meTooCount };
  });
}
