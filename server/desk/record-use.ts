import { canReadArticle, countUse } from "../knowledge/index.ts";
import { authorize, type Ctx, isSignedIn } from "../platform/authorize/index.ts";
import { Forbidden, NotFound } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { canSeeTopic, loadTopic } from "../topics/index.ts";
import { canSeeReply, canUseDesk } from "./desk.policy.ts";
import type { Thing } from "./desk.schema.ts";

/**
 * "Used for case …": somebody of the staff answered a customer with an article, topic or canned reply. Counts once per person, thing
 * and case; a second time is no error.
 */
export async function recordUse(
  ctx: Ctx,
  input: Thing & { case: string },
): Promise<{ counted: boolean; used: number }> {
  const { actor } = ctx;
  authorize(ctx, canUseDesk(actor));
  if (!isSignedIn(actor)) throw new Forbidden("signInFirst");
  const by = { userId: actor.id, case: input.case };
  return write(ctx, async ({ tx }) => {
    if (input.kind === "topic") {
      const topic = await loadTopic(tx, { number: input.number });
      authorize(ctx, canSeeTopic(actor, topic));
      return countUse(ctx, { tx }, { ...by, topicId: topic.id });
    }
    if (input.kind === "reply") {
      const reply = await tx.cannedReply.findUnique({ where: { number: input.number } });
      if (!reply) throw new NotFound();
      authorize(ctx, canSeeReply(actor, reply));
      const row = { ...by, replyId: reply.id, createdAt: ctx.now() };
      const made = await tx.cannedReplyUse.createMany({ data: [row], skipDuplicates: true });
      const data = { useCount: { increment: made.count } };
      const { useCount } = await tx.cannedReply.update({ where: { id: reply.id }, data });
      return { counted: made.count === 1, used: useCount };
    }
    const article = await tx.article.findUnique({
      where: { number: input.number },
      select: { id: true, state: true, visibility: true },
    });
    if (!article) throw new NotFound();
    authorize(ctx, canReadArticle(actor, article));
    return countUse(ctx, { tx }, { ...by, articleId: article.id });
  });
}
