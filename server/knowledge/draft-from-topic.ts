import { authorize, type Ctx, isSignedIn } from "../platform/authorize/index.ts";
import { Conflict, Forbidden } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { loadTopic } from "../topics/index.ts";
import { loadArticle } from "./article-facts.ts";
import { draftArticle } from "./draft-article.ts";
import { canDraftFromTopic, canReadArticle, canSeeWorkshop } from "./knowledge.policy.ts";

/**
 * One click on a solved topic: an article draft of it, owned by whoever clicked. A topic has one article: when there is
 * one, its number comes back and nothing is made.
 * @throws Conflict("notSolved") without a solution, Conflict("articleExists") when the article is out of the actor's sight
 */
export async function draftFromTopic(ctx: Ctx, input: { topic: number }): Promise<{ number: number; made: boolean }> {
  return write(ctx, async (writing) => {
    const topic = await loadTopic(writing.tx, { number: input.topic }, { lock: true });
    authorize(ctx, canDraftFromTopic(ctx.actor, topic));
    if (!isSignedIn(ctx.actor)) throw new Forbidden("signInFirst");
    const existing = await writing.tx.article.findFirst({
      where: { OR: [{ topicId: topic.id }, { sources: { some: { topicId: topic.id } } }] },
      select: { number: true },
    });
    if (existing) {
      const { number } = existing;
      const article = await loadArticle(writing.tx, { number });
      if (canSeeWorkshop(ctx.actor, article).ok || canReadArticle(ctx.actor, article).ok)
        return { number, made: false };
      throw new Conflict("articleExists");
    }
    const draft = await draftArticle(ctx, writing, topic, { ownerId: ctx.actor.id, automatic: false });
    if (!draft) throw new Conflict("notSolved");
    return { number: draft.number, made: true };
  });
}
