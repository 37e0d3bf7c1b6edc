import { allowed, authorize, type Ctx, personId, refused } from "../platform/authorize/index.ts";
import { write } from "../platform/events/index.ts";
import type { MailChoices } from "./mail.schema.ts";

/** Which kinds of mail the signed-in person gets. */
export async function mailChoices(ctx: Ctx): Promise<MailChoices> {
  const userId = personId(ctx.actor);
  const off = userId
    ? await ctx.db.mailOptOut.findMany({ where: { userId, topicId: null }, select: { kind: true } })
    : [];
  const wanted = (kind: string) => !off.some((row) => row.kind === kind);
  return { answered: wanted("answered"), solved: wanted("solved") };
}

/** Switches kinds of mail on and off for the signed-in person. */
export async function chooseMails(ctx: Ctx, choices: MailChoices): Promise<MailChoices> {
  const userId = personId(ctx.actor);
  authorize(ctx, userId ? allowed : refused("signInFirst"));
  if (!userId) return choices;
  const off = Object.entries(choices).filter(([, wanted]) => !wanted);
  await write(ctx, async ({ tx }) => {
    await tx.mailOptOut.deleteMany({ where: { userId, topicId: null, kind: { in: Object.keys(choices) } } });
    await tx.mailOptOut.createMany({ data: off.map(([kind]) => ({ userId, kind, at: ctx.now() })) });
  });
  return choices;
}
