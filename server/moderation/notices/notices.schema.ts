import { z } from "zod";
import { mailAddressInput } from "../../users/users.schema.ts";
import { pointKeyInput } from "../guidelines/guidelines.schema.ts";
import { noticeCategories, noticeLimits, noticeOutcomes } from "./notices-limits.schema.ts";

const { address, least, text, law, name, reasonLeast, reason } = noticeLimits;

export const fileNoticeInput = z.strictObject({
  address: z.string().trim().min(1, "required").max(address, "tooLong"),
  category: z.enum(noticeCategories),
  law: z.string().trim().max(law, "tooLong").default(""),
  text: z.string().trim().min(least, "tooShort").max(text, "tooLong"),
  name: z.string().trim().max(name, "tooLong").default(""),
  email: mailAddressInput.optional(),
  /** The notifier believes in good faith that what they say is right and complete (DSA art. 16(2)(d)). */
  goodFaith: z.boolean(),
  /** Nobody sees this field; only programs fill it in. */
  website: z.string().max(200).default(""),
});
export const receiptInput = z.strictObject({ key: z.string().min(20).max(120) });
export const noticeInput = z.strictObject({ id: z.uuid() });
export const decideNoticeInput = z.strictObject({
  notice: z.uuid(),
  outcome: z.enum(noticeOutcomes),
  /** Point of the house rules, where one fits; the author of the post is told it. */
  point: pointKeyInput.optional(),
  /** Read by the notifier, and by the author where a post is taken. */
  reason: z.string().trim().min(reasonLeast, "tooShort").max(reason, "tooLong"),
});
