import type { Db } from "../platform/db/client.ts";
import { accountKey } from "./sessions/attempts.ts";

/** Somebody who came from the same network lately; the network itself is never told. */
interface Neighbour {
  name: string;
  displayName: string;
  joinedAt: Date;
  suspended: boolean;
}

/** Longest list, and how many people of the last day are compared. */
const most = 20;
const compared = 5_000;

/**
 * Accounts that asked for links or signed in from a network this member used, as far as that is still known: networks stand
 * with tries to sign in for a day and with links for some days, then they are forgotten.
 */
export async function sameNetwork(db: Db, userId: string, now: Date): Promise<Neighbour[]> {
  const networks = await db.$queryRaw<{ address: string }[]>`
    SELECT address FROM "MailToken" WHERE "userId" = ${userId}::uuid AND address <> ''
    UNION SELECT address FROM "SignInAttempt"
      WHERE "emailHash" = ${accountKey(userId)} AND succeeded AND address <> ''`;
  if (networks.length === 0) return [];
  const addresses = networks.map((row) => row.address);
  const [links, tries, here] = await Promise.all([
    db.mailToken.findMany({
      where: { address: { in: addresses }, userId: { not: null } },
      select: { userId: true },
      distinct: ["userId"],
    }),
    db.signInAttempt.findMany({
      where: { address: { in: addresses }, succeeded: true },
      select: { emailHash: true },
      distinct: ["emailHash"],
    }),
    db.user.findMany({
      where: { lastSeenAt: { gt: new Date(now.getTime() - 86_400_000) }, id: { not: userId } },
      orderBy: { lastSeenAt: "desc" },
      take: compared,
      select: { id: true },
    }),
  ]);
  const keys = new Set(tries.map((row) => row.emailHash));
  const found = [
    ...links.flatMap((row) => row.userId ?? []),
    ...here.filter(({ id }) => keys.has(accountKey(id))).map(({ id }) => id),
  ];
  const people = await db.user.findMany({
    where: { id: { in: found, not: userId }, erasedAt: null },
    orderBy: { createdAt: "desc" },
    take: most,
    select: { name: true, displayName: true, createdAt: true, suspendedUntil: true },
  });
  return people.map(({ name, displayName, createdAt, suspendedUntil }) => ({
    name,
    displayName,
    joinedAt: createdAt,
    suspended: suspendedUntil !== null && suspendedUntil > now,
  }));
}
