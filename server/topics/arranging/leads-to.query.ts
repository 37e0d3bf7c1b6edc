import type { Ctx } from "../../platform/authorize/index.ts";
import { NotFound } from "../../platform/errors/index.ts";
import { loadPost, loadTopic } from "../topic-facts.ts";
import { canSeePost, canSeeTopic } from "../topics.policy.ts";

/** Where an old address leads now. */
export interface LeadsTo {
  number: number;
  slug: string;
  /** Number of the post there; null for a whole topic. */
  post: number | null;
}

/**
 * Where the number of a merged topic, or the place of a post that was moved, leads to; null when it leads nowhere, or to
 * what the actor may not see.
 */
export async function leadsTo(ctx: Ctx, input: { number: number; post?: number | undefined }): Promise<LeadsTo | null> {
  if (input.post !== undefined) {
    const place = await ctx.db.movedPost.findFirst({
      where: { topic: { number: input.number }, number: input.post },
      select: { postId: true },
    });
    if (place) {
      const post = await loadPost(ctx.db, place.postId);
      if (!canSeePost(ctx.actor, post).ok) return null;
      return { number: post.topic.number, slug: post.topic.slug, post: post.number };
    }
  }
  const [end] = await ctx.db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE way AS (
      SELECT m."targetId" AS id, 1 AS steps FROM "TopicMerge" m JOIN "Topic" t ON t.id = m."sourceId"
      WHERE t.number = ${input.number} AND m."undoneAt" IS NULL
      UNION ALL
      SELECT m."targetId", way.steps + 1 FROM way JOIN "TopicMerge" m ON m."sourceId" = way.id AND m."undoneAt" IS NULL
      WHERE way.steps < 20
    )
    SELECT id FROM way ORDER BY steps DESC LIMIT 1`;
  if (!end) return null;
  const topic = await loadTopic(ctx.db, { id: end.id }).catch((error: unknown) => {
    if (error instanceof NotFound) return null;
    throw error;
  });
  return topic && canSeeTopic(ctx.actor, topic).ok ? { number: topic.number, slug: topic.slug, post: null } : null;
}
