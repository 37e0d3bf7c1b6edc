import { queueMail } from "../../mail/index.ts";
import type { Ctx } from "../../platform/authorize/index.ts";
import type { Tx } from "../../platform/db/client.ts";
import { statementKey } from "../statements/index.ts";

/** Tells the author what became of the appeal; nothing in imports and replays. */
export async function mailAppealDecided(
  ctx: Ctx,
  tx: Tx,
  about: { statementId: string; userId: string; outcome: "UPHELD" | "REVERSED"; reason: string },
): Promise<void> {
  if (ctx.origin !== "LIVE") return;
  const person = await tx.user.findUnique({ where: { id: about.userId }, select: { email: true, locale: true } });
  if (!person?.email) return;
  await queueMail(tx, {
    kind: "appeal-decided",
    cause: `appeal-decided:${about.statementId}`,
    to: person.email,
    userId: about.userId,
    locale: person.locale,
    data: {
      statement: about.statementId,
      key: statementKey(about.statementId),
      decision: about.outcome,
      quote: about.reason,
    },
    at: ctx.now(),
  });
}
