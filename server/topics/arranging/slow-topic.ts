import { authorize, type Ctx } from "../../platform/authorize/index.ts";
import { write } from "../../platform/events/index.ts";
import { loadTopic, topicTags } from "../topic-facts.ts";
import { topicSlowed } from "./arranging.events.ts";
import { canSlowTopic } from "./arranging.policy.ts";

/**
 * Slow mode: so many minutes between two posts of one member in a topic; 0 ends it. Staff are exempt. Setting what is set
 * changes nothing. Undo: setting `before`.
 */
export async function slowTopic(
  ctx: Ctx,
  input: { topic: number; minutes: number; reason: string },
): Promise<{ before: number }> {
  return write(ctx, async ({ tx, record, touch }) => {
    const topic = await loadTopic(tx, { number: input.topic }, { lock: true });
    authorize(ctx, canSlowTopic(ctx.actor, topic));
    const before = topic.slowMinutes;
    if (before === input.minutes) return { before };
    await tx.topic.update({ where: { id: topic.id }, data: { slowMinutes: input.minutes } });
    const ids = { topicId: topic.id, boardId: topic.board.id, authorId: topic.authorId };
    record(topicSlowed, { ...ids, reason: input.reason, before, after: input.minutes }, { topicId: topic.id });
    touch(...topicTags(topic));
    return { before };
  });
}
