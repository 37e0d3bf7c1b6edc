import { allowed, authorize, type Ctx } from "../platform/authorize/index.ts";
import { Invalid } from "../platform/errors/index.ts";
import { useLink } from "./links/use-link.ts";
import type { NewSession } from "./sessions/start-session.ts";
import { enter } from "./sign-in.ts";

/**
 * Signs in with the key from a mail, once. Only called for a POST (CS-05).
 * @throws Invalid("token", "linkUsed"), Forbidden("suspended")
 */
export async function signInByLink(ctx: Ctx, token: string): Promise<{ session: NewSession }> {
  authorize(ctx, allowed);
  const link = await ctx.db.$transaction((tx) => useLink(tx, ctx, ["SIGN_IN"], token));
  const person = await ctx.db.user.findFirst({
    where: { id: link.userId ?? undefined, email: link.email, erasedAt: null },
  });
  if (!link.userId || !person) throw new Invalid("token", "linkUsed");
  return { session: await enter(ctx, person, "link") };
}
