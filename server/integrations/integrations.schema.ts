import { z } from "zod";

/** What a key or a webhook may be told at most; never more than the person behind it. */
export const keyScopes = ["PUBLIC", "MEMBERS", "STAFF"] as const;
export type KeyScope = (typeof keyScopes)[number];

/** A key lives at most this many days (security limits), and dies when it is not used for half a year. */
export const KEY_DAYS = 365;
export const UNUSED_DAYS = 180;

const nameInput = z.string().trim().min(2).max(80);
export const createKeyInput = z.strictObject({
  name: nameInput,
  scope: z.enum(keyScopes),
  days: z.coerce.number().int().min(1).max(KEY_DAYS).default(KEY_DAYS),
});
export type CreateKeyInput = z.infer<typeof createKeyInput>;
export const keyInput = z.strictObject({ key: z.uuid() });

/** A key as admins see it; its secret is shown once, when it is made. */
export interface KeyRow {
  id: string;
  name: string;
  /** Its first letters. */
  hint: string;
  scope: KeyScope;
  owner: string;
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
  /** Why it opens nothing: revoked, expired, unused, or its owner may no longer hold one. */
  dead: "revoked" | "expired" | "unused" | "owner" | null;
}
