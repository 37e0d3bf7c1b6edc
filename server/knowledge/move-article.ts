import { authorize, type Ctx } from "../platform/authorize/index.ts";
import { Conflict } from "../platform/errors/index.ts";
import { type Writing, write } from "../platform/events/index.ts";
import { setting } from "../settings/index.ts";
import { articleTags, type LoadedArticle, loadArticle } from "./article-facts.ts";
import { type ArticleAct, readable, stateAfter } from "./article-states.ts";
import { canMoveArticle } from "./knowledge.policy.ts";
import type { ArticleStateName } from "./knowledge.schema.ts";
import { knowledgeSetting } from "./knowledge.setting.ts";

type Columns = NonNullable<Parameters<Writing["tx"]["article"]["update"]>[0]["data"]>;

/**
 * One move of an article through its states, under its row's lock. `also` gives further columns and records the event.
 * Throws Conflict when the article's state does not know the act (somebody else was faster).
 */
export async function moveArticle(
  ctx: Ctx,
  number: number,
  act: ArticleAct,
  also: (article: LoadedArticle, writing: Writing) => Promise<Columns> | Columns,
): Promise<{ number: number; slug: string; state: ArticleStateName }> {
  return write(ctx, async (writing) => {
    const { tx, touch } = writing;
    const article = await loadArticle(tx, { number }, { lock: true });
    authorize(ctx, canMoveArticle(ctx.actor, article, act, setting(ctx, knowledgeSetting)));
    const state = stateAfter(act, article.state);
    if (state === null) throw new Conflict("articleMoved", { state: article.state });
    const columns = await also(article, writing);
    const moved = await tx.article.update({
      where: { id: article.id },
      data: { updatedAt: ctx.now(), ...columns, state },
      select: { slug: true },
    });
    if (readable.includes(article.state) || readable.includes(state)) touch(...(await articleTags(tx, article)));
    return { number, slug: moved.slug, state };
  });
}

/** When an article that is right today is looked at again. */
export function nextReview(ctx: Ctx): Date {
  return new Date(ctx.now().getTime() + setting(ctx, knowledgeSetting).reviewDays * 86_400_000);
}
