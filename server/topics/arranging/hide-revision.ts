import { authorize, type Ctx } from "../../platform/authorize/index.ts";
import { Conflict, Invalid, NotFound } from "../../platform/errors/index.ts";
import { write } from "../../platform/events/index.ts";
import { loadPost, topicTags } from "../topic-facts.ts";
import { canModeratePost } from "../topics.policy.ts";
import { postRevisionHidden } from "./arranging.events.ts";

/**
 * Hides one older version of a post from everybody but moderators, or shows it again; the version shown on the page cannot
 * be hidden, its post can. Undo: the opposite.
 */
export async function hideRevision(
  ctx: Ctx,
  input: { post: string; version: number; hidden: boolean; reason: string },
): Promise<void> {
  await write(ctx, async ({ tx, record, touch }) => {
    const post = await loadPost(tx, input.post, { lock: true });
    authorize(ctx, canModeratePost(ctx.actor, post));
    if (input.version === post.version) throw new Invalid("version", "currentVersion");
    const key = { postId_version: { postId: post.id, version: input.version } };
    const revision = await tx.postRevision.findUnique({ where: key });
    if (!revision) throw new NotFound();
    const before = revision.hiddenAt !== null;
    if (before === input.hidden) throw new Conflict(before ? "hiddenAlready" : "shownAlready");
    await tx.postRevision.update({ where: key, data: { hiddenAt: input.hidden ? ctx.now() : null } });
    const { topic } = post;
    record(
      postRevisionHidden,
      {
        postId: post.id,
        topicId: topic.id,
        boardId: topic.board.id,
        authorId: post.authorId,
        version: input.version,
        before,
        after: input.hidden,
        reason: input.reason,
      },
      { topicId: topic.id },
    );
    touch(...topicTags(topic));
  });
}
