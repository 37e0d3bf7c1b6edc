import { countTopics } from "../boards/index.ts";
import type { Tx } from "../platform/db/client.ts";

/**
 * Brings a topic's derived columns (answers, state, when and by whom it was solved, last activity) and its board's
 * counters in line with its posts and solutions. Call under the topic's row lock after anything but an appended answer.
 */
export async function settleTopic(tx: Tx, topicId: string): Promise<void> {
  const [change] = await tx.$queryRaw<{ boardId: string; solved: number }[]>`
    WITH answers AS (
      SELECT count(*)::int AS count, min("createdAt") AS first FROM "Post"
      WHERE "topicId" = ${topicId}::uuid AND kind = 'ANSWER' AND presence = 'VISIBLE'
    ),
    solution AS (
      SELECT s.stage, s."acceptedAt", p."authorId" FROM "Solution" s JOIN "Post" p ON p.id = s."postId"
      WHERE s."topicId" = ${topicId}::uuid AND s."revokedAt" IS NULL AND p.presence = 'VISIBLE'
      ORDER BY s.stage DESC, s."acceptedAt", p.number LIMIT 1
    ),
    without AS (SELECT at, "byId" FROM "SolvedWithout" WHERE "topicId" = ${topicId}::uuid),
    before AS (SELECT state, presence FROM "Topic" WHERE id = ${topicId}::uuid),
    after AS (
      UPDATE "Topic" t SET
        "answerCount" = answers.count,
        "firstAnswerAt" = answers.first,
        "solvedAt" = COALESCE((SELECT "acceptedAt" FROM solution), (SELECT at FROM without)),
        "solverId" = (SELECT "authorId" FROM solution),
        "lastActivityAt" = (SELECT max("createdAt") FROM "Post" p WHERE p."topicId" = t.id AND p.presence = 'VISIBLE'
          UNION ALL SELECT t."createdAt" ORDER BY 1 DESC NULLS LAST LIMIT 1),
        state = CASE
          WHEN EXISTS (SELECT 1 FROM solution WHERE stage = 'VERIFIED') THEN 'VERIFIED'
          WHEN EXISTS (SELECT 1 FROM solution) OR EXISTS (SELECT 1 FROM without) THEN 'SOLVED'
          WHEN answers.count > 0 THEN 'ANSWERED' ELSE 'UNANSWERED' END::"TopicState"
      FROM answers WHERE t.id = ${topicId}::uuid
      RETURNING t."boardId", t.state, t.presence
    )
    SELECT after."boardId",
      ((after.presence = 'VISIBLE' AND after.state IN ('SOLVED', 'VERIFIED'))::int
        - (before.presence = 'VISIBLE' AND before.state IN ('SOLVED', 'VERIFIED'))::int) AS solved
    FROM after, before`;
  if (change && change.solved !== 0) await countTopics(tx, change.boardId, { solved: change.solved });
}
