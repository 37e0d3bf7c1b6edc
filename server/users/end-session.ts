import { allowed, authorize, type Ctx, isSignedIn } from "../platform/authorize/index.ts";
import { NotFound } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { forgetActor } from "./sessions/actor-cache.ts";
import { endSessions } from "./sessions/start-session.ts";
import { hasAccount, self } from "./users.policy.ts";

/** Ends the session that asks; nothing happens for visitors. */
export async function signOut(ctx: Ctx): Promise<{ session: null }> {
  authorize(ctx, allowed);
  if (isSignedIn(ctx.actor) && ctx.actor.sessionId) await end(ctx, ctx.actor.sessionId);
  return { session: null };
}

/** Ends every session of the signed-in person, this one included. */
export async function signOutEverywhere(ctx: Ctx): Promise<{ session: null }> {
  authorize(ctx, hasAccount(ctx.actor));
  const { id } = self(ctx.actor);
  await write(ctx, ({ tx }) => endSessions(tx, id, ctx.now()));
  forgetActor(id);
  return { session: null };
}

/** Ends one session of the signed-in person. Throws NotFound for anybody else's (AZ-22). */
export async function endSession(ctx: Ctx, id: string): Promise<{ ended: true }> {
  authorize(ctx, hasAccount(ctx.actor));
  const found = await ctx.db.session.count({ where: { id, userId: self(ctx.actor).id, endedAt: null } });
  if (found === 0) throw new NotFound();
  await end(ctx, id);
  return { ended: true };
}

async function end(ctx: Ctx, id: string): Promise<void> {
  await write(ctx, ({ tx }) => tx.session.updateMany({ where: { id, endedAt: null }, data: { endedAt: ctx.now() } }));
  forgetActor(id);
}
