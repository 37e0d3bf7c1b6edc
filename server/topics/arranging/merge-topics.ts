import { authorize, type Ctx, personId } from "../../platform/authorize/index.ts";
import { Conflict, Invalid } from "../../platform/errors/index.ts";
import { uuidv7, write } from "../../platform/events/index.ts";
import { settleTopic } from "../settle-topic.ts";
import { type LoadedTopic, loadTopic, topicTags } from "../topic-facts.ts";
import { setTopicPresence } from "../topic-presence.ts";
import { canModerateTopic, canSeeTopic } from "../topics.policy.ts";
import { topicMerged } from "./arranging.events.ts";
import { shareBelongings } from "./belongings.ts";
import { lockTopics } from "./lock-topics.ts";
import { relocatePosts } from "./relocate-posts.ts";
import { endSurplusSolutions } from "./surplus-solutions.ts";

/**
 * Puts all posts of a topic into another one: its question becomes a comment there, its answers are numbered on, its number
 * leads to the target. The target keeps its title, tags and solution; a solution of the source stays only where there is
 * room for it. Throws NotFound, Forbidden, Invalid beside `into`, Conflict when one of them is out of sight.
 * Undo: `undoMerge` with the id that is returned.
 */
export async function mergeTopics(
  ctx: Ctx,
  input: { topic: number; into: number; reason: string },
): Promise<{ merge: string; topic: number; slug: string; number: number }> {
  return write(ctx, async ({ tx, record, touch }) => {
    const found = await loadTopic(tx, { number: input.topic });
    authorize(ctx, canModerateTopic(ctx.actor, found));
    const target = await loadTopic(tx, { number: input.into }).catch(() => null);
    if (!target || !canSeeTopic(ctx.actor, target).ok) throw new Invalid("into", "unknownTopic");
    if (target.id === found.id) throw new Invalid("into", "sameTopic");
    await lockTopics(tx, [found.id, target.id]);
    const [from, into] = await Promise.all([loadTopic(tx, { id: found.id }), loadTopic(tx, { id: target.id })]);
    authorize(ctx, canModerateTopic(ctx.actor, from));
    authorize(ctx, canModerateTopic(ctx.actor, into));
    if (from.presence !== "VISIBLE" || into.presence !== "VISIBLE") throw new Conflict("outOfSight");
    const posts = await tx.post.findMany({ where: { topicId: from.id }, select: { id: true } });
    const ids = posts.map((post) => post.id);
    const now = ctx.now();
    await setTopicPresence(ctx, tx, from, "REMOVED");
    await relocatePosts(tx, ids, await destinationOf(tx, into), now);
    const solutions = await endSurplusSolutions(ctx, tx, into, ids);
    const given = await shareBelongings(tx, from, into, now);
    for (const topic of [from, into]) await settleTopic(tx, topic.id);
    const merge = uuidv7(now);
    await tx.topicMerge.create({
      data: {
        id: merge,
        sourceId: from.id,
        targetId: into.id,
        byId: personId(ctx.actor),
        reason: input.reason,
        at: now,
        moved: { posts: ids, solutions, ...given },
      },
    });
    record(topicMerged, { mergeId: merge, ...movedPayload(from, into, ids, input.reason) }, { topicId: into.id });
    touch(...topicTags(from), ...topicTags(into), "tags", "people");
    return { merge, topic: into.number, slug: into.slug, number: 1 };
  });
}

/** Where posts of another topic go in this one. */
export async function destinationOf(
  tx: Parameters<typeof relocatePosts>[0],
  topic: { id: string; postCount: number },
): Promise<{ topicId: string; postCount: number; openingId: string | null }> {
  const opening = await tx.post.findFirst({ where: { topicId: topic.id, kind: "OPENING" }, select: { id: true } });
  return { topicId: topic.id, postCount: topic.postCount, openingId: opening?.id ?? null };
}

/** What the events of merging and its undoing say. */
export function movedPayload(from: LoadedTopic, to: LoadedTopic, postIds: string[], reason: string) {
  return {
    topicId: to.id,
    fromTopicId: from.id,
    postIds,
    fromBoardId: from.board.id,
    toBoardId: to.board.id,
    boardId: to.board.id,
    authorId: from.authorId,
    reason,
    before: { number: from.number, title: from.title, board: from.board.slug },
    after: { number: to.number, title: to.title, board: to.board.slug },
  };
}
