import { boardFacts } from "../../boards/index.ts";
import { authorize, type Ctx } from "../../platform/authorize/index.ts";
import { Conflict, Invalid } from "../../platform/errors/index.ts";
import { write } from "../../platform/events/index.ts";
import { settleTopic } from "../settle-topic.ts";
import { loadPost, topicTags } from "../topic-facts.ts";
import { postAuthorChanged } from "./arranging.events.ts";
import { canChangeAuthor } from "./arranging.policy.ts";

/**
 * Gives a post to another member, who is then its author in every respect; with an opening post goes the topic. The points
 * follow. Throws NotFound, Forbidden, Invalid beside `author` (nobody of that name, or somebody who may not read the board,
 * alike), Conflict when it is theirs already. Undo: giving it back to `before`.
 */
export async function changeAuthor(
  ctx: Ctx,
  input: { post: string; author: string; reason: string },
): Promise<{ before: string }> {
  return write(ctx, async ({ tx, record, touch }) => {
    const post = await loadPost(tx, input.post, { lock: true });
    authorize(ctx, canChangeAuthor(ctx.actor, post));
    const { topic } = post;
    const author = await tx.user.findFirst({
      where: { name: input.author.replace(/^@/, ""), erasedAt: null },
      select: { id: true, name: true, isStaff: true, isSuperUser: true },
    });
    const { visibility } = await tx.board.findUniqueOrThrow({ where: { id: topic.board.id }, select: boardFacts });
    if (!author || !mayRead(author, visibility)) throw new Invalid("author", "unknownPerson");
    if (author.id === post.authorId) throw new Conflict("theirsAlready");
    const before = await tx.user.findUniqueOrThrow({ where: { id: post.authorId }, select: { name: true } });
    // A key of the writer's own form means nothing with another author.
    await tx.post.update({ where: { id: post.id }, data: { authorId: author.id, idempotencyKey: null } });
    if (post.kind === "OPENING") {
      await tx.topic.update({ where: { id: topic.id }, data: { authorId: author.id } });
    }
    await settleTopic(tx, topic.id);
    // Who asked decides what the answers earn.
    const concerned = await tx.post.findMany({
      where: post.kind === "OPENING" ? { topicId: topic.id } : { id: post.id },
      select: { id: true },
    });
    record(
      postAuthorChanged,
      {
        postId: post.id,
        topicId: topic.id,
        boardId: topic.board.id,
        authorId: author.id,
        beforeId: post.authorId,
        kind: post.kind,
        postIds: concerned.map((one) => one.id),
        reason: input.reason,
      },
      { topicId: topic.id },
    );
    touch(...topicTags(topic), `person:${before.name}`, `person:${author.name}`, "people");
    return { before: before.name };
  });
}

/** The audiences of `audiencesOf`, told by the flags of an account. */
function mayRead(person: { isStaff: boolean; isSuperUser: boolean }, visibility: string): boolean {
  if (visibility === "PUBLIC" || visibility === "MEMBERS" || person.isStaff) return true;
  return visibility === "SUPER_USERS" && person.isSuperUser;
}
