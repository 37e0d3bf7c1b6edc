import { createHmac } from "node:crypto";
import type { Ctx } from "../../platform/authorize/index.ts";
import type { Tx } from "../../platform/db/client.ts";
import { secret } from "../../platform/env/secret.ts";
import { TooMany } from "../../platform/errors/index.ts";
import { networkOf } from "../../platform/http/client-address.ts";
import { setting } from "../../settings/index.ts";
import { accountsSetting } from "../accounts.setting.ts";

const minute = 60_000;
/** Failures older than this do not slow an account down. */
const failuresCount = 30 * minute;
/** The longest pause between two tries; never a lock-out (ASVS 6.3.1). */
const longestDelay = 60_000;

/** Under what the tries for an account are counted: its id, or what was typed when there is none. Not readable. */
export function accountKey(idOrTyped: string): string {
  return createHmac("sha256", secret("sign-in-attempts")).update(idOrTyped).digest("hex");
}

/**
 * Notes a try to prove who one is, as failed until `attemptSucceeded` is called with the id returned.
 * @throws TooMany("signIn") over the limit of this network or while the account makes everybody wait
 */
export async function beginAttempt(ctx: Ctx, account: string): Promise<string> {
  const limits = setting(ctx, accountsSetting);
  const network = networkOf(ctx.address);
  const now = ctx.now().getTime();
  return ctx.db.$transaction(async (tx) => {
    // Parallel tries are counted one after the other.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`attempt ${network}`}, 0))`;
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`attempt ${account}`}, 0))`;
    const tries = await tx.signInAttempt.findMany({
      where: { address: network, createdAt: { gt: new Date(now - 60 * minute) } },
      orderBy: { createdAt: "desc" },
      take: limits.signInsPerHour,
      select: { createdAt: true },
    });
    within(tries, limits.signInsPerHour, 60 * minute, now);
    within(tries, limits.signInsPerMinute, minute, now);
    await slowDown(tx, account, network, limits.failuresBeforeDelay, now);
    const data = { emailHash: account, address: network, succeeded: false, createdAt: ctx.now() };
    return (await tx.signInAttempt.create({ data })).id;
  });
}

/** The try was right. */
export async function attemptSucceeded(ctx: Ctx, id: string): Promise<void> {
  await ctx.db.signInAttempt.update({ where: { id }, data: { succeeded: true } });
}

function within(tries: { createdAt: Date }[], most: number, span: number, now: number): void {
  const nth = tries[most - 1];
  if (nth && nth.createdAt.getTime() > now - span)
    throw new TooMany("signIn", new Date(nth.createdAt.getTime() + span));
}

/** After a few failures each try waits twice as long as the one before; who signed in from here lately does not wait. */
async function slowDown(tx: Tx, account: string, network: string, free: number, now: number): Promise<void> {
  const failures = await tx.signInAttempt.findMany({
    where: { emailHash: account, succeeded: false, createdAt: { gt: new Date(now - failuresCount) } },
    orderBy: { createdAt: "desc" },
    take: free + 10,
    select: { createdAt: true },
  });
  const last = failures[0];
  if (!last || failures.length < free) return;
  const until = last.createdAt.getTime() + Math.min(5_000 * 2 ** (failures.length - free), longestDelay);
  if (until <= now) return;
  const atHome = await tx.signInAttempt.count({ where: { emailHash: account, address: network, succeeded: true } });
  if (atHome === 0) throw new TooMany("signIn", new Date(until));
}
