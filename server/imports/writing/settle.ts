import type { ClientBase } from "pg";
import { dropWaiting, type Run } from "../run.ts";

/*
 * What is derived from rows is set once, for all topics of the import. Their rows are locked first: whoever writes
 * into a topic at the same time holds its row, so the counts below see everything that was written before.
 */

/** Sets answers, state and dates of the imported topics as their posts and solutions say. */
export async function settleTopics(tx: ClientBase, run: Run): Promise<void> {
  await tx.query(`SELECT 1 FROM "Topic" WHERE id IN (${TOPICS}) ORDER BY id FOR UPDATE`, [run.source]);
  await tx.query(
    `WITH post AS (
       SELECT "topicId", count(*) FILTER (WHERE kind = 'ANSWER')::int AS answers,
         min("createdAt") FILTER (WHERE kind = 'ANSWER') AS first, max("createdAt") AS last
       FROM "Post" WHERE presence = 'VISIBLE' AND "topicId" IN (${TOPICS}) GROUP BY 1
     ),
     solution AS (
       SELECT DISTINCT ON (s."topicId") s."topicId", s.stage, s."acceptedAt" AS at, p."authorId" AS solver
       FROM "Solution" s JOIN "Post" p ON p.id = s."postId"
       WHERE s."revokedAt" IS NULL AND p.presence = 'VISIBLE' AND s."topicId" IN (${TOPICS})
       ORDER BY s."topicId", s.stage DESC, s."acceptedAt", p.number
     )
     UPDATE "Topic" topic SET
       "answerCount" = COALESCE(post.answers, 0),
       "firstAnswerAt" = post.first,
       "lastActivityAt" = COALESCE(post.last, topic."createdAt"),
       "solvedAt" = COALESCE(solution.at, without.at),
       "solverId" = solution.solver,
       state = CASE WHEN solution.stage = 'VERIFIED' THEN 'VERIFIED'
         WHEN solution.stage IS NOT NULL OR without.at IS NOT NULL THEN 'SOLVED'
         WHEN post.answers > 0 THEN 'ANSWERED' ELSE 'UNANSWERED' END::"TopicState"
     FROM "Topic" own LEFT JOIN post ON post."topicId" = own.id LEFT JOIN solution ON solution."topicId" = own.id
       LEFT JOIN "SolvedWithout" without ON without."topicId" = own.id
     WHERE topic.id = own.id AND own.id IN (${TOPICS})`,
    [run.source],
  );
}

/** Sets the counters of the board and of the tags on its topics. */
export async function settleBoard(tx: ClientBase, run: Run): Promise<void> {
  await tx.query('SELECT 1 FROM "Board" WHERE id = $1 FOR UPDATE', [run.board.id]);
  await tx.query(
    `UPDATE "Board" SET "topicCount" = own.topics, "solvedCount" = own.solved,
       "lastActivityAt" = GREATEST("Board"."lastActivityAt", own.last)
     FROM (SELECT count(*)::int AS topics, count(*) FILTER (WHERE state IN ('SOLVED', 'VERIFIED'))::int AS solved,
       max("lastActivityAt") AS last FROM "Topic" WHERE "boardId" = $1 AND presence = 'VISIBLE') own
     WHERE "Board".id = $1`,
    [run.board.id],
  );
  const tags = `SELECT "tagId" FROM "TopicTag" WHERE "topicId" IN (${TOPICS})`;
  await tx.query(`SELECT 1 FROM "Tag" WHERE id IN (${tags}) ORDER BY id FOR UPDATE`, [run.source]);
  await tx.query(
    `UPDATE "Tag" SET "topicCount" = own.topics FROM (
       SELECT tag."tagId", count(*) FILTER (WHERE topic.presence = 'VISIBLE')::int AS topics
       FROM "TopicTag" tag JOIN "Topic" topic ON topic.id = tag."topicId" GROUP BY 1) own
     WHERE "Tag".id = own."tagId" AND "Tag".id IN (${tags})`,
    [run.source],
  );
}

/** Lets imported accounts begin no later than their first post; a source may know people only by what they wrote. */
export async function settlePeople(tx: ClientBase, run: Run): Promise<void> {
  const people = `SELECT id FROM "ImportedThing" WHERE source = $1 AND kind = 'person'`;
  await tx.query(
    `UPDATE "User" SET "createdAt" = own.first FROM (
       SELECT "authorId", min("createdAt") AS first FROM "Post" WHERE "authorId" IN (${people}) GROUP BY 1) own
     WHERE "User".id = own."authorId" AND "User"."createdAt" > own.first`,
    [run.source],
  );
}

/** The last step: what waited is no longer needed. */
export async function clearWaiting(tx: ClientBase, run: Run): Promise<void> {
  await dropWaiting(tx, run.source);
}

/** The imported topics; `$1` is the source. */
const TOPICS = `
  SELECT post."topicId" FROM "ImportedThing" thing JOIN "Post" post ON post.id = thing.id
  WHERE thing.source = $1 AND thing.kind = 'post' AND post.kind = 'OPENING'`;
