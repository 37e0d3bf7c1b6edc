import type { z } from "zod";
import { authorize, type Ctx } from "../platform/authorize/index.ts";
import type { Tx } from "../platform/db/client.ts";
import { Invalid, TooMany } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { networkOf } from "../platform/http/client-address.ts";
import { setting } from "../settings/index.ts";
import { accountsSetting } from "./accounts.setting.ts";
import { choosePassword } from "./choose-password.ts";
import { createPerson } from "./create-person.ts";
import { isDisposable } from "./identity/disposable-hosts.ts";
import { askForLink } from "./links/ask-for-link.ts";
import { rulesVersion } from "./rules-version.ts";
import { screenProfile } from "./screen-profile.ts";
import { type NewSession, startSession } from "./sessions/start-session.ts";
import { userJoined, userProfileNoticed } from "./users.events.ts";
import { canSignUp } from "./users.policy.ts";
import type { signUpInput } from "./users.schema.ts";

const hour = 3_600_000;

/**
 * Makes an account and signs it in. The address belongs to it only once confirmed by mail; until then the person may
 * look around and may not write. Whether the address is known already is told to its owner alone (EN-01, EN-05).
 * @throws Invalid for name (also by the rules for texts), password or house rules; TooMany over 5 accounts an hour or 10 a day per network
 */
export async function signUp(
  ctx: Ctx,
  input: z.infer<typeof signUpInput>,
): Promise<{ name: string; session: NewSession }> {
  authorize(ctx, canSignUp(ctx.actor));
  const version = await rulesVersion(ctx.db);
  const { refuseDisposable, disposableHosts } = setting(ctx, accountsSetting);
  if (refuseDisposable && isDisposable(input.email, disposableHosts)) throw new Invalid("email", "disposableAddress");
  if (!input.rules) throw new Invalid("rules", "confirmRules");
  if (input.rulesVersion !== version) throw new Invalid("rules", "rulesChanged");
  const name = { displayName: input.displayName, about: "", website: null };
  const screened = await screenProfile(ctx, name, input.name);
  // A name cannot wait while its owner is here already.
  if (screened.waits) throw new Invalid("displayName", "blockedByRule");
  const passwordHash = await choosePassword(ctx, input.password, { ...input, isStaff: false });
  const session = await write(ctx, async ({ tx, record }) => {
    await limitSignUps(tx, ctx);
    const person = await createPerson(tx, {
      name: input.name,
      displayName: input.displayName,
      pendingEmail: input.email,
      passwordHash,
      locale: ctx.locale,
      timeZone: input.timeZone,
      createdAt: ctx.now(),
      lastSeenAt: ctx.now(),
      consents: { create: { version, at: ctx.now() } },
    });
    await askForLink(tx, ctx, { purpose: "CONFIRM_ADDRESS", email: input.email, userId: person.id });
    record(userJoined, { userId: person.id }, { actorId: person.id });
    const noticed = { userId: person.id, findings: [...screened.findings] };
    if (noticed.findings.length > 0) record(userProfileNoticed, noticed, { actorId: person.id });
    return startSession(tx, ctx, person);
  });
  return { name: input.name, session };
}

async function limitSignUps(tx: Tx, ctx: Ctx): Promise<void> {
  const address = networkOf(ctx.address);
  if (!address) return;
  const limits = setting(ctx, accountsSetting);
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`link ${address}`}, 0))`;
  for (const [most, span] of [
    [limits.signUpsPerHour, hour],
    [limits.signUpsPerDay, 24 * hour],
  ] as const) {
    const since = new Date(ctx.now().getTime() - span);
    const [nth] = await tx.mailToken.findMany({
      where: { address, purpose: "CONFIRM_ADDRESS", createdAt: { gt: since } },
      orderBy: { createdAt: "desc" },
      skip: most - 1,
      take: 1,
    });
    if (nth) throw new TooMany("signUp", new Date(nth.createdAt.getTime() + span));
  }
}
