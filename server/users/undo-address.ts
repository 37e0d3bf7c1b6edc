import { allowed, authorize, type Ctx } from "../platform/authorize/index.ts";
import { Conflict, Invalid } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { askForLink } from "./links/ask-for-link.ts";
import { endLinks, useLink } from "./links/use-link.ts";
import { forgetActor } from "./sessions/actor-cache.ts";
import { endSessions } from "./sessions/start-session.ts";
import { userAddressChanged } from "./users.events.ts";

/**
 * Takes a change of address back with the key mailed to the old one. Whoever made the change may know the password,
 * so it goes too, all sessions end, and a link for a new password is sent to the address that counts again.
 * @throws Invalid("token", "linkUsed"), Conflict("addressTaken")
 */
export async function undoAddress(ctx: Ctx, token: string): Promise<{ undone: true }> {
  authorize(ctx, allowed);
  const userId = await write(ctx, async ({ tx, record }) => {
    const { userId, email } = await useLink(tx, ctx, ["UNDO_ADDRESS"], token);
    if (!userId) throw new Invalid("token", "linkUsed");
    const taken = await tx.user.count({ where: { email, id: { not: userId } } });
    if (taken > 0) throw new Conflict("addressTaken");
    const { count } = await tx.user.updateMany({
      where: { id: userId, erasedAt: null },
      data: { email, emailVerifiedAt: ctx.now(), pendingEmail: null, passwordHash: null },
    });
    if (count === 0) throw new Invalid("token", "linkUsed");
    await endSessions(tx, userId, ctx.now());
    await endLinks(tx, ctx, userId);
    await askForLink(tx, ctx, { purpose: "RESET_PASSWORD", email });
    record(userAddressChanged, { userId, undone: true }, { actorId: userId });
    return userId;
  });
  forgetActor(userId);
  return { undone: true };
}
