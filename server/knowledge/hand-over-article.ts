import { authorize, type Ctx, personId } from "../platform/authorize/index.ts";
import type { Db, Tx } from "../platform/db/client.ts";
import { Invalid } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { setting } from "../settings/index.ts";
import { articleTags, loadArticle, sourcesOf } from "./article-facts.ts";
import { articleHandedOver } from "./knowledge.events.ts";
import { canCareForArticle } from "./knowledge.policy.ts";
import { knowledgeSetting } from "./knowledge.setting.ts";

/** Somebody who can keep an article. */
export interface Keeper {
  name: string;
  displayName: string;
}

/** Most people one article can be offered to. */
const MOST = 200;

/**
 * Who can keep articles: people with a role in the whole community that works on all of them, by name.
 * @param name of one of them alone
 */
export async function articleKeepers(db: Pick<Db | Tx, "user">, name?: string): Promise<(Keeper & { id: string })[]> {
  return db.user.findMany({
    where: {
      ...(name !== undefined && { name }),
      erasedAt: null,
      roles: { some: { role: { in: ["EDITOR", "ADMIN", "AGENT"] }, boardId: null, endedAt: null } },
    },
    select: { id: true, name: true, displayName: true },
    orderBy: [{ displayName: "asc" }, { id: "asc" }],
    take: MOST,
  });
}

/**
 * Gives the care of an article to somebody else: they hear of everything about it from now on. Undo: giving it back.
 * Throws NotFound, Forbidden, Invalid beside `owner` for somebody who does not work on articles.
 * @returns who kept it before
 */
export async function handOverArticle(ctx: Ctx, input: { number: number; owner: string }): Promise<{ before: string }> {
  return write(ctx, async ({ tx, record, touch }) => {
    const article = await loadArticle(tx, { number: input.number }, { lock: true });
    authorize(ctx, canCareForArticle(ctx.actor, article, setting(ctx, knowledgeSetting)));
    const [next] = await articleKeepers(tx, input.owner);
    if (!next) throw new Invalid("owner", "unknownKeeper");
    const before = await tx.user.findUniqueOrThrow({ where: { id: article.ownerId }, select: { name: true } });
    if (next.id === article.ownerId) return { before: before.name };
    await tx.article.update({ where: { id: article.id }, data: { ownerId: next.id } });
    record(articleHandedOver, {
      articleId: article.id,
      number: article.number,
      ownerId: next.id,
      beforeId: article.ownerId,
      byId: personId(ctx.actor),
      sources: await sourcesOf(tx, article.id),
    });
    touch(...(await articleTags(tx, article)));
    return { before: before.name };
  });
}
