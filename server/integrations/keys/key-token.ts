import { createHash, randomBytes } from "node:crypto";

/** Letters before every key, so that scanners of leaked secrets know it. */
const prefix = "kdg_";
const form = /^kdg_[A-Za-z0-9_-]{43}$/;

/** A new key: 32 random bytes behind `kdg_`. */
export function newKey(): string {
  return prefix + randomBytes(32).toString("base64url");
}

/** What is stored instead of a key: SHA-256, hex. Keys are random, so no salt is needed. */
export function keyHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** The key in an Authorization header, or null when there is none in the form ours have. */
export function keyIn(authorization: string | null | undefined): string | null {
  const [, token = ""] = /^bearer +(\S+) *$/i.exec(authorization ?? "") ?? [];
  return form.test(token) ? token : null;
}
