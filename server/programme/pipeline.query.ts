import { authorize, type Ctx } from "../platform/authorize/index.ts";
import { setting } from "../settings/index.ts";
import { type UserCard, userCardSql } from "../users/user-card.ts";
import { candidateFigures } from "./candidate-figures.query.ts";
import { type CandidateFigures, type FigureResult, judge, noFigures } from "./candidate-rule.ts";
import { actsFrom } from "./machine.ts";
import { canDecide, canSeeProgramme } from "./programme.policy.ts";
import { candidateRuleSetting, programmeSetting } from "./programme.setting.ts";
import { type Act, closedStates, type MembershipState, membershipStates } from "./programme-limits.schema.ts";
import { inDays } from "./take-step.ts";

/** How the review of tone stands. */
export interface ToneState {
  samples: number;
  reviewed: number;
  /** Mean of all grades, 1 to 5, to one decimal. */
  average: number | null;
}

/** One stay on the board of staff. */
export interface PipelineCard {
  id: string;
  /** Hand it back with a decision. */
  version: number;
  state: MembershipState;
  since: Date;
  person: UserCard;
  figures: CandidateFigures | null;
  countedAt: Date | null;
  /** The rule beside the figures: at the whole bar, for super users at that of a renewal. */
  results: FigureResult[];
  nominations: number;
  /** The beginning of the first reason somebody gave. */
  reason: string | null;
  tone: ToneState;
  answerBy: Date | null;
  termStart: Date | null;
  termEnd: Date | null;
  graceUntil: Date | null;
  /** What the one who looks may decide. */
  acts: Act[];
}

/** One state with its stays, those longest in it first; of closed ones the newest 50 of the last 180 days. */
export interface PipelineColumn {
  state: MembershipState;
  count: number;
  rows: PipelineCard[];
}

const closedDays = 180;
const most = 50;

type Row = Omit<PipelineCard, "results" | "acts"> & { place: number; total: number; userId: string };

/** All stays by state for the board of staff. Throws NotFound for everybody else. */
export async function pipeline(ctx: Ctx): Promise<PipelineColumn[]> {
  authorize(ctx, canSeeProgramme(ctx.actor));
  const since = inDays(ctx.now(), -closedDays);
  const rows = await ctx.db.$queryRaw<Row[]>`
    WITH stay AS (
      SELECT m.*, count(*) OVER (PARTITION BY m.state)::int AS total,
        row_number() OVER (PARTITION BY m.state ORDER BY m."endedAt" DESC NULLS LAST, m.since, m.id)::int AS place
      FROM "Membership" m WHERE m."endedAt" IS NULL OR m."endedAt" > ${since}
    )
    SELECT m.id, m."userId", m.version, m.state, m.since, m.figures, m."countedAt", m."answerBy", m."termStart", m."termEnd",
      m."graceUntil", m.total, m.place, ${userCardSql} AS person,
      (SELECT count(*)::int FROM "Nomination" n WHERE n."membershipId" = m.id) AS nominations,
      (SELECT left(n.reason, 200) FROM "Nomination" n WHERE n."membershipId" = m.id ORDER BY n.at LIMIT 1) AS reason,
      (SELECT json_build_object('samples', count(DISTINCT s."postId"), 'reviewed', count(DISTINCT r."postId"),
        'average', round(avg(r.grade), 1)) FROM "ToneSample" s
        LEFT JOIN "ToneReview" r ON r."membershipId" = s."membershipId" AND r."postId" = s."postId"
        WHERE s."membershipId" = m.id) AS tone
    FROM stay m JOIN "User" person ON person.id = m."userId"
    LEFT JOIN "Standing" standing ON standing."userId" = person.id
    WHERE m.place <= ${most} ORDER BY m.place`;
  const counted = await countedNow(ctx, rows);
  return membershipStates.map((state) => {
    const own = counted.filter((row) => row.state === state);
    return { state, count: own[0]?.total ?? 0, rows: own.map((row) => card(ctx, row)) };
  });
}

/** Open stays the night has not counted yet are counted now, so that every card can be judged. */
async function countedNow(ctx: Ctx, rows: Row[]): Promise<Row[]> {
  const open = (row: Row) => row.figures === null && !closedStates.some((closed) => closed === row.state);
  const userIds = rows.filter(open).map((row) => row.userId);
  if (userIds.length === 0) return rows;
  const asOf = ctx.now();
  const all = await candidateFigures(ctx.db, { rule: setting(ctx, candidateRuleSetting), asOf, userIds });
  return rows.map((row) => (open(row) ? { ...row, figures: all.get(row.userId) ?? noFigures, countedAt: asOf } : row));
}

function card(ctx: Ctx, { place: _place, total: _total, userId, ...row }: Row): PipelineCard {
  const percent = row.termStart ? setting(ctx, programmeSetting).renewalShare : 100;
  return {
    ...row,
    results: row.figures ? judge(setting(ctx, candidateRuleSetting), row.figures, percent) : [],
    acts: staffActs(ctx, row.state, userId),
  };
}

/** What staff who look may decide in a state. */
export function staffActs(ctx: Ctx, state: MembershipState, userId: string): Act[] {
  const decides = canDecide(ctx.actor, userId).ok && !closedStates.some((closed) => closed === state);
  return decides ? actsFrom(state, ["STAFF"]) : [];
}
