import { authorize, type Ctx } from "../platform/authorize/index.ts";
import { loadTopic } from "./topic-facts.ts";
import { WINDOW } from "./topic-page.query.ts";
import { canSeeTopic } from "./topics.policy.ts";

export interface PostPlace {
  slug: string;
  /** Number of the post the window begins with; null for the first window. */
  from: string | null;
}

/**
 * In which window of its topic a post stands, counted by visible answers in their usual order; a comment stands where
 * the post it replies to stands. A number beyond the last post leads to the last window. Throws NotFound.
 */
export async function postPlace(ctx: Ctx, input: { number: number; post: number }): Promise<PostPlace> {
  const topic = await loadTopic(ctx.db, { number: input.number });
  authorize(ctx, canSeeTopic(ctx.actor, topic));
  const rows = await ctx.db.$queryRaw<{ number: number }[]>`
    WITH anchor AS (
      SELECT COALESCE((SELECT CASE WHEN post.kind = 'COMMENT' THEN parent.number ELSE post.number END FROM "Post" post
        LEFT JOIN "Post" parent ON parent.id = post."parentId"
        WHERE post."topicId" = ${topic.id}::uuid AND post.number = ${input.post}), ${input.post}) AS number)
    SELECT starts.number FROM (
      SELECT number, (row_number() OVER (ORDER BY number) - 1) % ${WINDOW}::int AS place FROM "Post"
      WHERE "topicId" = ${topic.id}::uuid AND kind = 'ANSWER' AND presence = 'VISIBLE') starts, anchor
    WHERE starts.place = 0 AND starts.number <= anchor.number ORDER BY starts.number DESC LIMIT 2`;
  const [start, earlier] = rows;
  return { slug: topic.slug, from: start && earlier ? String(start.number) : null };
}
