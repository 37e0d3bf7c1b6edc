import type { Tx } from "../../platform/db/client.ts";

/**
 * Holds the rows that arranging several topics changes until the transaction ends: the topics, the counters of their tags,
 * the counters of the boards; each in the order of ids, and in the order in which asking and taking away hold them, so that
 * two acts never wait for each other in a circle.
 */
export async function lockTopics(
  tx: Pick<Tx, "$queryRaw">,
  topicIds: readonly string[],
  boardIds: readonly string[] = [],
): Promise<void> {
  const ids = [...topicIds];
  await tx.$queryRaw`SELECT id FROM "Topic" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  await tx.$queryRaw`
    SELECT id FROM "Tag" WHERE id IN (SELECT "tagId" FROM "TopicTag" WHERE "topicId" = ANY(${ids}::uuid[]))
    ORDER BY id FOR NO KEY UPDATE`;
  await tx.$queryRaw`
    SELECT id FROM "Board" WHERE id = ANY(${[...boardIds]}::uuid[])
      OR id IN (SELECT "boardId" FROM "Topic" WHERE id = ANY(${ids}::uuid[]))
    ORDER BY id FOR NO KEY UPDATE`;
}
