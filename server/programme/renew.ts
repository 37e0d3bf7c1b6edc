import { authorize, type Ctx, personId } from "../platform/authorize/index.ts";
import type { Tx } from "../platform/db/client.ts";
import { Conflict, Forbidden } from "../platform/errors/index.ts";
import { setting } from "../settings/index.ts";
import { agreementVersion } from "./agreement.query.ts";
import { candidateFigures } from "./candidate-figures.query.ts";
import { type CandidateFigures, type FigureResult, judge, noFigures } from "./candidate-rule.ts";
import { canActForSelf } from "./programme.policy.ts";
import { candidateRuleSetting, programmeSetting } from "./programme.setting.ts";
import type { MembershipState } from "./programme-limits.schema.ts";
import { moving, openStay, takeStep } from "./take-step.ts";

/** How far somebody is towards a renewal: every figure of the rule at the share a renewal asks for. */
export interface RenewalProgress {
  figures: CandidateFigures;
  results: FigureResult[];
  met: boolean;
}

export async function renewalProgress(ctx: Ctx, tx: Pick<Tx, "$queryRaw">, userId: string): Promise<RenewalProgress> {
  const rule = setting(ctx, candidateRuleSetting);
  const all = await candidateFigures(tx, { rule, asOf: ctx.now(), userIds: [userId] });
  return progressOf(ctx, all.get(userId) ?? noFigures);
}

/** The same for figures that were counted before. */
export function progressOf(ctx: Pick<Ctx, "settings">, figures: CandidateFigures): RenewalProgress {
  const results = judge(setting(ctx, candidateRuleSetting), figures, setting(ctx, programmeSetting).renewalShare);
  return { figures, results, met: results.every((result) => result.met) };
}

/**
 * The member renews the own term when it is due and half of the bar (a setting) is met.
 * @throws Conflict("noMembership" | "membershipMoved"), Forbidden("renewalNotMet" | "agreeFirst")
 */
export async function renewOwn(ctx: Ctx): Promise<{ state: MembershipState }> {
  authorize(ctx, canActForSelf(ctx.actor));
  return moving(ctx, async (writing) => {
    const userId = personId(ctx.actor);
    if (!userId) throw new Forbidden("signInFirst");
    const stay = await openStay(writing.tx, userId);
    if (!stay) throw new Conflict("noMembership");
    const progress = await renewalProgress(ctx, writing.tx, userId);
    if (stay.state === "RENEWAL_DUE") {
      if (!progress.met) throw new Forbidden("renewalNotMet");
      if (!(await hasAgreed(writing.tx, stay.id))) throw new Forbidden("agreeFirst");
    }
    const step = { act: "RENEW", as: "SELF", figures: progress.figures } as const;
    const { state } = await takeStep(ctx, writing, userId, stay, step);
    return { state };
  });
}

/** Whether the version of the agreement in force was agreed to in this stay. */
export async function hasAgreed(
  tx: Pick<Tx, "agreement" | "agreementConsent">,
  membershipId: string,
): Promise<boolean> {
  const version = await agreementVersion(tx);
  return (await tx.agreementConsent.count({ where: { membershipId, version } })) > 0;
}
