import { z } from "zod";
import { env } from "../platform/env/env.ts";
import { defineJob } from "../platform/jobs/index.ts";
import { deliver, isFinal } from "./deliver.ts";
import { type MailKind, templateOf, templates } from "./templates/index.ts";

const attempts = 12;

/**
 * Sends one written mail. A mail server that is away is asked again with growing pauses (12 tries, about 45 hours);
 * a refused address and the last failure leave the mail in the failed list. Without a mail server it stays where it is.
 */
export const sendMail = defineJob({
  name: "send-mail",
  payload: z.object({ id: z.uuid() }),
  attempts,
  run: async (ctx, { id }) => {
    const mail = await ctx.db.mailMessage.findUnique({ where: { id } });
    if (!mail || mail.sentAt || mail.failedAt) return;
    const change = (data: object) => ctx.db.mailMessage.update({ where: { id }, data });
    if (mail.expiresAt && mail.expiresAt <= ctx.now()) {
      await change({ failedAt: ctx.now(), lastError: "expired" });
      return;
    }
    const { smtpUrl } = env();
    if (!smtpUrl) return;
    try {
      await deliver(smtpUrl, mail);
      // What opens an account is not kept once it has left the house.
      const forgotten = isSecret(mail.kind) ? { text: "", html: "" } : {};
      await change({ sentAt: ctx.now(), attempts: mail.attempts + 1, lastError: null, ...forgotten });
    } catch (error) {
      const final = isFinal(error);
      const lastError = (error instanceof Error ? error.message : String(error)).slice(0, 500);
      const over = final || mail.attempts + 1 >= attempts;
      await change({ attempts: mail.attempts + 1, lastError, ...(over && { failedAt: ctx.now() }) });
      if (!final) throw error;
    }
  },
});

function isSecret(kind: string): boolean {
  return kind in templates && templateOf(kind as MailKind).secret;
}
