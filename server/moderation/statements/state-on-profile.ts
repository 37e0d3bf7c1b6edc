import { defineReaction } from "../../platform/events/index.ts";
import { profileRestored, profileTaken } from "../profiles/profiles.events.ts";
import { statementUndone } from "./statements.events.ts";
import { writeStatement } from "./write-statement.ts";

/** Whoever's profile was taken learns why and how to appeal. */
export const stateOnProfileTaken = defineReaction({
  name: "statements.stateOnProfileTaken",
  on: profileTaken,
  run: async (ctx, writing, { id, actorId, payload: { userId, was, reason } }) => {
    await writeStatement(ctx, writing, {
      eventId: id,
      userId,
      decision: "PROFILE_CLEARED",
      source: was === "WAITING" ? "RULE" : "MODERATOR",
      reason,
      automatedDetection: was === "WAITING",
      automatedDecision: false,
      byId: actorId,
      about: {},
    });
  },
});

/** A profile that came back: the decision that took it says so. */
export const undoOnProfileRestored = defineReaction({
  name: "statements.undoOnProfileRestored",
  on: profileRestored,
  run: async (ctx, { tx, record }, { actorId, payload: { userId } }) => {
    const undone = await tx.statement.updateManyAndReturn({
      where: { userId, decision: "PROFILE_CLEARED", undoneAt: null, at: { lte: ctx.now() } },
      data: { undoneAt: ctx.now() },
      select: { id: true },
    });
    for (const { id } of undone) {
      record(statementUndone, { statementId: id, userId, byId: actorId }, { actorId: null });
    }
  },
});
