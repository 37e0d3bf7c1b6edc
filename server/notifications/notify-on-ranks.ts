import { defineReaction, type EventDefinition, type Reaction } from "../platform/events/index.ts";
import { rankGained, rankLost } from "../ranks/ranks.events.ts";
import type { NotificationKind } from "./notifications.schema.ts";
import { notify } from "./notify.ts";

type Change = typeof rankGained extends EventDefinition<infer P> ? P : never;

/** Members hear of a change of their rank; the page it leads to says why. Staff stand on no ladder. */
function notifyOf(on: EventDefinition<Change>, kind: NotificationKind): Reaction {
  return defineReaction({
    name: `notifications.notifyOn.${on.name}`,
    on,
    run: async (ctx, { tx }, { id, payload: { userId, before, after } }) => {
      const staff = await tx.user.count({ where: { id: userId, isStaff: true } });
      if (staff === 0) await notify(ctx, tx, [userId], { kind, eventId: id, actorId: null, data: { before, after } });
    },
  });
}

export const notifyOnRankGained = notifyOf(rankGained, "rankGained");
export const notifyOnRankLost = notifyOf(rankLost, "rankLost");
