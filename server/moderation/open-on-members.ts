import type { Finding } from "../platform/authorize/index.ts";
import type { Tx } from "../platform/db/client.ts";
import { defineReaction, type Reaction } from "../platform/events/index.ts";
import { setting } from "../settings/index.ts";
import { userErased, userJoined, userProfileHeld, userProfileNoticed } from "../users/users.events.ts";
import { openItem } from "./queue/open-item.ts";
import { spamSetting } from "./spam/index.ts";

const HOUR = 3_600_000;

/** Accounts that joined from the network of a member since a moment, the member's own included; the network is known from the link that confirms the address. */
async function joinedTogether(tx: Tx, userId: string, since: Date): Promise<string[]> {
  const rows = await tx.$queryRaw<{ userId: string }[]>`
    SELECT DISTINCT other."userId" FROM "MailToken" mine
    JOIN "MailToken" other ON other.address = mine.address AND other.purpose = mine.purpose AND other."createdAt" >= ${since}
    JOIN "User" u ON u.id = other."userId" AND u."createdAt" >= ${since} AND u."erasedAt" IS NULL
    WHERE mine."userId" = ${userId}::uuid AND mine.purpose = 'CONFIRM_ADDRESS' AND mine.address <> ''`;
  return rows.map((row) => row.userId);
}

/** Several accounts of one network put the newest up for a look; further ones renew that item while it is open. */
const openOnManyAccounts: Reaction = defineReaction({
  name: "moderation.openOnManyAccounts",
  on: userJoined,
  run: async (ctx, { tx }, { createdAt, payload: { userId } }) => {
    const { lookAtAccounts, lookAtHours } = setting(ctx, spamSetting);
    if (lookAtAccounts === 0) return;
    const together = await joinedTogether(tx, userId, new Date(createdAt.getTime() - lookAtHours * HOUR));
    if (together.length < lookAtAccounts) return;
    const open = await tx.reviewItem.findFirst({
      where: { kind: "MEMBER", subjectId: { in: together }, decidedAt: null },
      orderBy: { openedAt: "asc" },
      select: { subjectId: true },
    });
    const id = open?.subjectId ?? userId;
    const facts = { checks: ["manyAccounts"], accounts: together.length };
    const subject = { kind: "member", id } as const;
    await openItem(tx, { kind: "MEMBER", subject, authorId: id, score: together.length, facts }, ctx.now());
  },
});

/**
 * What was found in a profile, as one item about its member; facts of all findings stand together. Their row is held, so
 * that whoever leaves, or decides about the text meanwhile, finds the item.
 */
async function openOnProfile(tx: Tx, now: Date, userId: string, findings: readonly Finding[]): Promise<void> {
  const there = await tx.$executeRaw`
    SELECT 1 FROM "User" WHERE id = ${userId}::uuid AND "erasedAt" IS NULL FOR NO KEY UPDATE`;
  if (there === 0) return;
  const facts: Record<string, unknown> = Object.assign({}, ...findings.map((one) => one.facts));
  const score = findings.reduce((sum, one) => sum + one.score, 0);
  const subject = { kind: "member", id: userId } as const;
  await openItem(tx, { kind: "MEMBER", subject, authorId: userId, score, facts }, now);
}

/** What waits is put up for a decision; not what somebody let through, or its writer replaced, before this runs. */
const openOnProfileHeld: Reaction = defineReaction({
  name: "moderation.openOnProfileHeld",
  on: userProfileHeld,
  run: async (ctx, { tx }, { payload: { userId, findings } }) => {
    await tx.$executeRaw`SELECT 1 FROM "User" WHERE id = ${userId}::uuid FOR NO KEY UPDATE`;
    if ((await tx.setAsideProfile.count({ where: { userId, state: "WAITING" } })) === 0) return;
    await openOnProfile(tx, ctx.now(), userId, findings);
  },
});

const openOnProfileNoticed: Reaction = defineReaction({
  name: "moderation.openOnProfileNoticed",
  on: userProfileNoticed,
  run: (ctx, { tx }, { payload: { userId, findings } }) => openOnProfile(tx, ctx.now(), userId, findings),
});

/** Nothing is left to decide about somebody who has gone, and nothing they wrote stands in an item. */
const closeOnErased: Reaction = defineReaction({
  name: "moderation.closeMemberItemsOnErased",
  on: userErased,
  run: async (ctx, { tx }, { payload: { userId } }) => {
    const mine = { kind: "MEMBER", subjectId: userId } as const;
    await tx.reviewItem.updateMany({ where: mine, data: { facts: {} } });
    await tx.reviewItem.updateMany({
      where: { ...mine, decidedAt: null },
      data: { decidedAt: ctx.now(), decidedById: null, decision: "gone" },
    });
  },
});

export const memberReactions: readonly Reaction[] = [
  openOnManyAccounts,
  openOnProfileHeld,
  openOnProfileNoticed,
  closeOnErased,
];
