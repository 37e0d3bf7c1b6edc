import type { Ctx } from "../platform/authorize/index.ts";
import type { Tx } from "../platform/db/client.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import { setting } from "../settings/index.ts";
import { agreementVersion } from "./agreement.query.ts";
import { candidateFigures } from "./candidate-figures.query.ts";
import { noFigures } from "./candidate-rule.ts";
import { findCandidates } from "./find-candidates.query.ts";
import { candidateRuleSetting, programmeSetting } from "./programme.setting.ts";
import type { Act } from "./programme-limits.schema.ts";
import { progressOf } from "./renew.ts";
import { drawSamples } from "./sample-posts.ts";
import { inDays, moving, openStay, takeStep } from "./take-step.ts";

/** What the night did, for the log and for tests. */
export interface NightReport {
  proposed: number;
  lapsed: number;
  due: number;
  renewed: number;
  retired: number;
  ended: number;
}

/**
 * Proposes whoever meets the rule and has no open stay: nobody who declined, was turned down or left within the rest the
 * setting gives, no staff, nobody suspended or gone, no imported account nobody took over. @returns how many
 */
export async function proposeCandidates(ctx: Ctx): Promise<number> {
  const scope = { rule: setting(ctx, candidateRuleSetting), asOf: ctx.now() };
  const rested = inDays(ctx.now(), -setting(ctx, programmeSetting).restDays);
  const found = (await findCandidates(ctx.db, scope)).filter((row) => row.reachable);
  const known = await ctx.db.membership.findMany({
    where: {
      userId: { in: found.map((row) => row.userId) },
      OR: [{ endedAt: null }, { endedAt: { gt: rested } }],
    },
    select: { userId: true },
  });
  const taken = new Set(known.map((row) => row.userId));
  let proposed = 0;
  for (const { userId, figures } of found.filter((row) => !taken.has(row.userId))) {
    proposed += await moving(ctx, async (writing) => {
      if (await openStay(writing.tx, userId)) return 0;
      const stay = await takeStep(ctx, writing, userId, null, { act: "PROPOSE", as: "SYSTEM", figures });
      await drawSamples(ctx, writing.tx, stay);
      return 1;
    });
  }
  return proposed;
}

/** Counts the figures of all open stays anew, in one statement, so that pages show those of the last night. */
export async function countOpenStays(ctx: Ctx): Promise<void> {
  const stays = await ctx.db.membership.findMany({ where: { endedAt: null }, select: { id: true, userId: true } });
  if (stays.length === 0) return;
  const scope = { rule: setting(ctx, candidateRuleSetting), asOf: ctx.now() };
  const figures = await candidateFigures(ctx.db, { ...scope, userIds: stays.map((stay) => stay.userId) });
  const rows = stays.map(({ id, userId }) => ({ id, figures: figures.get(userId) ?? noFigures }));
  await ctx.db.$executeRaw`
    UPDATE "Membership" m SET figures = row.figures, "countedAt" = ${ctx.now()}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (id uuid, figures jsonb) WHERE m.id = row.id`;
}

/** Lets invitations and unconfirmed agreements lapse whose time is over. */
export function lapse(ctx: Ctx): Promise<number> {
  return forEach(ctx, Prisma.sql`m.state IN ('INVITED', 'AGREED') AND m."answerBy" <= ${ctx.now()}`, {
    act: "LAPSE",
    why: "answerByOver",
  });
}

/** Renewals fall due when a term is over, and early when somebody has written nothing for long. */
export async function fallDue(ctx: Ctx): Promise<number> {
  const serving = Prisma.sql`m.state IN ('ACTIVE', 'RENEWED')`;
  const over = await forEach(ctx, Prisma.sql`${serving} AND m."termEnd" <= ${ctx.now()}`, {
    act: "FALL_DUE",
    why: "termOver",
  });
  const silent = inDays(ctx.now(), -setting(ctx, programmeSetting).silentDays);
  const quiet = await forEach(
    ctx,
    Prisma.sql`${serving} AND m.since <= ${silent} AND NOT EXISTS (SELECT 1 FROM "Post" p
      WHERE p."authorId" = m."userId" AND p."createdAt" > ${silent})`,
    { act: "FALL_DUE", why: "silent" },
  );
  return over + quiet;
}

/** Ends the grace: whoever meets what a renewal asks and has agreed is renewed, the others say goodbye as alumni. */
export async function endGrace(ctx: Ctx): Promise<{ renewed: number; retired: number }> {
  const version = await agreementVersion(ctx.db);
  const due = await ctx.db.membership.findMany({
    where: { state: "RENEWAL_DUE", graceUntil: { lte: ctx.now() } },
    select: { userId: true, consents: { where: { version } } },
  });
  const scope = { rule: setting(ctx, candidateRuleSetting), asOf: ctx.now(), userIds: due.map((row) => row.userId) };
  const figures = due.length > 0 ? await candidateFigures(ctx.db, scope) : new Map();
  const report = { renewed: 0, retired: 0 };
  for (const { userId, consents } of due) {
    const progress = progressOf(ctx, figures.get(userId) ?? noFigures);
    const renews = progress.met && consents.length > 0;
    const step = { act: renews ? "RENEW" : "RETIRE", why: "graceOver", figures: progress.figures } as const;
    await moving(ctx, async (writing) => {
      const stay = await openStay(writing.tx, userId);
      if (stay?.state !== "RENEWAL_DUE") return;
      await takeStep(ctx, writing, userId, stay, { ...step, as: "SYSTEM" });
      report[renews ? "renewed" : "retired"] += 1;
    });
  }
  return report;
}

/** Ends the stays of those who did not agree to the version in force in time. */
export async function endWithoutAgreement(ctx: Ctx): Promise<number> {
  return forEach(
    ctx,
    Prisma.sql`m.state IN ('ACTIVE', 'RENEWAL_DUE', 'RENEWED') AND EXISTS (SELECT 1 FROM "Agreement" a
      WHERE a.version = (SELECT max(version) FROM "Agreement") AND a."agreeBy" <= ${ctx.now()} AND a.version > 1
        AND NOT EXISTS (SELECT 1 FROM "AgreementConsent" c WHERE c."membershipId" = m.id AND c.version = a.version))`,
    { act: "END", why: "agreementNotAccepted" },
  );
}

/** Ends what people can no longer be part of: those suspended, gone, or on the staff by now. */
export async function endExcluded(ctx: Ctx): Promise<number> {
  let ended = 0;
  const excluded = [
    { who: Prisma.sql`u."erasedAt" IS NOT NULL`, why: "erased" },
    { who: Prisma.sql`u."erasedAt" IS NULL AND u."suspendedUntil" > ${ctx.now()}`, why: "suspended" },
    { who: Prisma.sql`u."isStaff"`, why: "becameStaff" },
  ];
  for (const { who, why } of excluded) {
    const serving = Prisma.sql`m.state IN ('ACTIVE', 'RENEWAL_DUE', 'RENEWED')`;
    ended += await forEach(ctx, Prisma.sql`${serving} AND ${who}`, { act: "END", why });
    ended += await forEach(ctx, Prisma.sql`NOT ${serving} AND ${who}`, { act: "WITHDRAW", why });
  }
  return ended;
}

/** Takes one step by the system for every open stay `m` of person `u` that meets a condition, each in its own transaction. */
async function forEach(ctx: Ctx, where: Prisma.Sql, step: { act: Act; why: string }): Promise<number> {
  const open = (tx: Pick<Tx, "$queryRaw">, userId: string | null) => tx.$queryRaw<{ userId: string }[]>`
    SELECT m."userId" FROM "Membership" m JOIN "User" u ON u.id = m."userId"
    WHERE m."endedAt" IS NULL AND ${where} ${userId ? Prisma.sql`AND u.id = ${userId}::uuid` : Prisma.empty}`;
  let taken = 0;
  for (const { userId } of await open(ctx.db, null)) {
    taken += await moving(ctx, async (writing) => {
      const stay = await openStay(writing.tx, userId);
      // Asked again under the lock: somebody may have decided meanwhile.
      if (!stay || (await open(writing.tx, userId)).length === 0) return 0;
      await takeStep(ctx, writing, userId, stay, { ...step, as: "SYSTEM" });
      return 1;
    });
  }
  return taken;
}
