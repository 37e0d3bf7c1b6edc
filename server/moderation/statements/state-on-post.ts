import type { Ctx } from "../../platform/authorize/index.ts";
import { Prisma } from "../../platform/db/generated/client.ts";
import { defineReaction, type Writing } from "../../platform/events/index.ts";
import { loadPost, stillTaken, stillTakenSql } from "../../topics/index.ts";
import { postHeld, postRestored, postTaken } from "../../topics/topics.events.ts";
import { statementUndone } from "./statements.events.ts";
import { writeStatement } from "./write-statement.ts";

/**
 * Whoever's post was taken by others learns why and what can be done; what authors delete themselves needs no reasons. A
 * taking that was undone before this runs is written down as undone. All reactions here hold the post, so it does not
 * matter in which order they run.
 */
export const stateOnPostTaken = defineReaction({
  name: "statements.stateOnPostTaken",
  on: postTaken,
  run: async (ctx, writing, { id, actorId, payload }) => {
    const { postId, topicId, boardId, authorId, presence, reason, ground, version = 1 } = payload;
    if (presence === "DELETED" || actorId === authorId) return;
    const holds = await stillTaken(writing.tx, postId, id);
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
      about: { postId, topicId, boardId, postVersion: version },
      undone: !holds,
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

/** Marks those decisions about a post that do not hold any more; one that took it anew since then goes on. */
async function undoStatements(ctx: Ctx, { tx, record }: Writing, postId: string, byId: string | null): Promise<void> {
  await loadPost(tx, postId, { lock: true });
  const undone = await tx.$queryRaw<{ id: string; userId: string }[]>`
    UPDATE "Statement" s SET "undoneAt" = ${ctx.now()} WHERE s."postId" = ${postId}::uuid AND s."undoneAt" IS NULL
      AND NOT ${stillTakenSql(Prisma.sql`s."postId"`, Prisma.sql`s."eventId"`)}
    RETURNING s.id, s."userId"`;
  for (const { id, userId } of undone) record(statementUndone, { statementId: id, userId, byId }, { actorId: null });
}
