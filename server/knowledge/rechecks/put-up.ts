import type { Ctx } from "../../platform/authorize/index.ts";
import type { Writing } from "../../platform/events/index.ts";
import { articleTags, loadArticle } from "../article-facts.ts";
import { articleRecheck, articleUnscheduled } from "../knowledge.events.ts";
import type { RecheckReason } from "./recheck-reasons.ts";

/**
 * Puts one article up for re-check inside a reaction's transaction. Readers go on finding it; editors see why. One that is
 * up already gets the further cause written beside the others, and only once while it is open. A newer text that waits for
 * its hour waits for a person again. Drafts have no readers and are left alone.
 */
export async function putUpForRecheck(
  ctx: Ctx,
  { tx, record, touch }: Writing,
  articleId: string,
  why: RecheckReason,
  postId: string | null = null,
): Promise<void> {
  const article = await loadArticle(tx, { id: articleId }, { lock: true });
  const { number, ownerId, state } = article;
  if (article.publishAt !== null) {
    const none = { publishAt: null, publishVersion: null, scheduledById: null };
    await tx.article.update({ where: { id: articleId }, data: none });
    record(articleUnscheduled, { articleId, number, ownerId, byId: null, why });
  }
  if (state !== "PUBLISHED" && state !== "RE_CHECK") return;
  await tx.$executeRaw`
    INSERT INTO "ArticleRecheck" ("articleId", why, "postId", "openedAt")
    VALUES (${articleId}::uuid, ${why}, ${postId}::uuid, ${ctx.now()}) ON CONFLICT DO NOTHING`;
  if (state === "RE_CHECK") return;
  await tx.article.update({
    where: { id: articleId },
    data: { state: "RE_CHECK", recheckFor: why, updatedAt: ctx.now() },
  });
  record(articleRecheck, { articleId, number, ownerId, why, postId });
  touch(...(await articleTags(tx, article)));
}

/** Closes every open cause of an article with what was decided. */
export async function closeRechecks(
  ctx: Ctx,
  tx: Writing["tx"],
  articleId: string,
  outcome: "UPDATED" | "CONFIRMED" | "RETIRED",
  closedById: string | null,
): Promise<void> {
  await tx.articleRecheck.updateMany({
    where: { articleId, closedAt: null },
    data: { closedAt: ctx.now(), closedById, outcome },
  });
}
