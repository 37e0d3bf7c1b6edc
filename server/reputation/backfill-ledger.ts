import type { Ctx } from "../platform/authorize/index.ts";
import type { Tx } from "../platform/db/client.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import { setting } from "../settings/index.ts";
import { expectedLinesSql } from "./expected-lines.query.ts";
import { reputationSetting } from "./reputation.setting.ts";

/**
 * Books, set-based, every line that the facts give and the ledger lacks, each dated when its fact came about and cut by
 * the cap of its day; then makes all standings the sums of the ledger. For communities that arrive with a history.
 */
export async function backfillLedger(ctx: Ctx, tx: Pick<Tx, "$executeRaw">): Promise<void> {
  const { dailyCap, ...weights } = setting(ctx, reputationSetting);
  await tx.$executeRaw`
    INSERT INTO "ReputationEntry" ("userId", reason, nominal, points, "topicId", "postId", "boardId", "fromId", "createdAt")
    SELECT "userId", reason, nominal,
      CASE WHEN nominal <= 0 OR exempt THEN nominal ELSE GREATEST(0, LEAST(nominal, ${dailyCap} - before)) END,
      "topicId", "postId", "boardId", "fromId", at
    FROM (
      SELECT line."userId", line.reason::"ReputationReason" AS reason, weight.nominal::int, p."topicId", line."postId",
        t."boardId", line."fromId", line.at, line.reason IN ('ANSWER_ACCEPTED', 'ACCEPTED_AN_ANSWER') AS exempt,
        COALESCE(sum(weight.nominal::int) FILTER (WHERE line.reason NOT IN ('ANSWER_ACCEPTED', 'ACCEPTED_AN_ANSWER', 'POST_REMOVED'))
          OVER (PARTITION BY line."userId", (line.at AT TIME ZONE 'UTC')::date ORDER BY line.at, line."postId", line.reason
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)::int AS before
      FROM (${expectedLinesSql(Prisma.sql`TRUE`)}) line
      JOIN jsonb_each_text(${JSON.stringify(weights)}::jsonb) AS weight (reason, nominal) ON weight.reason = line.reason
      JOIN "Post" p ON p.id = line."postId" JOIN "Topic" t ON t.id = p."topicId"
    ) booked
    ON CONFLICT DO NOTHING`;
  await sumStandings(tx);
}

/** Makes every standing what the ledger says. */
export async function sumStandings(tx: Pick<Tx, "$executeRaw">): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Standing" ("userId", points, "questionCount", "answerCount", "solutionCount", "kudosCount")
    SELECT "userId", sum(points),
      count(*) FILTER (WHERE reason = 'ASKED' AND held), count(*) FILTER (WHERE reason = 'ANSWERED' AND held),
      count(*) FILTER (WHERE reason = 'ANSWER_ACCEPTED' AND held),
      count(*) FILTER (WHERE reason IN ('KUDOS_ON_ANSWER', 'KUDOS_ON_QUESTION') AND held)
    FROM (SELECT *, NOT undone AND undoes IS NULL AS held FROM "ReputationEntry") e GROUP BY "userId"
    ON CONFLICT ("userId") DO UPDATE SET points = EXCLUDED.points, "questionCount" = EXCLUDED."questionCount",
      "answerCount" = EXCLUDED."answerCount", "solutionCount" = EXCLUDED."solutionCount", "kudosCount" = EXCLUDED."kudosCount"`;
}
