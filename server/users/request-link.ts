import { allowed, authorize, type Ctx } from "../platform/authorize/index.ts";
import { write } from "../platform/events/index.ts";
import { askForLink } from "./links/ask-for-link.ts";

/**
 * Asks for a link by mail, to sign in (10 minutes) or to choose a new password (60 minutes). The answer is the same
 * whether the address belongs to anybody or not.
 * @throws TooMany("links")
 */
export async function requestLink(
  ctx: Ctx,
  purpose: "SIGN_IN" | "RESET_PASSWORD",
  email: string,
): Promise<{ sent: true }> {
  authorize(ctx, allowed);
  await write(ctx, ({ tx }) => askForLink(tx, ctx, { purpose, email }));
  return { sent: true };
}
