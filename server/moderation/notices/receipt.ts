import { createHmac, randomInt, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { secret } from "../../platform/env/secret.ts";

/** Letters and figures nobody mistakes for one another. */
const alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A number to quote in letters and calls; opens nothing. */
export function newReceipt(): string {
  const letters = Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join("");
  return `N-${letters.slice(0, 4)}-${letters.slice(4)}`;
}

function sign(id: string): Buffer {
  return createHmac("sha256", secret("notices")).update(id).digest();
}

/** The secret of the link that shows a notice and what became of it; made of the id, kept nowhere. */
export function receiptKey(id: string): string {
  return `${id}.${sign(id).toString("base64url")}`;
}

/** The id of the notice a key belongs to; null for a key that is not ours. All wrong keys look alike. */
export function noticeOfKey(key: string): string | null {
  const [id = "", mac = ""] = key.slice(0, 120).split(".");
  const given = Buffer.from(mac, "base64url");
  const own = sign(id);
  return given.length === own.length && timingSafeEqual(given, own) && z.uuid().safeParse(id).success ? id : null;
}
