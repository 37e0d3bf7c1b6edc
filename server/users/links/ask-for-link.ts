import type { Ctx } from "../../platform/authorize/index.ts";
import type { Tx } from "../../platform/db/client.ts";
import type { TokenPurpose } from "../../platform/db/generated/client.ts";
import { TooMany } from "../../platform/errors/index.ts";
import { networkOf } from "../../platform/http/client-address.ts";
import { enqueue } from "../../platform/jobs/index.ts";
import { setting } from "../../settings/index.ts";
import { accountsSetting } from "../accounts.setting.ts";
import { newToken, tokenHash } from "../sessions/token.ts";
import { linkLifetimes } from "./link-kinds.ts";
import { sendLink } from "./send-link.job.ts";

const hour = 3_600_000;

export interface LinkWish {
  purpose: Extract<TokenPurpose, "SIGN_IN" | "RESET_PASSWORD" | "CONFIRM_ADDRESS" | "CHANGE_ADDRESS">;
  email: string;
  /** The account it is for, where it is not the owner of the address that will be looked up. */
  userId?: string;
}

/**
 * Notes that somebody asked for a link and queues the rest. Whether the address belongs to anybody is only looked up
 * by the job, so this does the same work for known and unknown addresses (EN-01).
 * @throws TooMany("links") over 3 an hour or 5 a day per address, or 10 an hour per network
 */
export async function askForLink(tx: Tx, ctx: Ctx, wish: LinkWish): Promise<void> {
  const network = networkOf(ctx.address);
  const now = ctx.now();
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`link ${network}`}, 0))`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`link ${wish.email}`}, 0))`;
  const limits = setting(ctx, accountsSetting);
  await within(tx, { email: wish.email }, limits.linksPerHour, hour, now);
  await within(tx, { email: wish.email }, limits.linksPerDay, 24 * hour, now);
  if (network) await within(tx, { address: network }, limits.linksPerNetworkAndHour, hour, now);
  const row = await tx.mailToken.create({
    data: {
      purpose: wish.purpose,
      email: wish.email,
      userId: wish.userId ?? null,
      // Of a key nobody has; the job puts in the one it mails.
      tokenHash: tokenHash(newToken()),
      address: network,
      data: { locale: ctx.locale },
      createdAt: now,
      expiresAt: new Date(now.getTime() + linkLifetimes[wish.purpose]),
    },
    select: { id: true },
  });
  await enqueue(tx, sendLink, { id: row.id });
}

const onRequest = ["SIGN_IN", "RESET_PASSWORD", "CONFIRM_ADDRESS", "CHANGE_ADDRESS"] satisfies TokenPurpose[];

async function within(
  tx: Tx,
  where: { email: string } | { address: string },
  most: number,
  span: number,
  now: Date,
): Promise<void> {
  const [nth] = await tx.mailToken.findMany({
    where: { ...where, purpose: { in: onRequest }, createdAt: { gt: new Date(now.getTime() - span) } },
    orderBy: { createdAt: "desc" },
    skip: most - 1,
    take: 1,
    select: { createdAt: true },
  });
  if (nth) throw new TooMany("links", new Date(nth.createdAt.getTime() + span));
}
