import type { Tx } from "../platform/db/client.ts";

/** Makes a topic's tags exactly `names`, creating new ones; keeps the counters of visible topics right. */
export async function setTags(tx: Tx, topicId: string, names: readonly string[]): Promise<void> {
  const list = [...new Set(names)].sort();
  await tx.$executeRaw`
    INSERT INTO "Tag" (name) SELECT unnest(${list}::text[]) ON CONFLICT (name) DO NOTHING`;
  // A statement of its own, and the tags that go with those that come: the next then counts on rows nobody else changes.
  // PostgreSQL refuses to look again at a changed row for a statement that also inserts or deletes.
  await tx.$executeRaw`
    SELECT id FROM "Tag" WHERE id IN (
      SELECT id FROM "Tag" WHERE name = ANY(${list}::text[])
      UNION SELECT "tagId" FROM "TopicTag" WHERE "topicId" = ${topicId}::uuid)
    ORDER BY id FOR NO KEY UPDATE`;
  await tx.$executeRaw`
    WITH wanted AS MATERIALIZED (SELECT id FROM "Tag" WHERE name = ANY(${list}::text[])),
    gone AS (
      DELETE FROM "TopicTag" WHERE "topicId" = ${topicId}::uuid AND "tagId" NOT IN (SELECT id FROM wanted) RETURNING "tagId"
    ),
    come AS (
      INSERT INTO "TopicTag" ("topicId", "tagId") SELECT ${topicId}::uuid, id FROM wanted
      ON CONFLICT DO NOTHING RETURNING "tagId"
    ),
    moved AS (SELECT "tagId", -1 AS by FROM gone UNION ALL SELECT "tagId", 1 FROM come)
    UPDATE "Tag" SET "topicCount" = "topicCount" + moved.by FROM moved
    WHERE "Tag".id = moved."tagId" AND EXISTS (SELECT 1 FROM "Topic" WHERE id = ${topicId}::uuid AND presence = 'VISIBLE')`;
}

/** Counts a topic in or out of its tags when it comes back or goes away. */
export async function countTags(tx: Tx, topicId: string, by: 1 | -1): Promise<void> {
  await tx.$executeRaw`
    WITH counted AS (
      SELECT id FROM "Tag" WHERE id IN (SELECT "tagId" FROM "TopicTag" WHERE "topicId" = ${topicId}::uuid)
      ORDER BY id FOR NO KEY UPDATE
    )
    UPDATE "Tag" SET "topicCount" = "topicCount" + ${by} FROM counted WHERE "Tag".id = counted.id`;
}
