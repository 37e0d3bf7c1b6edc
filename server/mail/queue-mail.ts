import { randomUUID } from "node:crypto";
import type { Tx } from "../platform/db/client.ts";
import { env } from "../platform/env/env.ts";
import { enqueue } from "../platform/jobs/index.ts";
import { communitySetting } from "../settings/index.ts";
import { composeMail } from "./compose-mail.ts";
import { sendMail } from "./send-mail.job.ts";
import { type MailData, type MailKind, templateOf } from "./templates/index.ts";
import { unsubscribeAddresses, unsubscribeToken } from "./unsubscribe-token.ts";

/** Mails one may do without, per person and day (product.md §10); what is above them is in the list of notifications. */
const dailyLimit = 50;

export interface MailRequest<K extends MailKind> {
  kind: K;
  /** What happened, once: a second mail with the same cause is not written. */
  cause: string;
  /** One address, already checked. */
  to: string;
  /** Whose account it is about; needed for kinds that can be switched off. */
  userId?: string | undefined;
  /** Topic it is about, for "no mails about this topic". */
  topicId?: string | undefined;
  locale: string;
  data: MailData<K>;
  /** The caller's clock; now when absent. */
  at?: Date;
}

/**
 * Writes a mail in the caller's transaction and queues its sending: it goes out exactly if the transaction commits.
 * Nothing is written when the cause is known, the person switched this kind off, or had 50 such mails in a day.
 */
export async function queueMail<K extends MailKind>(tx: Tx, request: MailRequest<K>): Promise<void> {
  const { kind, cause, to, userId, topicId, data, at = new Date() } = request;
  const template = templateOf(kind);
  const token = template.optional && userId ? unsubscribeToken({ userId, kind, topicId: null }) : null;
  if (template.optional && userId && (await unwanted(tx, userId, kind, topicId, at))) return;
  const links = token ? unsubscribeAddresses(token) : null;
  const mail = composeMail(kind, data, {
    locale: request.locale === "de" ? "de" : "en",
    community: await communityName(tx),
    site: env().url,
    defaultLocale: env().defaultLocale,
    unsubscribe: links?.page ?? null,
  });
  const id = randomUUID();
  const { count } = await tx.mailMessage.createMany({
    data: {
      ...mail,
      id,
      cause,
      userId: userId ?? null,
      to,
      kind,
      headers: links
        ? { "List-Unsubscribe": `<${links.oneClick}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }
        : {},
      createdAt: at,
      expiresAt: template.usefulFor === null ? null : new Date(at.getTime() + template.usefulFor * 60_000),
    },
    skipDuplicates: true,
  });
  if (count > 0) await enqueue(tx, sendMail, { id });
}

async function unwanted(tx: Tx, userId: string, kind: string, topicId: string | undefined, at: Date): Promise<boolean> {
  const optOut = await tx.mailOptOut.findFirst({
    where: { userId, kind, OR: [{ topicId: null }, ...(topicId ? [{ topicId }] : [])] },
    select: { id: true },
  });
  if (optOut) return true;
  const dayBefore = new Date(at.getTime() - 86_400_000);
  return (await tx.mailMessage.count({ where: { userId, createdAt: { gt: dayBefore } } })) >= dailyLimit;
}

async function communityName(tx: Tx): Promise<string> {
  const row = await tx.setting.findUnique({ where: { key: communitySetting.key } });
  return row ? communitySetting.schema.parse(row.value).name : communitySetting.defaults.name;
}
