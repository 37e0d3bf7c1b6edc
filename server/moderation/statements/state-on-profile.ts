import type { Tx } from "../../platform/db/client.ts";
import { defineReaction } from "../../platform/events/index.ts";
import { isProfileBack } from "../profiles/index.ts";
import { profileRestored, profileTaken } from "../profiles/profiles.events.ts";
import { statementUndone } from "./statements.events.ts";
import { writeStatement } from "./write-statement.ts";

/** Whoever's profile was taken learns why and how to appeal; in whatever order these two run. */
export const stateOnProfileTaken = defineReaction({
  name: "statements.stateOnProfileTaken",
  on: profileTaken,
  run: async (ctx, writing, { id, actorId, payload: { userId, was, reason } }) => {
    await hold(writing.tx, userId);
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
      undone: await isProfileBack(writing.tx, id),
    });
  },
});

/** A profile that came back: the decision that took it says so. */
export const undoOnProfileRestored = defineReaction({
  name: "statements.undoOnProfileRestored",
  on: profileRestored,
  run: async (ctx, { tx, record }, { actorId, payload: { userId, takenBy } }) => {
    await hold(tx, userId);
    const undone = await tx.statement.updateManyAndReturn({
      where: { userId, decision: "PROFILE_CLEARED", undoneAt: null, ...(takenBy && { eventId: takenBy }) },
      data: { undoneAt: ctx.now() },
      select: { id: true },
    });
    for (const { id } of undone) {
      record(statementUndone, { statementId: id, userId, byId: actorId }, { actorId: null });
    }
  },
});

/** Taking, giving back and both reactions wait for each other. */
async function hold(tx: Tx, userId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "User" WHERE id = ${userId}::uuid FOR NO KEY UPDATE`;
}
