import { authorize, type Ctx } from "../platform/authorize/index.ts";
import { setting } from "../settings/index.ts";
import { candidateFigures } from "./candidate-figures.query.ts";
import { noFigures } from "./candidate-rule.ts";
import { forecast, type Needed, neededFor } from "./capacity.ts";
import { canSeeProgramme } from "./programme.policy.ts";
import { candidateRuleSetting, programmeSetting } from "./programme.setting.ts";
import { progressOf } from "./renew.ts";
import { inDays } from "./take-step.ts";

/** Whether there are enough super users, now and in twelve weeks. */
export interface Capacity {
  members: number;
  /** Questions of the last twelve full weeks (7 days each, ending now), oldest first. */
  weeks: { from: Date; questions: number }[];
  /** Mean of the last four. */
  weekly: number;
  needed: Needed;
  /** Super users now: active, renewed, or in grace. */
  active: number;
  /** Invited or agreed, and on the way. */
  coming: number;
  /** Whose renewal is due, or falls due within twelve weeks, while they miss its bar. */
  atRisk: number;
  forecast: { weekly: number; needed: number; active: number };
  /** Who wrote the solutions accepted in the last 90 days. */
  solutions: { superUsers: number; members: number; staff: number; total: number };
  renewalsDue: {
    membership: string;
    name: string;
    displayName: string;
    termEnd: Date;
    graceUntil: Date | null;
    met: boolean;
  }[];
}

const weeksLooked = 12;
const ahead = 12;

/** The capacity panel of staff. Throws NotFound for everybody else. */
export async function capacity(ctx: Ctx): Promise<Capacity> {
  authorize(ctx, canSeeProgramme(ctx.actor));
  const now = ctx.now();
  const numbers = setting(ctx, programmeSetting);
  const [members, weeks, stays, solutions] = await Promise.all([
    ctx.db.user.count({
      where: { erasedAt: null, isStaff: false, OR: [{ stagedAt: null }, { claimedAt: { not: null } }] },
    }),
    questionsByWeek(ctx),
    ctx.db.$queryRaw<
      {
        membership: string;
        userId: string;
        state: string;
        name: string;
        displayName: string;
        termEnd: Date | null;
        graceUntil: Date | null;
      }[]
    >`
      SELECT m.id AS membership, m."userId", m.state, u.name, u."displayName", m."termEnd", m."graceUntil"
      FROM "Membership" m JOIN "User" u ON u.id = m."userId" WHERE m."endedAt" IS NULL
      ORDER BY m."termEnd" NULLS LAST, m.id`,
    solutionsBy(ctx),
  ]);
  const counts = weeks.map((week) => week.questions);
  const weekly = Math.round(counts.slice(-4).reduce((sum, count) => sum + count, 0) / 4);
  const serving = stays.flatMap((stay) => (stay.termEnd ? [{ ...stay, termEnd: stay.termEnd }] : []));
  const ending = serving.filter((stay) => stay.termEnd <= inDays(now, ahead * 7));
  const rule = setting(ctx, candidateRuleSetting);
  const figures = await candidateFigures(ctx.db, { rule, asOf: now, userIds: ending.map((stay) => stay.userId) });
  const soon = ending.map((stay) => ({ ...stay, met: progressOf(ctx, figures.get(stay.userId) ?? noFigures).met }));
  const atRisk = soon.filter((stay) => !stay.met).length;
  const coming = stays.filter((stay) => stay.state === "INVITED" || stay.state === "AGREED").length;
  const expected = forecast(counts, ahead);
  return {
    members,
    weeks,
    weekly,
    needed: neededFor({ members, weekly }, numbers),
    active: serving.length,
    coming,
    atRisk,
    forecast: {
      weekly: expected,
      needed: neededFor({ members, weekly: expected }, numbers).needed,
      active: serving.length + coming - atRisk,
    },
    solutions,
    renewalsDue: soon.map(({ membership, name, displayName, termEnd, graceUntil, met }) => ({
      membership,
      name,
      displayName,
      termEnd,
      graceUntil,
      met,
    })),
  };
}

async function questionsByWeek(ctx: Ctx): Promise<Capacity["weeks"]> {
  const from = inDays(ctx.now(), -7 * weeksLooked);
  const rows = await ctx.db.$queryRaw<{ week: number; questions: number }[]>`
    SELECT floor(extract(epoch FROM t."createdAt" - ${from}::timestamptz) / 604800)::int AS week, count(*)::int AS questions
    FROM "Topic" t WHERE t.kind = 'QUESTION' AND t.presence = 'VISIBLE' AND t."createdAt" >= ${from}
      AND t."createdAt" < ${ctx.now()} GROUP BY 1`;
  return Array.from({ length: weeksLooked }, (_, week) => ({
    from: inDays(from, 7 * week),
    questions: rows.find((row) => row.week === week)?.questions ?? 0,
  }));
}

/** Solutions of the last 90 days by what their author was when they were accepted. */
async function solutionsBy(ctx: Ctx): Promise<Capacity["solutions"]> {
  const [row] = await ctx.db.$queryRaw<Capacity["solutions"][]>`
    SELECT count(*)::int AS total, count(*) FILTER (WHERE super)::int AS "superUsers",
      count(*) FILTER (WHERE staff AND NOT super)::int AS staff, count(*) FILTER (WHERE NOT staff AND NOT super)::int AS members
    FROM (
      SELECT u."isStaff" AS staff, EXISTS (SELECT 1 FROM "Membership" m JOIN "MembershipStep" c ON c."membershipId" = m.id
        AND c.act = 'CONFIRM' WHERE m."userId" = u.id AND c.at <= s."acceptedAt"
          AND (m."endedAt" IS NULL OR m."endedAt" > s."acceptedAt")) AS super
      FROM "Solution" s JOIN "Post" p ON p.id = s."postId" JOIN "User" u ON u.id = p."authorId"
      WHERE s."revokedAt" IS NULL AND s."acceptedAt" >= ${inDays(ctx.now(), -90)} AND s."acceptedAt" < ${ctx.now()}
    ) solved`;
  return row ?? { superUsers: 0, members: 0, staff: 0, total: 0 };
}
