import type { Ctx } from "../platform/authorize/index.ts";
import { env } from "../platform/env/env.ts";
import { NotFound } from "../platform/errors/index.ts";
import type { KeptMail } from "./mail.schema.ts";
import { readUnsubscribeToken } from "./unsubscribe-token.ts";

/** Whether mails may be read on the site: only where no mail server is set, in the demo and while developing. */
export function mailsAreReadable(): boolean {
  return !env().smtpUrl && (env().demo || process.env.NODE_ENV === "development");
}

/** The newest 100 mails of the installation. Throws NotFound where they may not be read. */
export async function keptMails(ctx: Ctx): Promise<KeptMail[]> {
  if (!mailsAreReadable()) throw new NotFound();
  return ctx.db.mailMessage.findMany({
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 100,
    select: {
      id: true,
      to: true,
      kind: true,
      subject: true,
      text: true,
      html: true,
      createdAt: true,
      sentAt: true,
      lastError: true,
    },
  });
}

/** Which kind of mail a key would switch off; looking changes nothing. Throws NotFound for a key that is not ours. */
export function unsubscribing(token: string): { kind: string } {
  const wish = readUnsubscribeToken(token);
  if (!wish) throw new NotFound();
  return { kind: wish.kind };
}
