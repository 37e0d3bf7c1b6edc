import type { Ctx } from "../../platform/authorize/index.ts";
import type { Writing } from "../../platform/events/index.ts";
import type { LoadedPost } from "../../topics/index.ts";
import { flagDeferred, flagRejected, flagReopened, flagUpheld } from "./flags.events.ts";

/**
 * Decides all open flags of a post alike. Whether the actor may is asked by whoever calls.
 * Returns who had raised them, for undoing.
 */
export async function decideFlags(
  ctx: Ctx,
  { tx, record }: Writing,
  post: LoadedPost,
  state: "UPHELD" | "REJECTED" | "DEFERRED",
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ userId: string }[]>`
    UPDATE "Flag" SET state = ${state}::"FlagState", "decidedAt" = ${ctx.now()}
    WHERE "postId" = ${post.id}::uuid AND state = 'OPEN' RETURNING "userId"`;
  const place = { topicId: post.topic.id };
  for (const { userId } of rows) {
    const about = idsOf(post, userId);
    if (state === "UPHELD") record(flagUpheld, about, place);
    else if (state === "REJECTED") record(flagRejected, about, place);
    else record(flagDeferred, about, place);
  }
  return rows.map((row) => row.userId);
}

/** Puts flags that were decided back to where they waited. */
export async function reopenFlags(
  { tx, record }: Writing,
  post: LoadedPost,
  flaggerIds: readonly string[],
): Promise<void> {
  const rows = await tx.$queryRaw<{ userId: string }[]>`
    UPDATE "Flag" SET state = 'OPEN', "decidedAt" = NULL
    WHERE "postId" = ${post.id}::uuid AND "userId" = ANY(${flaggerIds}::uuid[]) AND state <> 'OPEN' RETURNING "userId"`;
  for (const { userId } of rows) record(flagReopened, idsOf(post, userId), { topicId: post.topic.id });
}

function idsOf(post: LoadedPost, flaggerId: string) {
  const { id: postId, authorId, topic } = post;
  return { postId, topicId: topic.id, boardId: topic.board.id, authorId, flaggerId };
}
