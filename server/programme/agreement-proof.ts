import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { secret } from "../platform/env/secret.ts";

const claim = z.tuple([z.uuid(), z.int(), z.int()]);

/** Whose agreement to which version a link confirms, and until when (ms since 1970). */
export interface Proof {
  membershipId: string;
  version: number;
  until: number;
}

function sign(body: string): Buffer {
  return createHmac("sha256", secret("agreement")).update(body).digest();
}

/** A key that may do one thing only: confirm that the owner of the mail address agreed to a version. */
export function agreementProof({ membershipId, version, until }: Proof): string {
  const body = Buffer.from(JSON.stringify([membershipId, version, until])).toString("base64url");
  return `${body}.${sign(body).toString("base64url")}`;
}

/** What the key confirms; null when we did not write it or its time is over. */
export function readAgreementProof(key: string, now: Date): Proof | null {
  const [body = "", mac = ""] = key.slice(0, 500).split(".");
  const given = Buffer.from(mac, "base64url");
  const own = sign(body);
  if (given.length !== own.length || !timingSafeEqual(given, own)) return null;
  const parsed = claim.safeParse(JSON.parse(Buffer.from(body, "base64url").toString("utf8")));
  if (!parsed.success || parsed.data[2] < now.getTime()) return null;
  const [membershipId, version, until] = parsed.data;
  return { membershipId, version, until };
}

/** The key for a version until a moment, for replays that write no mail. */
export function agreementKey(membershipId: string, version: number, until: Date): string {
  return agreementProof({ membershipId, version, until: until.getTime() });
}
