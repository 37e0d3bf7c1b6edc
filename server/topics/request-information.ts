import { authorize, type Ctx, personId } from "../platform/authorize/index.ts";
import { Forbidden } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { screenBeside } from "./screen-beside.ts";
import { loadTopic, topicTags } from "./topic-facts.ts";
import { informationRequested } from "./topics.events.ts";
import { canCurateTopic } from "./topics.policy.ts";

/**
 * A curator says what is missing to answer; the asker is told. A new request replaces an open one. Throws
 * Invalid("what", "blockedByRule") when the rules for texts refuse it.
 */
export async function requestInformation(ctx: Ctx, input: { topic: number; what: string }): Promise<void> {
  const found = await loadTopic(ctx.db, { number: input.topic });
  authorize(ctx, canCurateTopic(ctx.actor, found));
  const passed = await screenBeside(ctx, { topic: found, kind: "REMARK", field: "what", texts: [input.what] });
  const what = passed.text;
  await write(ctx, async (writing) => {
    const { tx, record, touch } = writing;
    const topic = await loadTopic(tx, { number: input.topic }, { lock: true });
    authorize(ctx, canCurateTopic(ctx.actor, topic));
    const byId = personId(ctx.actor);
    if (!byId) throw new Forbidden("signInFirst");
    await tx.informationRequest.updateMany({
      where: { topicId: topic.id, answeredAt: null },
      data: { answeredAt: ctx.now() },
    });
    await tx.informationRequest.create({ data: { topicId: topic.id, byId, what, at: ctx.now() } });
    record(informationRequested, { topicId: topic.id, askerId: topic.authorId, what }, { topicId: topic.id });
    await passed.notice(writing);
    touch(...topicTags(topic));
  });
}
