import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { env } from "../platform/env/env.ts";
import { secret } from "../platform/env/secret.ts";
import { optionalKinds } from "./templates/index.ts";

const claim = z.tuple([z.uuid(), z.string().max(40), z.uuid().nullable()]);

/** Who does not want what: a kind of mail, or only about one topic. */
export interface Unsubscribing {
  userId: string;
  kind: string;
  topicId: string | null;
}

function sign(body: string): Buffer {
  return createHmac("sha256", secret("unsubscribe")).update(body).digest();
}

/** A key that may do one thing only: switch off this kind of mail for this person. It does not run out. */
export function unsubscribeToken({ userId, kind, topicId }: Unsubscribing): string {
  const body = Buffer.from(JSON.stringify([userId, kind, topicId])).toString("base64url");
  return `${body}.${sign(body).toString("base64url")}`;
}

/** What the key allows, or null when we did not write it. */
export function readUnsubscribeToken(token: string): Unsubscribing | null {
  const [body = "", mac = ""] = token.slice(0, 500).split(".");
  const given = Buffer.from(mac, "base64url");
  const own = sign(body);
  if (given.length !== own.length || !timingSafeEqual(given, own)) return null;
  const parsed = claim.safeParse(JSON.parse(Buffer.from(body, "base64url").toString("utf8")));
  if (!parsed.success || !optionalKinds.some((kind) => kind === parsed.data[1])) return null;
  return { userId: parsed.data[0], kind: parsed.data[1], topicId: parsed.data[2] };
}

/** The page for people, and the address mail programs post to (RFC 8058). */
export function unsubscribeAddresses(token: string): { page: string; oneClick: string } {
  return { page: `${env().url}/unsubscribe?token=${token}`, oneClick: `${env().url}/api/unsubscribe?token=${token}` };
}
