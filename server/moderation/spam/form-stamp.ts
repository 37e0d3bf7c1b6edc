import { createHmac, timingSafeEqual } from "node:crypto";
import { secret } from "../../platform/env/secret.ts";

/** A form is open for a day at most; older stamps say nothing. */
const LONGEST = 86_400_000;

function sign(body: string): Buffer {
  return createHmac("sha256", secret("form-stamp")).update(body).digest();
}

/** When somebody opened a form, signed for them; forms send it back. */
export function formStamp(personId: string, at: Date): string {
  const time = at.getTime().toString(36);
  return `${time}.${sign(`${personId} ${time}`).toString("base64url")}`;
}

/** Milliseconds since a form was opened; null when the stamp is missing, not ours, somebody else's or too old. */
export function openFor(stamp: string | undefined, personId: string, now: Date): number | null {
  const [time = "", mac = ""] = (stamp ?? "").slice(0, 200).split(".");
  const own = sign(`${personId} ${time}`);
  const given = Buffer.from(mac, "base64url");
  if (given.length !== own.length || !timingSafeEqual(given, own)) return null;
  const age = now.getTime() - Number.parseInt(time, 36);
  return age >= 0 && age <= LONGEST ? age : null;
}
