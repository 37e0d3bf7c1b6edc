import { z } from "zod";

export const unsubscribeInput = z.strictObject({ token: z.string().min(20).max(500) });

/** One box per kind. */
export const mailChoicesInput = z.strictObject({ answered: z.boolean(), solved: z.boolean() });

/** Which kinds of mail a person gets. */
export interface MailChoices {
  answered: boolean;
  solved: boolean;
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
