import { z } from "zod";
import { candidateRuleSchema } from "./candidate-rule.schema.ts";
import { escalationReasons, programmeLimits } from "./programme-limits.schema.ts";

const reason = z.string().trim().min(10, "tooShort").max(programmeLimits.reason, "tooLong");
const optionalReason = z.string().trim().max(programmeLimits.reason, "tooLong").default("");
const note = z.string().trim().max(programmeLimits.note, "tooLong").default("");
const name = z.string().trim().min(1).max(40);

export const nominateInput = z.strictObject({ name, reason });

/** Staff decide about a stay as they saw it: `version` is the one on their page. */
export const decideInput = z.strictObject({
  membership: z.uuid(),
  version: z.int().min(1).max(1_000_000),
  act: z.enum(["INVITE", "WITHDRAW", "RENEW", "RETIRE", "END"]),
  /** Told to the member. */
  why: reason,
  /** For staff alone. */
  note,
});

export const reviewToneInput = z.strictObject({
  membership: z.uuid(),
  post: z.uuid(),
  grade: z.int().min(1).max(5),
  note,
});
export const membershipInput = z.strictObject({ membership: z.uuid() });

const proof = z.string().min(20).max(500);
export const agreeInput = z.strictObject({ version: z.int().min(1).max(1_000_000), proof: proof.nullish() });
export const confirmInput = z.strictObject({ proof });
export const leaveInput = z.strictObject({ why: optionalReason });
export const nothingInput = z.strictObject({});

const agreementText = z.string().trim().min(100, "tooShort").max(programmeLimits.agreement, "tooLong");
export const publishAgreementInput = z.strictObject({
  /** The version the text was written on. */
  version: z.int().min(1).max(1_000_000),
  texts: z.strictObject({ en: agreementText, de: agreementText }),
  changes: z.string().trim().min(10, "tooShort").max(programmeLimits.reason, "tooLong"),
});

export const escalateInput = z.strictObject({
  topic: z.int().min(1).max(2_147_483_647).nullish(),
  reason: z.enum(escalationReasons),
  text: z.string().trim().min(20, "tooShort").max(programmeLimits.escalation, "tooLong"),
});
export const answerEscalationInput = z.strictObject({
  escalation: z.uuid(),
  answer: z.string().trim().min(10, "tooShort").max(programmeLimits.escalation, "tooLong"),
});

export const givePerkInput = z.strictObject({
  name,
  what: z.string().trim().min(3, "tooShort").max(programmeLimits.perk, "tooLong"),
  /** Worth as people write it ("25.50", "25,50") in the currency; both or none. */
  value: z
    .string()
    .trim()
    .max(11)
    .regex(/^\d{1,7}(?:[.,]\d{1,3})?$/, "notAnAmount")
    .nullish(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, "notACurrency")
    .nullish(),
  note,
});
export const takeBackPerkInput = z.strictObject({ perk: z.uuid(), reason });
export const previewRuleInput = z.strictObject({
  rule: candidateRuleSchema,
  /** Last day looked at (UTC, YYYY-MM-DD); today when absent. */
  asOf: z.iso.date().max(10).nullish(),
  /** Address of a board; everywhere when absent. */
  board: z.string().max(60).nullish(),
});
