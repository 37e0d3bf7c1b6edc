import { createTransport } from "nodemailer";
import { env } from "../platform/env/env.ts";
import { plainLine } from "./compose-mail.ts";

/** A written mail, as far as the mail server needs it. */
export interface Deliverable {
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  headers: unknown;
  createdAt: Date;
}

/** No files and no addresses are ever read for a mail, whatever its text says (SR-11). */
const closed = { disableFileAccess: true, disableUrlAccess: true } as const;

/**
 * Hands a mail to the mail server: one recipient, and a Message-ID made of the row's id, so that a mail handed over
 * twice (process killed between the server's yes and our note of it) can be recognised as one.
 * @param smtpUrl `smtp://` (upgraded by STARTTLS where offered) or `smtps://`
 * @throws the error of the mail server or of the connection
 */
export async function deliver(smtpUrl: string, mail: Deliverable): Promise<void> {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 60_000,
    ...closed,
  });
  const headers = { "Auto-Submitted": "auto-generated", ...asHeaders(mail.headers) };
  try {
    await transport.sendMail({
      from: env().mailFrom,
      to: { name: "", address: mail.to },
      subject: plainLine(mail.subject),
      text: mail.text,
      html: mail.html,
      headers,
      messageId: `<${mail.id}@${new URL(env().url).hostname}>`,
      date: mail.createdAt,
      ...closed,
    });
  } finally {
    transport.close();
  }
}

function asHeaders(value: unknown): Record<string, string> {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(
    Object.entries(value)
      .filter((entry): entry is [string, string] => typeof entry[1] === "string")
      .map(([name, text]) => [name, plainLine(text)]),
  );
}

/** True when trying again cannot help: the server refused this recipient or this message for good (5xx). */
export function isFinal(error: unknown): boolean {
  if (!(error instanceof Error) || !("code" in error) || !("responseCode" in error)) return false;
  const { code, responseCode } = error;
  return (code === "EENVELOPE" || code === "EMESSAGE") && typeof responseCode === "number" && responseCode >= 500;
}
