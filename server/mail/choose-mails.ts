import {
  type Actor,
  allowed,
  authorize,
  type Ctx,
  isSignedIn,
  personId,
  refused,
} from "../platform/authorize/index.ts";
import { write } from "../platform/events/index.ts";
import type { MailChoices, MailChoicesInput } from "./mail.schema.ts";

/** Which kinds of mail the signed-in person gets. */
export async function mailChoices(ctx: Ctx): Promise<MailChoices> {
  const userId = personId(ctx.actor);
  const off = userId
    ? await ctx.db.mailOptOut.findMany({ where: { userId, topicId: null }, select: { kind: true } })
    : [];
  const wanted = (kind: string) => !off.some((row) => row.kind === kind);
  return {
    answered: wanted("answered"),
    solved: wanted("solved"),
    reminder: wanted("accept-reminder"),
    weekly: getsSummaries(ctx.actor) ? wanted("weekly-summary") : null,
    articles: mayOwnArticles(ctx.actor) ? wanted("knowledge-week") : null,
  };
}

/** Switches kinds of mail on and off for the signed-in person; a kind they do not get anyhow stays as it is. */
export async function chooseMails(ctx: Ctx, choices: MailChoicesInput): Promise<MailChoices> {
  const userId = personId(ctx.actor);
  authorize(ctx, userId ? allowed : refused("signInFirst"));
  const { answered, solved, reminder, weekly, articles } = choices;
  const asked = new Map([
    ["answered", answered],
    ["solved", solved],
    ...(reminder !== undefined ? ([["accept-reminder", reminder]] as const) : []),
    ...(weekly !== undefined && getsSummaries(ctx.actor) ? ([["weekly-summary", weekly]] as const) : []),
    ...(articles !== undefined && mayOwnArticles(ctx.actor) ? ([["knowledge-week", articles]] as const) : []),
  ]);
  const off = [...asked].filter(([, wanted]) => !wanted);
  await write(ctx, async ({ tx }) => {
    if (!userId) return;
    await tx.mailOptOut.deleteMany({ where: { userId, topicId: null, kind: { in: [...asked.keys()] } } });
    await tx.mailOptOut.createMany({ data: off.map(([kind]) => ({ userId, kind, at: ctx.now() })) });
  });
  return mailChoices(ctx);
}

/** Weekly summaries are for super users. */
function getsSummaries(actor: Actor): boolean {
  return isSignedIn(actor) && actor.grants.some(({ role }) => role === "SUPER_USER");
}

/** Staff and super users own articles; the mail goes to those for whose articles something waits. */
function mayOwnArticles(actor: Actor): boolean {
  return actor.kind === "staff" || getsSummaries(actor);
}
