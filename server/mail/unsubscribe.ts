import { allowed, authorize, type Ctx } from "../platform/authorize/index.ts";
import { NotFound } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { readUnsubscribeToken } from "./unsubscribe-token.ts";

/** Switches off one kind of mail by the key in it, without signing in; doing it twice changes nothing. */
export async function unsubscribe(ctx: Ctx, token: string): Promise<{ kind: string }> {
  // Whoever holds the key got the mail.
  authorize(ctx, allowed);
  const wish = readUnsubscribeToken(token);
  if (!wish) throw new NotFound();
  await write(ctx, async ({ tx }) => {
    const person = await tx.user.count({ where: { id: wish.userId, erasedAt: null } });
    const known = await tx.mailOptOut.count({ where: { ...wish } });
    if (person > 0 && known === 0) await tx.mailOptOut.create({ data: { ...wish, at: ctx.now() } });
  });
  return { kind: wish.kind };
}
