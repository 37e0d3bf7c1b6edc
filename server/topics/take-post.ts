import { countTopics } from "../boards/index.ts";
import { authorize, type Ctx, personId, type Verdict } from "../platform/authorize/index.ts";
import { Conflict, Forbidden } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { settleTopic } from "./settle-topic.ts";
import { countTags } from "./tags.ts";
import { type LoadedPost, loadPost, topicTags } from "./topic-facts.ts";
import { postRestored, postTaken } from "./topics.events.ts";

type Taken = "HIDDEN" | "REMOVED" | "DELETED";

/**
 * Takes a post out of sight: HIDDEN and REMOVED by moderators, DELETED by its author. With the opening post goes the
 * topic. `right` decides on what is found under the lock.
 */
export async function takePost(
  ctx: Ctx,
  postId: string,
  presence: Taken,
  reason: string,
  right: (post: LoadedPost) => Promise<Verdict> | Verdict,
): Promise<void> {
  await write(ctx, async ({ tx, record, touch }) => {
    const post = await loadPost(tx, postId, { lock: true });
    authorize(ctx, await right(post));
    if (post.presence !== "VISIBLE" && presence === "DELETED") throw new Conflict("alreadyTaken");
    if (post.presence === presence) throw new Conflict("alreadyTaken");
    const byId = personId(ctx.actor);
    if (!byId) throw new Forbidden("signInFirst");
    await tx.post.update({ where: { id: post.id }, data: { presence } });
    await tx.removal.create({ data: { postId: post.id, presence, byId, reason, createdAt: ctx.now() } });
    if (post.kind === "OPENING") await moveTopic(ctx, tx, post, presence);
    await settleTopic(tx, post.topic.id);
    const { topic } = post;
    record(
      postTaken,
      {
        topicId: topic.id,
        postId,
        authorId: post.authorId,
        boardId: topic.board.id,
        presence,
        kind: post.kind,
        reason,
      },
      { topicId: topic.id },
    );
    touch(...topicTags(topic), "people");
  });
}

/** Brings a post back; `right` decides on what is found under the lock. */
export async function restorePost(
  ctx: Ctx,
  postId: string,
  right: (post: LoadedPost, lastRemoval: { byId: string; createdAt: Date } | null) => Verdict,
): Promise<void> {
  await write(ctx, async ({ tx, record, touch }) => {
    const post = await loadPost(tx, postId, { lock: true });
    const removal = await tx.removal.findFirst({
      where: { postId, undoneAt: null },
      orderBy: { createdAt: "desc" },
      select: { id: true, byId: true, createdAt: true },
    });
    authorize(ctx, right(post, removal));
    if (post.presence === "VISIBLE") throw new Conflict("notTaken");
    await tx.post.update({ where: { id: post.id }, data: { presence: "VISIBLE" } });
    await tx.removal.updateMany({
      where: { postId, undoneAt: null },
      data: { undoneAt: ctx.now(), undoneBy: personId(ctx.actor) },
    });
    if (post.kind === "OPENING") await moveTopic(ctx, tx, post, "VISIBLE");
    await settleTopic(tx, post.topic.id);
    const { topic } = post;
    record(
      postRestored,
      { topicId: topic.id, postId, authorId: post.authorId, boardId: topic.board.id, kind: post.kind },
      { topicId: topic.id },
    );
    touch(...topicTags(topic), "people");
  });
}

/** The topic goes and comes with its opening post; counters follow when it crosses the line of sight. */
async function moveTopic(
  ctx: Ctx,
  tx: Parameters<typeof settleTopic>[0],
  post: LoadedPost,
  presence: Taken | "VISIBLE",
): Promise<void> {
  const { topic } = post;
  await tx.topic.update({ where: { id: topic.id }, data: { presence } });
  const by = Number(presence === "VISIBLE") - Number(topic.presence === "VISIBLE");
  if (by === 0) return;
  const solved = topic.state === "SOLVED" || topic.state === "VERIFIED" ? by : 0;
  await countTopics(tx, topic.board.id, { topics: by, solved, at: ctx.now() });
  await countTags(tx, topic.id, by === 1 ? 1 : -1);
}
