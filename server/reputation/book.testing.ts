import { randomUUID } from "node:crypto";
import type { ReputationReason } from "../platform/db/generated/client.ts";
import type { World } from "../testing/world.ts";

interface Line {
  reason?: ReputationReason;
  undone?: boolean;
  tagIds?: string[];
}

/** Books lines of the ledger as they are, with the totals they give, for tests of lists over many days. */
export function bookkeeper(world: World) {
  const { db } = world;
  return {
    /** One line of a member, on a board, at a time; whether it still holds. */
    async book(name: string, board: string, points: number, at: string, line: Line = {}): Promise<void> {
      const { id: userId } = await db.user.findUniqueOrThrow({ where: { name }, select: { id: true } });
      const { id: boardId } = await db.board.findUniqueOrThrow({ where: { slug: board }, select: { id: true } });
      const { reason = "KUDOS_ON_ANSWER", undone = false, tagIds = [] } = line;
      const entry = {
        userId,
        boardId,
        postId: randomUUID(),
        points,
        nominal: points,
        reason,
        tagIds,
        createdAt: new Date(at),
      };
      const { id } = await db.reputationEntry.create({ data: { ...entry, undone } });
      if (undone) {
        const opposite = { ...entry, points: -points, nominal: -points, undoes: id };
        await db.reputationEntry.create({ data: opposite });
        return;
      }
      const solved = reason === "ANSWER_ACCEPTED" ? 1 : 0;
      await db.standing.upsert({
        where: { userId },
        create: { userId, points, solutionCount: solved },
        update: { points: { increment: points }, solutionCount: { increment: solved } },
      });
      for (const subject of [{ boardId, tagId: null }, ...tagIds.map((tagId) => ({ boardId: null, tagId }))]) {
        const known = await db.expertise.findFirst({ where: { userId, ...subject } });
        const data = { points: (known?.points ?? 0) + points, acceptances: (known?.acceptances ?? 0) + solved };
        if (known) await db.expertise.update({ where: { id: known.id }, data });
        else await db.expertise.create({ data: { userId, ...subject, ...data } });
      }
    },
    /** A tag that stands on a topic of that board; its id. */
    async tagged(tag: string, board: string): Promise<string> {
      const author = await db.user.findFirstOrThrow({ select: { id: true } });
      const { id: boardId } = await db.board.findUniqueOrThrow({ where: { slug: board }, select: { id: true } });
      const topic = { slug: tag, title: tag, boardId, authorId: author.id };
      const row = await db.topic.create({ data: { ...topic, tags: { create: { tag: { create: { name: tag } } } } } });
      const { tagId } = await db.topicTag.findFirstOrThrow({ where: { topicId: row.id } });
      return tagId;
    },
  };
}
