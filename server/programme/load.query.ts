import { authorize, type Ctx } from "../platform/authorize/index.ts";
import { type UserCard, userCardSql } from "../users/user-card.ts";
import { agreementVersion } from "./agreement.query.ts";
import { canSeeProgramme } from "./programme.policy.ts";
import type { Signal } from "./programme-limits.schema.ts";
import { inDays } from "./take-step.ts";

/** What one super user carries, and whether it is too much or they are leaving. */
export interface LoadRow {
  membership: string;
  person: UserCard;
  /** Answers to others in the last 7 days, and a usual week (mean of the 8 weeks before). */
  answers7: number;
  usualWeek: number;
  /** Answers in the last 28 days and in the 28 before. */
  answers28: number;
  before28: number;
  solutions28: number;
  /** Of the last 28 days those with a post. */
  activeDays28: number;
  offered28: number;
  taken28: number;
  declined28: number;
  /** The last post of theirs. */
  lastPostAt: Date | null;
  signals: Signal[];
}

type Counts = Omit<LoadRow, "signals"> & { agreed: boolean; servesSince: Date };

/** From how many days without a post somebody is called silent. */
const silentDays = 14;

/** Load and silence of every super user, those with most signals first. Throws NotFound for everybody but staff. */
export async function load(ctx: Ctx): Promise<LoadRow[]> {
  authorize(ctx, canSeeProgramme(ctx.actor));
  const now = ctx.now();
  const ago = (days: number) => inDays(now, -days);
  const version = await agreementVersion(ctx.db);
  const rows = await ctx.db.$queryRaw<Counts[]>`
    SELECT m.id AS membership, ${userCardSql} AS person, m."termStart" AS "servesSince",
      EXISTS (SELECT 1 FROM "AgreementConsent" c WHERE c."membershipId" = m.id AND c.version = ${version}) AS agreed,
      count(*) FILTER (WHERE p.helps AND p.at > ${ago(7)})::int AS "answers7",
      round(count(*) FILTER (WHERE p.helps AND p.at <= ${ago(7)} AND p.at > ${ago(63)}) / 8.0, 1)::float AS "usualWeek",
      count(*) FILTER (WHERE p.helps AND p.at > ${ago(28)})::int AS "answers28",
      count(*) FILTER (WHERE p.helps AND p.at <= ${ago(28)} AND p.at > ${ago(56)})::int AS "before28",
      count(DISTINCT (p.at AT TIME ZONE 'UTC')::date) FILTER (WHERE p.at > ${ago(28)})::int AS "activeDays28",
      (SELECT max("createdAt") FROM "Post" own WHERE own."authorId" = person.id) AS "lastPostAt",
      (SELECT count(*)::int FROM "Solution" s JOIN "Post" sp ON sp.id = s."postId"
        WHERE sp."authorId" = person.id AND s."revokedAt" IS NULL AND s."acceptedAt" > ${ago(28)}) AS "solutions28",
      (SELECT count(*)::int FROM "Offer" o WHERE o."userId" = person.id AND o."offeredAt" > ${ago(28)}) AS "offered28",
      (SELECT count(*)::int FROM "Offer" o WHERE o."userId" = person.id AND o."offeredAt" > ${ago(28)}
        AND o.answer = 'TAKEN') AS "taken28",
      (SELECT count(*)::int FROM "Offer" o WHERE o."userId" = person.id AND o."offeredAt" > ${ago(28)}
        AND o.answer = 'DECLINED') AS "declined28"
    FROM "Membership" m JOIN "User" person ON person.id = m."userId"
    LEFT JOIN "Standing" standing ON standing."userId" = person.id
    LEFT JOIN LATERAL (SELECT post."createdAt" AS at, post.kind = 'ANSWER' AND t."authorId" <> person.id AS helps
      FROM "Post" post JOIN "Topic" t ON t.id = post."topicId"
      WHERE post."authorId" = person.id AND post.presence = 'VISIBLE' AND post."createdAt" > ${ago(63)}) p ON TRUE
    WHERE m.state IN ('ACTIVE', 'RENEWAL_DUE', 'RENEWED')
    GROUP BY m.id, person.id, standing."userId"`;
  return rows
    .map(({ agreed, servesSince, ...row }) => ({ ...row, signals: signalsOf({ ...row, agreed, servesSince }, now) }))
    .sort((a, b) => b.signals.length - a.signals.length || a.person.displayName.localeCompare(b.person.displayName));
}

/** What the counts say. Pure. */
export function signalsOf(counts: Omit<Counts, "membership" | "person">, now: Date): Signal[] {
  const since = counts.lastPostAt && counts.lastPostAt > counts.servesSince ? counts.lastPostAt : counts.servesSince;
  const found: [Signal, boolean][] = [
    ["SILENT", now.getTime() - since.getTime() >= silentDays * 86_400_000],
    ["FADING", counts.before28 >= 10 && counts.answers28 * 2 < counts.before28],
    ["OVERLOADED", counts.answers7 >= 20 && counts.answers7 > counts.usualWeek * 2],
    // Four weeks with at most one day off in each.
    ["NO_DAY_OFF", counts.activeDays28 >= 25],
    ["DECLINING_OFFERS", counts.offered28 >= 5 && counts.declined28 * 2 > counts.offered28],
    ["AGREEMENT_OPEN", !counts.agreed],
  ];
  return found.filter(([, there]) => there).map(([signal]) => signal);
}
