import assert from "node:assert/strict";
import { test } from "node:test";
import { type Actor, visitor } from "../platform/authorize/index.ts";
import { find } from "./find.query.ts";
import { openLanterns } from "./lanterns.testing.ts";
import { renewVocabulary } from "./renew-vocabulary.job.ts";
import { suggest } from "./suggest.query.ts";
import { writeTopicDocuments } from "./write-documents.ts";

// More than any search compares.
const { world, tim, topics } = await openLanterns(2_400);

const mark = (which: "none" | "newest" | "all") => world.db.$executeRaw`
  UPDATE "SearchDocument" SET fresh = CASE ${which} WHEN 'none' THEN false WHEN 'all' THEN true
    ELSE prior >= (SELECT min(prior) FROM (SELECT prior FROM "SearchDocument" ORDER BY prior DESC LIMIT 1600) newest) END`;
const asked = (actor: Actor, query: string, live = true) =>
  find(world.as(actor), { query, kind: "all", sort: "relevance", size: 25, live, place: null });
const queries = [
  "lantern",
  "lantern room",
  "lantern is:solved",
  "room board:routers",
  "lantern 77",
  "lantern after:2026-05",
];

test("whether documents are marked as the newest changes no result, for nobody", async () => {
  for (const actor of [visitor, tim]) {
    for (const query of queries) {
      const seen: unknown[] = [];
      for (const which of ["none", "newest", "all"] as const) {
        await mark(which);
        const { hits, facets } = await asked(actor, query);
        assert.ok(hits.length > 0, query);
        // Documents of the same day may stand for each other at the end of what is compared.
        const { boards: _, solved: _solved, topics: _topics, staff: _staff, ...counts } = facets;
        seen.push({ counts, best: hits.slice(0, 5).map((hit) => hit.number) });
      }
      assert.deepEqual(seen[1], seen[0], query);
      assert.deepEqual(seen[2], seen[0], query);
    }
  }
});

test("AZ-03 what only staff see is found by nobody else among the newest documents either", async () => {
  await mark("newest");
  for (const query of queries) {
    const { hits, similar, facets } = await asked(visitor, query);
    assert.ok([...hits, ...similar].every((hit) => hit.board?.slug === "routers" && !hit.staffOnly));
    assert.deepEqual([facets.staff, facets.boards.map((board) => board.slug)], [0, ["routers"]], query);
  }
  const { hits } = await asked(tim, "lantern board:backroom");
  assert.ok(hits.length > 0 && hits.every((hit) => hit.staffOnly));
  const typed = await suggest(world.as(visitor), { query: "lantern", full: false });
  const allowed = await world.db.topic.findMany({ where: { board: { slug: "routers" } }, select: { number: true } });
  const urls = new Set(allowed.map((topic) => topic.number));
  assert.ok(typed.length > 0 && typed.every((one) => urls.has(Number(one.url.split("/")[2]))));
});

test("the nightly job marks the newest; what is written later joins them when it is as new", async () => {
  await mark("none");
  await renewVocabulary.run(world.as(visitor), {});
  assert.equal(await world.db.searchDocument.count({ where: { fresh: true } }), topics.length);
  await mark("newest");
  const [newest, oldest] = [topics.at(0)?.id ?? "", topics.at(-1)?.id ?? ""];
  await world.db.searchDocument.updateMany({ data: { fresh: false }, where: { topicId: newest } });
  await writeTopicDocuments(world.db, [newest, oldest]);
  const fresh = async (topicId: string) => (await world.db.searchDocument.findUnique({ where: { topicId } }))?.fresh;
  assert.deepEqual([await fresh(newest), await fresh(oldest)], [true, false]);
});
