import { openWorld } from "../testing/world.ts";
import { writeTopicDocuments } from "./write-documents.ts";

/**
 * A world with so many topics about one thing, found and newest first by their number: each third on a board for staff,
 * each second solved. Tim is an agent.
 */
export async function openLanterns(count: number) {
  const world = await openWorld();
  const tim = await world.person("tim", "AGENT");
  await world.board("routers");
  await world.board("backroom", { visibility: "STAFF" });
  await world.db.$executeRaw`
    INSERT INTO "Topic" ("boardId", title, slug, state, "authorId", "lastActivityAt", "createdAt")
    SELECT board.id, 'A lantern in room ' || k, 'lantern-' || k, (CASE k % 2 WHEN 0 THEN 'SOLVED' ELSE 'ANSWERED' END)::"TopicState",
      ${tim.id}::uuid, timestamptz '2026-05-30' - make_interval(hours => k), timestamptz '2026-01-01'
    FROM generate_series(1, ${count}::int) k
    JOIN "Board" board ON board.slug = CASE k % 3 WHEN 0 THEN 'backroom' ELSE 'routers' END`;
  const topics = await world.db.topic.findMany({ select: { id: true }, orderBy: { lastActivityAt: "desc" } });
  await writeTopicDocuments(
    world.db,
    topics.map((topic) => topic.id),
  );
  return { world, tim, topics };
}
