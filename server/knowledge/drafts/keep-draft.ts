import { authorize, type Ctx, isSignedIn } from "../../platform/authorize/index.ts";
import type { Tx } from "../../platform/db/client.ts";
import { Forbidden } from "../../platform/errors/index.ts";
import { loadArticle } from "../article-facts.ts";
import { canSeeWorkshop, canWriteArticle } from "../knowledge.policy.ts";

/** A text on its way, and the version it was written on. */
export interface KeptText {
  number: number;
  version: number;
  title: string;
  markdown: string;
}

/**
 * Keeps what somebody is writing without making a revision of it: while an article is in review, and whenever a save lost
 * against a newer one. One text per person and article, the last one written.
 */
export async function keepDraft(ctx: Ctx, input: KeptText): Promise<{ keptAt: Date }> {
  const article = await loadArticle(ctx.db, { number: input.number });
  authorize(ctx, canWriteArticle(ctx.actor, article));
  if (!isSignedIn(ctx.actor)) throw new Forbidden("signInFirst");
  await keepText(ctx, article.id, ctx.actor.id, input);
  return { keptAt: ctx.now() };
}

/** Writes the kept text of one person; whoever calls this has decided that the actor may. */
export async function keepText(ctx: Ctx, articleId: string, userId: string, text: Omit<KeptText, "number">) {
  const columns = {
    baseVersion: text.version,
    title: text.title.replaceAll("\u0000", "").toWellFormed(),
    markdown: text.markdown.replaceAll("\u0000", "").toWellFormed(),
    savedAt: ctx.now(),
  };
  await ctx.db.articleDraft.upsert({
    where: { articleId_userId: { articleId, userId } },
    create: { articleId, userId, ...columns },
    update: columns,
  });
}

/** Throws one's own kept text away. */
export async function dropDraft(ctx: Ctx, input: { number: number }): Promise<void> {
  const article = await loadArticle(ctx.db, { number: input.number });
  authorize(ctx, canSeeWorkshop(ctx.actor, article));
  if (isSignedIn(ctx.actor)) await forgetDraft(ctx.db, article.id, ctx.actor.id);
}

/** A kept text has become a revision, or is not wanted any more. */
export async function forgetDraft(tx: Pick<Tx, "articleDraft">, articleId: string, userId: string | null) {
  if (userId) await tx.articleDraft.deleteMany({ where: { articleId, userId } });
}
