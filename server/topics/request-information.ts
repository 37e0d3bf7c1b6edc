import { authorize, type Ctx, personId } from "../platform/authorize/index.ts";
import { Forbidden } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { loadTopic, topicTags } from "./topic-facts.ts";
import { informationRequested } from "./topics.events.ts";
import { canCurateTopic } from "./topics.policy.ts";

/** A curator says what is missing to answer; the asker is told. A new request replaces an open one. */
export async function requestInformation(ctx: Ctx, input: { topic: number; what: string }): Promise<void> {
  await write(ctx, async ({ tx, record, touch }) => {
    const topic = await loadTopic(tx, { number: input.topic }, { lock: true });
    authorize(ctx, canCurateTopic(ctx.actor, topic));
    const byId = personId(ctx.actor);
    if (!byId) throw new Forbidden("signInFirst");
    await tx.informationRequest.updateMany({
      where: { topicId: topic.id, answeredAt: null },
      data: { answeredAt: ctx.now() },
    });
    await tx.informationRequest.create({ data: { topicId: topic.id, byId, what: input.what, at: ctx.now() } });
    record(
      informationRequested,
      { topicId: topic.id, askerId: topic.authorId, what: input.what },
      { topicId: topic.id },
    );
    touch(...topicTags(topic));
  });
}
