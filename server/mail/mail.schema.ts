import { z } from "zod";

export const unsubscribeInput = z.strictObject({ token: z.string().min(20).max(500) });

/** One box per kind, one left out stays as it is; `weekly` is looked at for super users alone, `articles` for super users and staff. */
export const mailChoicesInput = z.strictObject({
  answered: z.boolean(),
  solved: z.boolean(),
  reminder: z.boolean().optional(),
  weekly: z.boolean().optional(),
  articles: z.boolean().optional(),
});
export type MailChoicesInput = z.infer<typeof mailChoicesInput>;

/** Which kinds of mail a person gets. */
export interface MailChoices {
  answered: boolean;
  solved: boolean;
  /** Reminders to say what solved a question. */
  reminder: boolean;
  /** The weekly summary of super users; null for everybody else. */
  weekly: boolean | null;
  /** The weekly mail to owners of articles; null for those who cannot own any. */
  articles: boolean | null;
}

/** A kept mail as /dev/mail shows it. */
export interface KeptMail {
  id: string;
  to: string;
  kind: string;
  subject: string;
  text: string;
  html: string;
  createdAt: Date;
  sentAt: Date | null;
  lastError: string | null;
}
