import { createHash, randomBytes } from "node:crypto";

/** A key nobody can guess: 32 random bytes (EN-02), in letters that need no escaping in addresses. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored instead of a key: SHA-256, hex. Keys are random, so no salt is needed. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
