import { z } from "zod";
import { queueMail } from "../../mail/index.ts";
import type { Ctx } from "../../platform/authorize/index.ts";
import type { Tx } from "../../platform/db/client.ts";
import type { MailToken } from "../../platform/db/generated/client.ts";
import { defineJob } from "../../platform/jobs/index.ts";
import { newToken, tokenHash } from "../sessions/token.ts";

const kinds = {
  SIGN_IN: "sign-in-link",
  RESET_PASSWORD: "reset-password",
  CONFIRM_ADDRESS: "confirm-address",
  CHANGE_ADDRESS: "change-address",
} as const;

/** Finds out whose address it is, makes the key, and mails it; what was asked for earlier stops working (EN-03). */
export const sendLink = defineJob({
  name: "send-link",
  payload: z.object({ id: z.uuid() }),
  attempts: 12,
  run: async (ctx, { id }) => {
    await ctx.db.$transaction(async (tx) => {
      const row = await tx.mailToken.findUnique({ where: { id } });
      if (!row || row.usedAt || row.expiresAt <= ctx.now() || !isWritten(row.purpose)) return;
      const owner = await tx.user.findFirst({ where: { email: row.email, erasedAt: null }, select: { id: true } });
      const wantsNew = row.purpose === "CONFIRM_ADDRESS" || row.purpose === "CHANGE_ADDRESS";
      if (wantsNew && owner) return sayKnown(tx, ctx, row);
      const userId = wantsNew ? row.userId : owner?.id;
      if (!userId) return;
      const newer = await tx.mailToken.count({
        where: { purpose: row.purpose, email: row.email, createdAt: { gt: row.createdAt } },
      });
      if (newer > 0) return;
      await tx.mailToken.updateMany({
        where: { purpose: row.purpose, usedAt: null, id: { not: id }, OR: [{ userId }, { email: row.email }] },
        data: { usedAt: ctx.now() },
      });
      const token = newToken();
      await tx.mailToken.update({ where: { id }, data: { userId, tokenHash: tokenHash(token) } });
      const mail = {
        kind: kinds[row.purpose],
        cause: `link:${id}`,
        to: row.email,
        locale: localeOf(row),
        at: ctx.now(),
      };
      await queueMail(tx, { ...mail, userId, data: { token } });
    });
  },
});

function isWritten(purpose: MailToken["purpose"]): purpose is keyof typeof kinds {
  return purpose in kinds;
}

/** The page says the same as for a free address; the owner learns what happened. */
async function sayKnown(tx: Tx, ctx: Ctx, row: MailToken): Promise<void> {
  await tx.mailToken.update({ where: { id: row.id }, data: { usedAt: ctx.now() } });
  const mail = { kind: "address-known", cause: `link:${row.id}`, to: row.email } as const;
  await queueMail(tx, { ...mail, locale: localeOf(row), data: {}, at: ctx.now() });
}

function localeOf(row: MailToken): string {
  return z.object({ locale: z.string().max(10) }).safeParse(row.data).data?.locale ?? "en";
}
