import { kudosGiven } from "../kudos/kudos.events.ts";
import type { Ctx } from "../platform/authorize/index.ts";
import { defineReaction, type EventDefinition, type Reaction, type Writing } from "../platform/events/index.ts";
import { setting } from "../settings/index.ts";
import { solutionAccepted, solutionReported, solutionVerified } from "../solutions/solutions.events.ts";
import { loadTopic } from "../topics/index.ts";
import { draftArticle, hasArticle } from "./draft-article.ts";
import { knowledgeSetting } from "./knowledge.setting.ts";

/** Everything that can lift a solution above the bar leads to the same question: is a draft due now? */
function draftOn<P extends { topicId: string }>(on: EventDefinition<P>): Reaction {
  return defineReaction({
    name: `knowledge.draftArticleOn.${on.name}`,
    on,
    run: (ctx, writing, { payload }) => draftWhenDue(ctx, writing, payload.topicId),
  });
}

export const draftArticleReactions: readonly Reaction[] = [
  draftOn(solutionAccepted),
  draftOn(solutionVerified),
  draftOn(solutionReported),
  draftOn(kudosGiven),
];

/** Asks what is true now, so the order in which reactions run does not matter. */
async function draftWhenDue(ctx: Ctx, writing: Writing, topicId: string): Promise<void> {
  const { tx } = writing;
  const bar = setting(ctx, knowledgeSetting);
  const [good] = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Solution" s JOIN "Post" p ON p.id = s."postId" JOIN "Topic" t ON t.id = s."topicId"
    JOIN "Board" b ON b.id = t."boardId"
    WHERE s."topicId" = ${topicId}::uuid AND s."revokedAt" IS NULL AND p.presence = 'VISIBLE'
      AND t.presence = 'VISIBLE' AND t.kind = 'QUESTION' AND b."syncArticles"
      AND (s.stage = 'VERIFIED' OR p."kudosCount" >= ${bar.draftKudos} OR s."workedCount" >= ${bar.draftWorked})
    LIMIT 1`;
  if (!good) return;
  // Under the topic's lock: two reactions at once must not both find that there is no article yet.
  const topic = await loadTopic(tx, { id: topicId }, { lock: true });
  if (await hasArticle(tx, topicId)) return;
  const ownerId = await ownerOfDrafts(ctx, tx, bar.defaultOwner);
  if (ownerId) await draftArticle(ctx, writing, topic, { ownerId, automatic: true });
}

/** The person of the setting, else the editor (then admin) who has been one for the longest; null when there is none. */
async function ownerOfDrafts(ctx: Ctx, tx: Writing["tx"], name: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT u.id FROM "User" u LEFT JOIN "RoleGrant" g ON g."userId" = u.id AND g."endedAt" IS NULL AND g."boardId" IS NULL
      AND g.role IN ('EDITOR', 'ADMIN')
    WHERE u."erasedAt" IS NULL AND (u."suspendedUntil" IS NULL OR u."suspendedUntil" <= ${ctx.now()})
      AND (g.id IS NOT NULL OR u.name = ${name})
    ORDER BY u.name = ${name} DESC, g.role = 'EDITOR' DESC, g."grantedAt", u.id LIMIT 1`;
  return row?.id ?? null;
}
