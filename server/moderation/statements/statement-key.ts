import { createHmac, timingSafeEqual } from "node:crypto";
import { secret } from "../../platform/env/secret.ts";

/** The key of the mail about a statement: reads that statement and appeals against it, nothing else. */
export function statementKey(id: string): string {
  return createHmac("sha256", secret("statements")).update(id).digest("base64url");
}

/** Whether the key belongs to the statement. */
export function isStatementKey(id: string, key: string | null | undefined): boolean {
  const [own, given] = [Buffer.from(statementKey(id)), Buffer.from(key ?? "")];
  return own.length === given.length && timingSafeEqual(own, given);
}
