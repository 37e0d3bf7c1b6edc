import { authorize, type Ctx } from "../platform/authorize/index.ts";
import { NotFound } from "../platform/errors/index.ts";
import { setting } from "../settings/index.ts";
import { toUserCard, type UserCard, userCardSelect } from "../users/user-card.ts";
import { type CandidateEvidence, candidateEvidence } from "./candidate-evidence.query.ts";
import { candidateFigures } from "./candidate-figures.query.ts";
import { type CandidateFigures, type FigureResult, judge, noFigures } from "./candidate-rule.ts";
import { staffActs } from "./pipeline.query.ts";
import { canSeeProgramme } from "./programme.policy.ts";
import { candidateRuleSetting, programmeSetting } from "./programme.setting.ts";
import type { Act, MembershipState } from "./programme-limits.schema.ts";
import { type TimelineStep, timeline } from "./timeline.query.ts";
import { type SampleView, samplesOf } from "./tone.query.ts";

export interface NominationView {
  by: { name: string; displayName: string } | null;
  asStaff: boolean;
  reason: string;
  at: Date;
}

/** Everything staff see of one stay. */
export interface MembershipDetail {
  id: string;
  version: number;
  state: MembershipState;
  since: Date;
  person: UserCard;
  termStart: Date | null;
  termEnd: Date | null;
  graceUntil: Date | null;
  answerBy: Date | null;
  /** Counted now, with what the rule asks; for super users at the bar of a renewal. */
  figures: CandidateFigures;
  results: FigureResult[];
  /** By what each figure can be checked. */
  evidence: CandidateEvidence;
  steps: TimelineStep[];
  nominations: NominationView[];
  samples: SampleView[];
  consents: { version: number; locale: string; at: Date; confirmedAt: Date | null }[];
  /** Other stays of the same person, newest first. */
  others: { id: string; state: MembershipState; since: Date; termStart: Date | null }[];
  /** What the one who looks may decide. */
  acts: Act[];
}

/** One stay with its timeline, reasons, drawn posts and figures. Throws NotFound for everybody but staff. */
export async function membership(ctx: Ctx, id: string): Promise<MembershipDetail> {
  authorize(ctx, canSeeProgramme(ctx.actor));
  const row = await ctx.db.membership.findUnique({
    where: { id },
    include: {
      user: { select: userCardSelect },
      nominations: { orderBy: { at: "asc" } },
      consents: { orderBy: { version: "asc" }, select: { version: true, locale: true, at: true, confirmedAt: true } },
    },
  });
  if (!row) throw new NotFound();
  const scope = { rule: setting(ctx, candidateRuleSetting), asOf: ctx.now() };
  const [counted, evidence, steps, samples, others, nominators] = await Promise.all([
    candidateFigures(ctx.db, { ...scope, userIds: [row.userId] }),
    candidateEvidence(ctx.db, row.userId, scope),
    timeline(ctx.db, id, "staff"),
    samplesOf(ctx.db, id),
    ctx.db.membership.findMany({
      where: { userId: row.userId, id: { not: id } },
      orderBy: { createdAt: "desc" },
      select: { id: true, state: true, since: true, termStart: true },
    }),
    ctx.db.user.findMany({
      where: { id: { in: row.nominations.map((one) => one.byId) }, erasedAt: null },
      select: { id: true, name: true, displayName: true },
    }),
  ]);
  const figures = counted.get(row.userId) ?? noFigures;
  const percent = row.termStart ? setting(ctx, programmeSetting).renewalShare : 100;
  const { version, state, since, termStart, termEnd, graceUntil, answerBy, consents } = row;
  return {
    ...{ id, version, state, since, termStart, termEnd, graceUntil, answerBy, consents },
    person: toUserCard(row.user),
    figures,
    results: judge(scope.rule, figures, percent),
    evidence,
    steps,
    nominations: row.nominations.map(({ byId, asStaff, reason, at }) => {
      const by = nominators.find((person) => person.id === byId);
      return { by: by ? { name: by.name, displayName: by.displayName } : null, asStaff, reason, at };
    }),
    samples,
    others,
    acts: staffActs(ctx, state, row.userId),
  };
}
