import type { Ctx } from "../platform/authorize/index.ts";
import type { Tx } from "../platform/db/client.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import { reactions } from "../reactions.ts";
import { rulesInForce } from "../reputation/index.ts";
import { badgeChecks } from "./badge-checks.ts";
import type { Check, Difference } from "./check.ts";
import { followUpChecks } from "./follow-up-checks.ts";
import { knowledgeChecks } from "./knowledge-checks.ts";
import { ledgerChecks } from "./ledger-checks.ts";
import { orphanChecks } from "./orphan-checks.ts";
import { penaltyChecks } from "./penalty-checks.ts";
import { postChecks } from "./post-checks.ts";
import { programmeChecks } from "./programme-checks.ts";
import { standingChecks } from "./standing-checks.ts";
import { topicChecks } from "./topic-checks.ts";

/** Subjects that can be looked at alone: `npm run verify -- reputation`. */
export const subjects = {
  reputation: [...ledgerChecks, ...badgeChecks, ...standingChecks],
} as const satisfies Record<string, readonly Check[]>;

export const checks: readonly Check[] = [
  ...topicChecks,
  ...postChecks,
  ...subjects.reputation,
  ...knowledgeChecks,
  ...programmeChecks,
  ...penaltyChecks,
  ...followUpChecks,
  ...orphanChecks,
];

/** What one check found: how many differences, and the first of them. */
export interface Finding {
  check: string;
  count: number;
  examples: Difference[];
}

/** Differences of one kind that are named one by one. */
const named = 20;
/** Longest time for all checks of a large community, in ms. */
const longest = 3_600_000;

/** Runs checks in a transaction; all of them unless some are asked for. */
export async function differences(
  tx: Pick<Tx, "$queryRaw" | "setting">,
  now: Date,
  asked: readonly Check[] = checks,
): Promise<Finding[]> {
  const { rules: reputation } = await rulesInForce(tx);
  const findings: Finding[] = [];
  for (const check of asked) {
    const rows = await tx.$queryRaw<(Difference & { total: number })[]>(Prisma.sql`
      SELECT what, stored, expected, count(*) OVER ()::int AS total FROM (${check.sql({ now, reactions, reputation })}) difference
      ORDER BY what LIMIT ${named}`);
    if (rows[0]) findings.push({ check: check.name, count: rows[0].total, examples: rows });
  }
  return findings;
}

/**
 * Recomputes from the facts whatever is derived from them, and returns the kinds of differences there are; none when all
 * is well. Reads one state of the database, so people may go on writing meanwhile, and changes nothing.
 */
export function verify(ctx: Pick<Ctx, "db" | "now">, asked: readonly Check[] = checks): Promise<Finding[]> {
  return ctx.db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY`;
      await tx.$executeRaw`SET LOCAL statement_timeout = 0`;
      return differences(tx, ctx.now(), asked);
    },
    { timeout: longest, maxWait: 60_000 },
  );
}
