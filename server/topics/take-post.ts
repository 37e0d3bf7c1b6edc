import { authorize, type Ctx, personId, type Verdict } from "../platform/authorize/index.ts";
import { Conflict, Forbidden } from "../platform/errors/index.ts";
import { type Writing, write } from "../platform/events/index.ts";
import { holdAgain } from "./hold-post.ts";
import { settleTopic } from "./settle-topic.ts";
import { type LoadedPost, loadPost, topicTags } from "./topic-facts.ts";
import { setTopicPresence } from "./topic-presence.ts";
import { postRestored, postTaken, type TakenFor } from "./topics.events.ts";

type Taken = "HIDDEN" | "REMOVED" | "DELETED";
type RightToTake = (post: LoadedPost) => Promise<Verdict> | Verdict;
type RightToRestore = (post: LoadedPost, lastRemoval: { byId: string | null; createdAt: Date } | null) => Verdict;

/**
 * Takes a post out of sight: HIDDEN and REMOVED by moderators or the system, DELETED by its author. With the opening post
 * goes the topic. `right` decides on what is found under the lock; `ground` says how it came to this.
 */
export async function takePost(
  ctx: Ctx,
  postId: string,
  presence: Taken,
  reason: string,
  right: RightToTake,
  ground?: TakenFor,
): Promise<void> {
  await write(ctx, (writing) => takePostIn(ctx, writing, postId, { presence, reason, ground }, right));
}

/** The same as part of a larger act, in its transaction. */
export async function takePostIn(
  ctx: Ctx,
  { tx, record, touch }: Writing,
  postId: string,
  { presence, reason, ground }: { presence: Taken; reason: string; ground?: TakenFor | undefined },
  right: RightToTake,
): Promise<void> {
  const post = await loadPost(tx, postId, { lock: true });
  authorize(ctx, await right(post));
  if (post.presence !== "VISIBLE" && post.presence !== "HELD" && presence === "DELETED")
    throw new Conflict("alreadyTaken");
  const byId = personId(ctx.actor);
  // What flags hid, a moderator may still hide: then somebody has looked.
  const confirmed = byId !== null && Boolean(post.hiddenByFlagsAt);
  if (post.presence === presence && !confirmed) throw new Conflict("alreadyTaken");
  if (!byId && ctx.actor.kind !== "system") throw new Forbidden("signInFirst");
  await tx.post.update({ where: { id: post.id }, data: { presence } });
  // One open line for each post that is away: the last taking says why.
  const now = ctx.now();
  const { topic, authorId, kind } = post;
  const taken = { topicId: topic.id, postId, authorId, boardId: topic.board.id, presence, kind, reason };
  const about = { ...taken, before: post.presence, version: post.version, ...(ground && { ground }) };
  const eventId = record(postTaken, about, { topicId: topic.id });
  const [replaced] = await tx.removal.updateManyAndReturn({
    where: { postId, undoneAt: null },
    data: { undoneAt: now, undoneBy: byId },
    select: { awaySince: true },
  });
  const awaySince = replaced?.awaySince ?? eventId;
  await tx.removal.create({ data: { postId, presence, byId, reason, eventId, awaySince, createdAt: now } });
  if (post.kind === "OPENING") await setTopicPresence(ctx, tx, post.topic, presence);
  await settleTopic(tx, topic.id);
  touch(...topicTags(topic), "people");
}

/** Brings a post back; `right` decides on what is found under the lock. A post nobody has released yet waits again. */
export async function restorePost(ctx: Ctx, postId: string, right: RightToRestore): Promise<void> {
  await write(ctx, (writing) => restorePostIn(ctx, writing, postId, right));
}

/** The same as part of a larger act, in its transaction. */
export async function restorePostIn(
  ctx: Ctx,
  { tx, record, touch }: Writing,
  postId: string,
  right: RightToRestore,
): Promise<void> {
  const post = await loadPost(tx, postId, { lock: true });
  const removal = await tx.removal.findFirst({
    where: { postId, undoneAt: null },
    orderBy: { createdAt: "desc" },
    select: { id: true, byId: true, createdAt: true },
  });
  authorize(ctx, right(post, removal));
  if (post.presence === "VISIBLE" || post.presence === "HELD") throw new Conflict("notTaken");
  await tx.removal.updateMany({
    where: { postId, undoneAt: null },
    data: { undoneAt: ctx.now(), undoneBy: personId(ctx.actor) },
  });
  const { topic, authorId, kind } = post;
  touch(...topicTags(topic), "people");
  if (await holdAgain(tx, post, record)) return;
  await tx.post.update({ where: { id: post.id }, data: { presence: "VISIBLE" } });
  if (kind === "OPENING") await setTopicPresence(ctx, tx, post.topic, "VISIBLE");
  await settleTopic(tx, topic.id);
  const restored = { topicId: topic.id, postId, authorId, boardId: topic.board.id, kind, before: post.presence };
  record(postRestored, restored, { topicId: topic.id });
}
