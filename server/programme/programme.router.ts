import { z } from "zod";
import { authorize } from "../platform/authorize/index.ts";
import { cursorInput, sizeInput } from "../platform/paging/index.ts";
import { mutation, query, router } from "../platform/rpc/index.ts";
import { agreement, agreementTexts } from "./agreement.query.ts";
import { agree, confirmAgreement } from "./answer-invitation.ts";
import { briefings } from "./briefings.query.ts";
import { capacity } from "./capacity.query.ts";
import { decide } from "./decide.ts";
import { answerEscalation, escalate } from "./escalate.ts";
import { escalations } from "./escalations.query.ts";
import { givePerk, takeBackPerk } from "./give-perk.ts";
import { leave } from "./leave.ts";
import { load } from "./load.query.ts";
import { membership } from "./membership.query.ts";
import { mine } from "./mine.query.ts";
import { nominate } from "./nominate.ts";
import { perks } from "./perks.query.ts";
import { pipeline } from "./pipeline.query.ts";
import { previewRule } from "./preview-rule.query.ts";
import { canSeeProgramme } from "./programme.policy.ts";
import {
  agreeInput,
  answerEscalationInput,
  confirmInput,
  decideInput,
  escalateInput,
  givePerkInput,
  leaveInput,
  membershipInput,
  nominateInput,
  nothingInput,
  previewRuleInput,
  publishAgreementInput,
  reviewToneInput,
  takeBackPerkInput,
} from "./programme.schema.ts";
import { publicProgramme } from "./public-programme.query.ts";
import { publishAgreement } from "./publish-agreement.ts";
import { renewOwn } from "./renew.ts";
import { drawMoreSamples, reviewTone } from "./review-tone.ts";

const pageInput = z.strictObject({ cursor: cursorInput, size: sizeInput });
const escalationsInput = pageInput.extend({ open: z.boolean().default(true) });
const perksInput = pageInput.extend({ name: z.string().trim().min(1).max(40).nullish() });

export const programmeRouter = router({
  public: query.query(({ ctx }) => publicProgramme(ctx)),
  agreement: query.query(({ ctx }) => agreement(ctx)),
  mine: query.query(({ ctx }) => mine(ctx)),
  briefings: query.input(pageInput).query(({ ctx, input }) => briefings(ctx, input)),
  pipeline: query.query(({ ctx }) => pipeline(ctx)),
  membership: query.input(membershipInput).query(({ ctx, input }) => membership(ctx, input.membership)),
  capacity: query.query(({ ctx }) => capacity(ctx)),
  load: query.query(({ ctx }) => load(ctx)),
  perks: query.input(perksInput).query(({ ctx, input }) => perks(ctx, input)),
  escalations: query.input(escalationsInput).query(({ ctx, input }) => escalations(ctx, input)),
  previewRule: query.input(previewRuleInput).query(({ ctx, input }) => previewRule(ctx, input)),
  agreementTexts: query.query(({ ctx }) => {
    authorize(ctx, canSeeProgramme(ctx.actor));
    return agreementTexts(ctx);
  }),
  nominate: mutation.input(nominateInput).mutation(({ ctx, input }) => nominate(ctx, input)),
  reviewTone: mutation.input(reviewToneInput).mutation(({ ctx, input }) => reviewTone(ctx, input)),
  drawSamples: mutation.input(membershipInput).mutation(({ ctx, input }) => drawMoreSamples(ctx, input)),
  decide: mutation.input(decideInput).mutation(({ ctx, input }) => decide(ctx, input)),
  agree: mutation.input(agreeInput).mutation(({ ctx, input }) => agree(ctx, input)),
  confirm: mutation.input(confirmInput).mutation(({ ctx, input }) => confirmAgreement(ctx, input)),
  leave: mutation.input(leaveInput).mutation(({ ctx, input }) => leave(ctx, input)),
  renew: mutation.input(nothingInput).mutation(({ ctx }) => renewOwn(ctx)),
  publishAgreement: mutation.input(publishAgreementInput).mutation(({ ctx, input }) => publishAgreement(ctx, input)),
  escalate: mutation.input(escalateInput).mutation(({ ctx, input }) => escalate(ctx, input)),
  answerEscalation: mutation.input(answerEscalationInput).mutation(({ ctx, input }) => answerEscalation(ctx, input)),
  givePerk: mutation.input(givePerkInput).mutation(({ ctx, input }) => givePerk(ctx, input)),
  takeBackPerk: mutation.input(takeBackPerkInput).mutation(({ ctx, input }) => takeBackPerk(ctx, input)),
});
