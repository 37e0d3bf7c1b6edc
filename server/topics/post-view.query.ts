import { authorize, type Ctx } from "../platform/authorize/index.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import { NotFound } from "../platform/errors/index.ts";
import { loadPost } from "./topic-facts.ts";
import { type PostView, postRows } from "./topic-page.query.ts";
import { canSeePost } from "./topics.policy.ts";

/** One post as its page shows it, without its comments, with the number of its topic. Throws NotFound. */
export async function postView(ctx: Ctx, id: string): Promise<{ topic: number; view: PostView }> {
  const post = await loadPost(ctx.db, id);
  authorize(ctx, canSeePost(ctx.actor, post));
  const [row] = await postRows(ctx, Prisma.sql`post.id = ${id}::uuid`);
  if (!row) throw new NotFound();
  return { topic: post.topic.number, view: { ...row, comments: [] } };
}
