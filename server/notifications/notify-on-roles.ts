import { defineReaction, type EventDefinition, type Reaction } from "../platform/events/index.ts";
import { userRoleEnded, userRoleGranted } from "../users/users.events.ts";
import type { NotificationKind } from "./notifications.schema.ts";
import { notify } from "./notify.ts";

type Change = typeof userRoleGranted extends EventDefinition<infer P> ? P : never;

/**
 * Whoever is given a role, or loses one, hears of it. The board is not named: it may be one they do not see any more. Being
 * a super user at all is told by the programme, with its steps.
 */
function notifyOf(on: EventDefinition<Change>, kind: NotificationKind): Reaction {
  return defineReaction({
    name: `notifications.notifyOnRole.${on.name}`,
    on,
    run: async (ctx, { tx }, { id, actorId, payload: { userId, role, boardId } }) => {
      if (role === "SUPER_USER" && boardId === null) return;
      await notify(ctx, tx, [userId], { kind, eventId: id, actorId, data: { role, on: boardId ? "board" : "all" } });
    },
  });
}

export const roleNotices: readonly Reaction[] = [
  notifyOf(userRoleGranted, "roleGiven"),
  notifyOf(userRoleEnded, "roleEnded"),
];
