import assert from "node:assert/strict";
import { test } from "node:test";
import { type Actor, visitor } from "../platform/authorize/index.ts";
import { find } from "./find.query.ts";
import { openLanterns } from "./lanterns.testing.ts";
import { writeArticleDocuments } from "./write-documents.ts";

// Words that everything holds: 600 topics, each third on a board for staff, and 30 articles, each third for staff.
const { world, tim } = await openLanterns(600);
await world.db.$executeRaw`
  INSERT INTO "Article" (title, slug, state, visibility, "ownerId", markdown, html, "rendererVersion", "updatedAt")
  SELECT 'Lanterns of a room, part ' || k, 'lanterns-' || k, 'PUBLISHED', (CASE k % 3 WHEN 0 THEN 'STAFF' ELSE 'PUBLIC' END)::"Audience",
    ${tim.id}::uuid, '', '<p>How a lantern is lit.</p>', 1, timestamptz '2026-05-30' - make_interval(hours => k)
  FROM generate_series(1, 30) k`;
const articles = await world.db.article.findMany({ select: { id: true } });
await writeArticleDocuments(
  world.db,
  articles.map((article) => article.id),
);
// From here on PostgreSQL knows which words are frequent.
await world.db.$executeRaw`ANALYZE "SearchDocument"`;

const mark = (share: number) => world.db.$executeRaw`
  UPDATE "SearchDocument" SET fresh = prior >= COALESCE((SELECT percentile_disc(${1 - share}::float8)
    WITHIN GROUP (ORDER BY prior) FROM "SearchDocument"), 0) AND ${share}::float8 > 0`;
const asked = (actor: Actor, query: string) =>
  find(world.as(actor), { query, kind: "all", sort: "relevance", size: 25, live: false, place: null });

test("a word that everything holds counts each topic and article once, whichever are marked as the newest", async () => {
  for (const share of [0, 0.2, 1]) {
    await mark(share);
    const { facets } = await asked(visitor, "lantern");
    assert.deepEqual([facets.topics, facets.articles, facets.all, facets.more], [400, 20, 420, false], String(share));
    const solved = await asked(visitor, "lantern room is:solved");
    assert.deepEqual([solved.facets.topics, solved.facets.articles], [200, 0], String(share));
    const back = await asked(tim, "lantern room board:backroom");
    assert.equal(back.facets.topics, 200, String(share));
  }
});

test("AZ-03 what only staff see is not among the hits of a word that everything holds", async () => {
  const { hits, facets } = await asked(visitor, "lantern");
  assert.deepEqual([facets.staff, facets.boards.map((board) => board.slug)], [0, ["routers"]]);
  assert.ok(hits.every((hit) => !hit.staffOnly && (hit.kind === "article" || hit.board?.slug === "routers")));
});

test("a word that few hold beside one that everything holds is found among the oldest, too", async () => {
  await mark(0.2);
  for (const number of [3, 400, 599]) {
    const { hits, facets } = await asked(visitor, `lantern ${number}`);
    const seen = number % 3 === 0 ? [] : [`A lantern in room ${number}`];
    const exact = hits
      .map((hit) => hit.title.map((part) => part.text).join(""))
      .filter((title) => title.endsWith(` ${number}`));
    assert.deepEqual([exact, facets.topics], [seen, seen.length], String(number));
  }
});
