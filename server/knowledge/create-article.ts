import { authorize, type Ctx, isSignedIn } from "../platform/authorize/index.ts";
import { Forbidden, Invalid } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { visibleTopics } from "../topics/index.ts";
import { renderArticle } from "./article-text.ts";
import { insertArticle } from "./insert-article.ts";
import { canCreateArticle } from "./knowledge.policy.ts";
import type { CreateArticleInput } from "./knowledge.schema.ts";
import { placeIn } from "./placement.ts";
import { sourcePosts } from "./sources.ts";

/**
 * Starts an article of one's own. `topics` are where its text comes from: their questions and solutions become sources,
 * and the first of them that has no article yet is the topic it belongs to.
 * Throws Invalid for an unknown section or a topic out of sight.
 */
export async function createArticle(ctx: Ctx, input: CreateArticleInput): Promise<{ number: number; slug: string }> {
  authorize(ctx, canCreateArticle(ctx.actor));
  if (!isSignedIn(ctx.actor)) throw new Forbidden("signInFirst");
  const ownerId = ctx.actor.id;
  const text = await renderArticle(input.title, input.markdown);
  return write(ctx, async (writing) => {
    const { tx } = writing;
    const place = await placeIn(tx, input.section, input.visibility);
    const topics = await tx.topic.findMany({
      where: { AND: [{ number: { in: input.topics } }, visibleTopics(ctx.actor)] },
      select: { id: true, number: true },
    });
    if (topics.length < new Set(input.topics).size) throw new Invalid("topics", "unknownTopic");
    const inOrder = input.topics.flatMap((number) => topics.find((topic) => topic.number === number)?.id ?? []);
    const taken = await tx.article.findMany({ where: { topicId: { in: inOrder } }, select: { topicId: true } });
    const { number } = await insertArticle(ctx, writing, {
      text,
      ownerId,
      ...place,
      locale: input.locale,
      validFor: input.validFor || null,
      staffNote: input.staffNote,
      topicId: inOrder.find((id) => !taken.some((row) => row.topicId === id)) ?? null,
      sources: await sourcePosts(tx, inOrder),
      automatic: false,
    });
    const { slug } = await tx.article.findUniqueOrThrow({ where: { number }, select: { slug: true } });
    return { number, slug };
  });
}
