import type { Ctx } from "../../platform/authorize/index.ts";
import type { Tx } from "../../platform/db/client.ts";
import { lifetimes, sessionsPerPerson } from "./lifetimes.ts";
import { newToken, tokenHash } from "./token.ts";

/**
 * A session just begun. The token goes into the cookie and nowhere else: the property is not enumerable, so no
 * serialisation of a command's result can carry it to a script.
 */
export interface NewSession {
  readonly token: string;
  readonly expiresAt: Date;
}

/** Begins a session in the caller's transaction with a token that never existed before (SE-01); the 21st ends the oldest. */
export async function startSession(tx: Tx, ctx: Ctx, user: { id: string; isStaff: boolean }): Promise<NewSession> {
  const token = newToken();
  const now = ctx.now();
  const expiresAt = new Date(now.getTime() + lifetimes[user.isStaff ? "staff" : "member"].absolute);
  await tx.session.create({
    data: {
      userId: user.id,
      tokenHash: tokenHash(token),
      userAgent: (ctx.userAgent ?? "").slice(0, 300),
      createdAt: now,
      lastSeenAt: now,
      provenAt: now,
      expiresAt,
    },
  });
  await tx.$executeRaw`
    UPDATE "Session" SET "endedAt" = ${now} WHERE id IN (
      SELECT id FROM "Session" WHERE "userId" = ${user.id}::uuid AND "endedAt" IS NULL
      ORDER BY "lastSeenAt" DESC, id DESC OFFSET ${sessionsPerPerson})`;
  return Object.defineProperty({ token: "", expiresAt }, "token", { value: token, enumerable: false });
}

/** Ends all sessions of a person, except one when named; in the caller's transaction. `forgetActor` follows after it. */
export async function endSessions(tx: Tx, userId: string, now: Date, except: string | null = null): Promise<void> {
  await tx.session.updateMany({
    where: { userId, endedAt: null, ...(except && { id: { not: except } }) },
    data: { endedAt: now },
  });
}
