import type { z } from "zod";
import { addressChanged } from "./address-changed.ts";
import { addressKnown } from "./address-known.ts";
import { answered } from "./answered.ts";
import { changeAddress } from "./change-address.ts";
import { claimAccount } from "./claim-account.ts";
import { confirmAddress } from "./confirm-address.ts";
import { decisionMail } from "./decision-mail.ts";
import { knowledgeWeek } from "./knowledge-week.ts";
import { noticeMail } from "./notice-mail.ts";
import { programmeMail } from "./programme-mail.ts";
import { resetPassword } from "./reset-password.ts";
import { signInLink } from "./sign-in-link.ts";
import { solved } from "./solved.ts";
import type { Template } from "./template.ts";
import { topicMail } from "./topic-mail.ts";
import { webhookPausedMail } from "./webhook-paused.ts";
import { weeklySummary } from "./weekly-summary.ts";

/** THE table of mails: kind → what it is. The sentences stand in `messages/<locale>.json` under the same name. */
export const templates = {
  "confirm-address": confirmAddress,
  "address-known": addressKnown,
  "sign-in-link": signInLink,
  "reset-password": resetPassword,
  "change-address": changeAddress,
  "address-changed": addressChanged,
  "claim-account": claimAccount,
  answered,
  solved,
  "accept-reminder": topicMail(),
  "programme-invitation": programmeMail(null),
  "programme-confirm": programmeMail(14 * 24 * 60),
  "programme-active": programmeMail(14 * 24 * 60),
  "programme-agreement": programmeMail(30 * 24 * 60),
  "programme-renewal": programmeMail(30 * 24 * 60),
  "programme-renewed": programmeMail(14 * 24 * 60),
  "programme-alumni": programmeMail(null),
  "programme-ended": programmeMail(null),
  "weekly-summary": weeklySummary,
  "knowledge-week": knowledgeWeek,
  "webhook-paused": webhookPausedMail,
  statement: decisionMail(),
  "appeal-decided": decisionMail(),
  "notice-received": noticeMail(),
  "notice-decided": noticeMail(),
};

export type MailKind = keyof typeof templates;
/** What the writer of a mail of kind K has to say. */
export type MailData<K extends MailKind> = z.output<(typeof templates)[K]["data"]>;

/** The template of a kind, its data type forgotten; data is checked by its schema before use. */
export function templateOf(kind: MailKind): Template<unknown> {
  return templates[kind] as Template<unknown>;
}

/** The kinds somebody may switch off. */
export const optionalKinds = (Object.keys(templates) as MailKind[]).filter((kind) => templates[kind].optional);
