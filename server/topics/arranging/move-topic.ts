import { boardFacts, canSeeBoard, countTopics } from "../../boards/index.ts";
import { authorize, type Ctx } from "../../platform/authorize/index.ts";
import { Conflict, Invalid } from "../../platform/errors/index.ts";
import { write } from "../../platform/events/index.ts";
import { loadTopic, topicTags } from "../topic-facts.ts";
import { topicMoved } from "./arranging.events.ts";
import { canMoveTo, canMoveTopic } from "./arranging.policy.ts";
import { lockTopics } from "./lock-topics.ts";

/**
 * Moves a topic to another board that takes its kind. Throws NotFound, Forbidden, Invalid beside `board` (one that does not
 * exist and one the actor does not see alike), Conflict when it stands there already. Undo: moving it back to `from`.
 */
export async function moveTopic(
  ctx: Ctx,
  input: { topic: number; board: string; reason: string },
): Promise<{ from: string; topic: number; slug: string }> {
  return write(ctx, async ({ tx, record, touch }) => {
    const topic = await loadTopic(tx, { number: input.topic }, { lock: true });
    authorize(ctx, canMoveTopic(ctx.actor, topic));
    const board = await boardFor(ctx, tx, input.board, topic.kind);
    authorize(ctx, canMoveTo(ctx.actor, topic, board));
    if (board.id === topic.board.id) throw new Conflict("movedThere");
    await lockTopics(tx, [topic.id], [board.id]);
    const posts = await tx.post.findMany({ where: { topicId: topic.id }, select: { id: true } });
    await tx.topic.update({ where: { id: topic.id }, data: { boardId: board.id } });
    if (topic.presence === "VISIBLE") {
      const solved = topic.state === "SOLVED" || topic.state === "VERIFIED" ? 1 : 0;
      await countTopics(tx, topic.board.id, { topics: -1, solved: -solved });
      // The newest topic of a board is its last activity at least.
      await countTopics(tx, board.id, { topics: 1, solved, at: topic.createdAt });
    }
    record(
      topicMoved,
      {
        topicId: topic.id,
        fromTopicId: topic.id,
        postIds: posts.map((post) => post.id),
        fromBoardId: topic.board.id,
        toBoardId: board.id,
        boardId: board.id,
        authorId: topic.authorId,
        reason: input.reason,
        before: { board: topic.board.slug },
        after: { board: board.slug },
      },
      { topicId: topic.id },
    );
    const now = { ...topic, board: { slug: board.slug, parentSlug: board.parent?.slug ?? null } };
    touch(...topicTags(topic), ...topicTags(now), "tags", "people");
    return { from: topic.board.slug, topic: topic.number, slug: topic.slug };
  });
}

/** A board the actor sees and that takes the kind of topic. Throws Invalid beside `board`. */
export async function boardFor(
  ctx: Ctx,
  tx: Parameters<Parameters<typeof write>[1]>[0]["tx"],
  slug: string,
  kind: string,
) {
  const board = await tx.board.findUnique({
    where: { slug },
    select: { ...boardFacts, slug: true, parent: { select: { slug: true } } },
  });
  if (!board || !canSeeBoard(ctx.actor, board).ok) throw new Invalid("board", "unknownBoard");
  if (!board.kinds.some((one) => one === kind)) throw new Invalid("board", "kindNotHere");
  return board;
}
