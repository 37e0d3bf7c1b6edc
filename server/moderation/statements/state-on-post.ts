import type { Ctx } from "../../platform/authorize/index.ts";
import { defineReaction, type Writing } from "../../platform/events/index.ts";
import { postHeld, postRestored, postTaken } from "../../topics/topics.events.ts";
import { statementUndone } from "./statements.events.ts";
import { writeStatement } from "./write-statement.ts";

/** Whoever's post was taken by others learns why and what can be done; what authors delete themselves needs no reasons. */
export const stateOnPostTaken = defineReaction({
  name: "statements.stateOnPostTaken",
  on: postTaken,
  run: async (ctx, writing, { id, actorId, payload }) => {
    const { postId, topicId, boardId, authorId, presence, reason, ground } = payload;
    if (presence === "DELETED" || actorId === authorId) return;
    const post = await writing.tx.post.findUnique({ where: { id: postId }, select: { version: true } });
    const source = ground?.source ?? (actorId ? "MODERATOR" : "RULE");
    const taken = presence === "HIDDEN" ? "POST_HIDDEN" : "POST_REMOVED";
    await writeStatement(ctx, writing, {
      eventId: id,
      userId: authorId,
      decision: source === "RULE" && presence === "REMOVED" ? "POST_REJECTED" : taken,
      source,
      point: ground?.point,
      category: ground?.category,
      reason,
      automatedDetection: source === "RULE",
      automatedDecision: ground?.automated ?? actorId === null,
      byId: actorId,
      about: { postId, topicId, boardId, postVersion: post?.version ?? 1 },
      // Everything of a spammer was taken at once: a statement for each post, but not a mail for each.
      quiet: ground?.category === "sweep",
    });
  },
});

/** A post that came back: the decisions that took it say so. */
export const undoOnPostRestored = defineReaction({
  name: "statements.undoOnPostRestored",
  on: postRestored,
  run: (ctx, writing, { actorId, payload: { postId } }) => undoStatements(ctx, writing, postId, actorId),
});

/** A post that was taken while it waited, and waits again: it is not refused any more. */
export const undoOnPostHeldAgain = defineReaction({
  name: "statements.undoOnPostHeldAgain",
  on: postHeld,
  run: (ctx, writing, { actorId, payload: { postId } }) => undoStatements(ctx, writing, postId, actorId),
});

async function undoStatements(ctx: Ctx, { tx, record }: Writing, postId: string, byId: string | null): Promise<void> {
  const undone = await tx.statement.updateManyAndReturn({
    where: { postId, undoneAt: null, at: { lte: ctx.now() } },
    data: { undoneAt: ctx.now() },
    select: { id: true, userId: true },
  });
  for (const { id, userId } of undone) record(statementUndone, { statementId: id, userId, byId }, { actorId: null });
}
