import { boardSaved } from "../../boards/boards.events.ts";
import type { Ctx } from "../../platform/authorize/index.ts";
import { Prisma } from "../../platform/db/generated/client.ts";
import { defineReaction, type EventDefinition, type Reaction, type Writing } from "../../platform/events/index.ts";
import { setting } from "../../settings/index.ts";
import { solutionsSetting } from "../../solutions/index.ts";
import { solutionReported, solutionRevoked } from "../../solutions/solutions.events.ts";
import { loadPost } from "../../topics/index.ts";
import { postEdited, postRestored, postTaken } from "../../topics/topics.events.ts";
import { userErased } from "../../users/users.events.ts";
import { putUpForRecheck } from "./put-up.ts";
import type { RecheckReason } from "./recheck-reasons.ts";

/**
 * Puts up every article that readers see, or soon will, and that has a source of which the condition holds (alias `src`).
 * What happened before an article was last verified was known to whoever verified it. In the order of their ids, so that
 * two reactions never wait for each other.
 */
export async function recheckArticlesOf(
  ctx: Ctx,
  writing: Writing,
  about: { why: RecheckReason; at: Date; sources: Prisma.Sql; postId?: string },
): Promise<void> {
  const articles = await writing.tx.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM "Article" a
    WHERE (a.state IN ('PUBLISHED', 'RE_CHECK') AND a."verifiedAt" < ${about.at} OR a."publishAt" IS NOT NULL)
      AND EXISTS (SELECT 1 FROM "ArticleSource" src WHERE src."articleId" = a.id AND ${about.sources})
    ORDER BY a.id`;
  for (const { id } of articles) await putUpForRecheck(ctx, writing, id, about.why, about.postId ?? null);
}

/** What happened to a post, and whether it still makes the articles that come from it doubtful. */
function recheckOn<P extends { postId: string }>(
  on: EventDefinition<P>,
  why: RecheckReason,
  holds: (ctx: Ctx, tx: Writing["tx"], payload: P) => Promise<boolean>,
  only = Prisma.sql`true`,
): Reaction {
  return defineReaction({
    name: `knowledge.recheckOn.${on.name}`,
    on,
    run: async (ctx, writing, { payload, createdAt }) => {
      const { postId } = payload;
      if (!(await holds(ctx, writing.tx, payload))) return;
      const sources = Prisma.sql`src."postId" = ${postId}::uuid AND ${only}`;
      await recheckArticlesOf(ctx, writing, { why, at: createdAt, sources, postId });
    },
  });
}

/** Whether everybody sees the post; it stays so until the reaction ends. */
async function inSight(tx: Writing["tx"], postId: string): Promise<boolean> {
  return (await loadPost(tx, postId, { lock: true })).presence === "VISIBLE";
}

/**
 * The editors of the article `a` judged it without its source `src`, or were told that it is gone. One that was back before
 * anybody heard of it changes nothing.
 */
const wasMissed = Prisma.sql`(
  EXISTS (SELECT 1 FROM "ArticleRecheck" cause WHERE cause."articleId" = a.id AND cause."postId" = src."postId"
    AND cause.why = 'sourceTaken' AND cause."closedAt" IS NULL)
  OR EXISTS (SELECT 1 FROM "Removal" r WHERE r."postId" = src."postId" AND r."createdAt" <= a."verifiedAt"
    AND r."undoneAt" >= a."verifiedAt"))`;

export const recheckReactions: readonly Reaction[] = [
  recheckOn(postEdited, "sourceEdited", async () => true),
  // Of an answer that is gone the editors hear that it is gone.
  recheckOn(solutionRevoked, "solutionRevoked", async (_, tx, { postId }) => {
    const active = await tx.solution.count({ where: { postId, revokedAt: null } });
    return active === 0 && (await inSight(tx, postId));
  }),
  recheckOn(postTaken, "sourceTaken", async (_, tx, { postId }) => !(await inSight(tx, postId))),
  recheckOn(postRestored, "sourceRestored", (_, tx, { postId }) => inSight(tx, postId), wasMissed),
  recheckOn(solutionReported, "didNotWork", async (ctx, tx, { solutionId }) => {
    const solution = await tx.solution.findUnique({ where: { id: solutionId }, select: { failedCount: true } });
    return (solution?.failedCount ?? 0) >= setting(ctx, solutionsSetting).failedForRecheck;
  }),
  defineReaction({
    name: "knowledge.recheckOn.user.erased",
    on: userErased,
    run: (ctx, writing, { payload, createdAt }) => {
      const sources = Prisma.sql`src."authorId" = ${payload.userId}::uuid`;
      return recheckArticlesOf(ctx, writing, { why: "authorErased", at: createdAt, sources });
    },
  }),
  defineReaction({
    name: "knowledge.recheckOn.board.saved",
    on: boardSaved,
    run: async (ctx, writing, { payload, createdAt }) => {
      if (!payload.closed) return;
      await recheckArticlesOf(ctx, writing, { why: "sourceClosed", at: createdAt, sources: closedTo(payload.boardId) });
    },
  }),
];

/** Sources that stand on a board which fewer people read than the article `a` itself. */
export function closedTo(boardId: string): Prisma.Sql {
  return Prisma.sql`src."topicId" IN (SELECT t.id FROM "Topic" t JOIN "Board" b ON b.id = t."boardId"
    WHERE b.id = ${boardId}::uuid AND b.visibility > a.visibility)`;
}
