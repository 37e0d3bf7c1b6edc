import { authorize, type Ctx } from "../platform/authorize/index.ts";
import { Invalid } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { setting } from "../settings/index.ts";
import { accountsSetting } from "./accounts.setting.ts";
import { isDisposable } from "./identity/disposable-hosts.ts";
import { askForLink } from "./links/ask-for-link.ts";
import { proveSelf } from "./prove-self.ts";
import { hasAccount, self } from "./users.policy.ts";

/**
 * Asks to use another address; a link is sent there, and nothing changes before it is used. Somebody who has not
 * confirmed any address yet corrects the one typed at sign-up.
 * @throws Invalid("current", …), TooMany("links")
 */
export async function requestAddress(ctx: Ctx, email: string, current: string): Promise<{ sent: true }> {
  authorize(ctx, hasAccount(ctx.actor));
  const { refuseDisposable, disposableHosts } = setting(ctx, accountsSetting);
  if (refuseDisposable && isDisposable(email, disposableHosts)) throw new Invalid("email", "disposableAddress");
  const person = await proveSelf(ctx, current);
  const purpose = person.email ? "CHANGE_ADDRESS" : "CONFIRM_ADDRESS";
  await write(ctx, async ({ tx }) => {
    await tx.user.update({ where: { id: person.id }, data: { pendingEmail: email } });
    await askForLink(tx, ctx, { purpose, email, userId: person.id });
  });
  return { sent: true };
}

/** Sends the confirmation once more to the address typed last. Throws Invalid("email", "nothingToConfirm"), TooMany("links"). */
export async function resendConfirmation(ctx: Ctx): Promise<{ sent: true }> {
  authorize(ctx, hasAccount(ctx.actor));
  const person = await ctx.db.user.findUniqueOrThrow({ where: { id: self(ctx.actor).id } });
  const email = person.pendingEmail;
  if (!email) throw new Invalid("email", "nothingToConfirm");
  const purpose = person.email ? "CHANGE_ADDRESS" : "CONFIRM_ADDRESS";
  await write(ctx, ({ tx }) => askForLink(tx, ctx, { purpose, email, userId: person.id }));
  return { sent: true };
}
