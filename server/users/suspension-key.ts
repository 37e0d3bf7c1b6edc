import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { secret } from "../platform/env/secret.ts";

const claim = z.tuple([z.uuid(), z.int()]);

/** How long a key works, in ms: the one handed out at sign-in an hour, the one sent by mail 90 days. */
export const suspensionKeyLife = { signIn: 3_600_000, mail: 90 * 86_400_000 } as const;

function sign(body: string): Buffer {
  return createHmac("sha256", secret("suspension")).update(body).digest();
}

/**
 * A key for somebody who is suspended and has proved who they are: it opens the page that says why and until when, and lets
 * them appeal. It is no session.
 */
export function suspensionKey(userId: string, now: Date, life: keyof typeof suspensionKeyLife): string {
  const body = Buffer.from(JSON.stringify([userId, now.getTime() + suspensionKeyLife[life]])).toString("base64url");
  return `${body}.${sign(body).toString("base64url")}`;
}

/** Id of the person the key was given to; null when we did not write it or its time is over. */
export function suspendedPerson(key: string, now: Date): string | null {
  const [body = "", mac = ""] = key.slice(0, 300).split(".");
  const given = Buffer.from(mac, "base64url");
  const own = sign(body);
  if (given.length !== own.length || !timingSafeEqual(given, own)) return null;
  const parsed = claim.safeParse(JSON.parse(Buffer.from(body, "base64url").toString("utf8")));
  return parsed.success && parsed.data[1] >= now.getTime() ? parsed.data[0] : null;
}
