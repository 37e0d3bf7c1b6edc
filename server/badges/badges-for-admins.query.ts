import { z } from "zod";
import { authorize, type Ctx } from "../platform/authorize/index.ts";
import { NotFound } from "../platform/errors/index.ts";
import { metricNames } from "../reputation/metrics/metrics.schema.ts";
import { runKind } from "./backfill-badges.job.ts";
import { badgeViewSql } from "./badge-view.ts";
import { canSeeBadgeDesk } from "./badges.policy.ts";
import type { BadgeInput, BadgeRow } from "./badges.schema.ts";
import { badgeIcons } from "./badges-limits.schema.ts";
import { readCriteria } from "./criteria.ts";

/** A badge in the list of admins, those out of use included. */
export interface AdminBadge extends BadgeRow {
  enabled: boolean;
  criteria: { metric: string; atLeast: number }[];
}

/** How far the last look at all members is; null when there was none. */
export interface BackfillView {
  total: number;
  done: number;
  startedAt: Date;
  finishedAt: Date | null;
}

/** All badges in their order. Throws NotFound for everybody but admins. */
export async function badgesForAdmins(ctx: Ctx): Promise<AdminBadge[]> {
  authorize(ctx, canSeeBadgeDesk(ctx.actor));
  const rows = await ctx.db.$queryRaw<(BadgeRow & { enabled: boolean; criteria: unknown })[]>`
    SELECT ${badgeViewSql(ctx)}, b."holderCount", jsonb_array_length(b.criteria) = 0 AS "byHand", b.enabled, b.criteria
    FROM "Badge" b ORDER BY b.position, b.id`;
  return rows.map((row) => ({ ...row, criteria: readCriteria(row.criteria) }));
}

/** Everything of one badge that can be set. Throws NotFound when there is none, and for everybody but admins. */
export async function badgeForEditing(ctx: Ctx, key: string): Promise<{ badge: BadgeInput; holderCount: number }> {
  authorize(ctx, canSeeBadgeDesk(ctx.actor));
  const row = await ctx.db.badge.findUnique({ where: { key } });
  if (!row) throw new NotFound();
  const { grade, enabled, holderCount } = row;
  const badge = {
    key,
    names: inBoth(row.names),
    purposes: inBoth(row.purposes),
    grade,
    enabled,
    icon: badgeIcons.find((icon) => icon === row.icon) ?? "star",
    criteria: readCriteria(row.criteria).flatMap(({ metric, atLeast }) => {
      const known = metricNames.find((name) => name === metric);
      return known ? [{ metric: known, atLeast }] : [];
    }),
  };
  return { badge, holderCount };
}

const words = z.object({ en: z.string().default(""), de: z.string().default("") }).catch({ en: "", de: "" });

/** Words of a row in both languages; empty where there are none, so that the form asks for them. */
function inBoth(value: unknown): { en: string; de: string } {
  return words.parse(value);
}

/** The run under way, or the last one. Throws NotFound for everybody but admins. */
export async function backfillState(ctx: Ctx): Promise<BackfillView | null> {
  authorize(ctx, canSeeBadgeDesk(ctx.actor));
  return ctx.db.reviewRun.findFirst({
    where: { kind: runKind },
    orderBy: { startedAt: "desc" },
    select: { total: true, done: true, startedAt: true, finishedAt: true },
  });
}
