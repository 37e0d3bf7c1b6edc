import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { db } from "../platform/db/client.ts";
import { openWorld } from "../testing/world.ts";
import { importCommunity } from "./import-community.ts";

await openWorld();
const fixtures = join(import.meta.dirname, "fixtures");
const never = new AbortController().signal;

const importAs = (kind: string, board: string, signal = never) =>
  importCommunity({ kind, folder: join(fixtures, kind), board, signal, onProgress: () => {} });

const topic = (title: string) =>
  db().topic.findFirstOrThrow({
    where: { title },
    include: {
      author: true,
      posts: { orderBy: { number: "asc" }, include: { author: true, revisions: { orderBy: { version: "asc" } } } },
      tags: { include: { tag: true } },
      solutions: true,
      locks: true,
      duplicateOf: true,
    },
  });

const first = await importAs("stackexchange", "greenhouse");

test("a dump is taken over, and what is left out is named with its reason", () => {
  assert.equal(first.outcome, "done");
  const { taken, skipped, broken, brokenRows } = first.tally;
  assert.deepEqual(
    [taken.people, taken.questions, taken.answers, taken.comments, taken.solutions, taken.badges],
    [6, 3, 4, 2, 2, 2],
  );
  assert.equal(taken["votes down (reported only)"], 1);
  assert.equal(skipped["post of type 5 (tag description)"], 1);
  assert.equal(skipped["vote of type 5 (favourite)"], 1);
  assert.equal(skipped["history of type 10 (closed)"], 1);
  assert.equal(skipped["vote for a post that is not imported"], 1);
  assert.equal(skipped["link of a post that is not in the source"], 1);
  assert.deepEqual(broken, { "a comment without its post": 1 });
  assert.deepEqual(brokenRows, [{ file: "Comments.xml", row: 3, reason: "a comment without its post" }]);
});

test("a topic keeps its author, dates, tags, answers and comments", async () => {
  const vent = await topic("Vent does not close at night");
  assert.equal(vent.author.name, "asa-oberg");
  assert.equal(vent.createdAt.toISOString(), "2019-03-05T10:00:00.000Z");
  assert.equal(vent.lastActivityAt.toISOString(), "2019-03-06T10:00:00.000Z");
  assert.equal(vent.slug, "vent-does-not-close-at-night");
  assert.equal(vent.viewCount, 120);
  assert.deepEqual(vent.tags.map(({ tag }) => tag.name).sort(), ["c-sharp", "vent"]);
  assert.deepEqual(
    vent.posts.map(({ number, kind, kudosCount, author }) => [number, kind, kudosCount, author.displayName]),
    [
      [1, "OPENING", 3, "Åsa Öberg"],
      [2, "ANSWER", 2, "Pelle"],
      [3, "ANSWER", 0, "Former member"],
      [4, "COMMENT", 2, "Pelle"],
      [5, "COMMENT", 0, "Åsa Öberg"],
    ],
  );
  assert.deepEqual([vent.postCount, vent.answerCount, vent.state], [5, 2, "SOLVED"]);
  assert.equal(vent.posts[3]?.parentId, vent.posts[0]?.id);
});

test("edits are kept as versions with who made them, and the latest is what is shown", async () => {
  const opening = (await topic("Vent does not close at night")).posts[0];
  assert.ok(opening);
  assert.deepEqual(
    opening.revisions.map(({ version, title, reason, createdAt }) => [version, title, reason, createdAt.getUTCHours()]),
    [
      [1, "Vent does not close", "", 10],
      [2, "Vent does not close at night", "More precise", 11],
      [3, "Vent does not close at night", "Tags: vent, c#", 12],
    ],
  );
  assert.equal(opening.version, 3);
  assert.equal(opening.markdown, "The controller opens the vent and **never** closes it.");
  assert.match(opening.html, /<strong>never<\/strong>/);
});

test("XS-19 HTML of a source arrives sanitised", async () => {
  const { posts, author } = await topic("Vent does not close at night");
  assert.match(posts[1]?.html ?? "", /<code>closeBelow<\/code>/);
  assert.doesNotMatch(posts.map((post) => post.html).join(), /script|alert/);
  assert.equal(author.about, "I grow **tomatoes**.");
  const pelle = await db().user.findUniqueOrThrow({ where: { name: "pelle" } });
  assert.equal(pelle.website, null);
});

test("an acceptance keeps its date and its points; accepting one's own answer brings none", async () => {
  const vent = await topic("Vent does not close at night");
  assert.equal(vent.solvedAt?.toISOString(), "2019-03-07T00:00:00.000Z");
  assert.equal(vent.solutions[0]?.postId, vent.posts[1]?.id);
  const lines = await db().reputationEntry.findMany({
    where: { topicId: vent.id },
    orderBy: [{ reason: "asc" }, { points: "asc" }],
  });
  assert.deepEqual(
    lines.map(({ reason, points }) => [reason, points]),
    [
      ["ASKED", 1],
      ["ANSWERED", 2],
      ["ANSWERED", 2],
      ["ANSWER_ACCEPTED", 15],
      ["ACCEPTED_AN_ANSWER", 2],
      ["IMPORTED_SCORE", 6],
      ["IMPORTED_SCORE", 10],
    ],
  );
  const tank = await topic("Size of the water tank");
  assert.equal(tank.state, "SOLVED");
  assert.equal(await db().reputationEntry.count({ where: { topicId: tank.id, reason: "ANSWER_ACCEPTED" } }), 0);
});

test("thanks whose givers are unknown are one score and one ledger line per post, dated when the last was given", async () => {
  const opening = (await topic("Vent does not close at night")).posts[0];
  const score = await db().importedScore.findUniqueOrThrow({ where: { postId: opening?.id ?? "" } });
  assert.deepEqual([score.up, score.at.toISOString()], [3, "2019-03-09T00:00:00.000Z"]);
  assert.equal(await db().reputationEntry.count({ where: { postId: score.postId, reason: "IMPORTED_SCORE" } }), 1);
});

test("an answer that stands before its question in the file finds it", async () => {
  const tank = await topic("Size of the water tank");
  assert.deepEqual(
    tank.posts.map((post) => post.kind),
    ["OPENING", "ANSWER", "ANSWER"],
  );
  assert.deepEqual(tank.tags.map(({ tag }) => tag.name).sort(), ["net", "water"]);
});

test("closed, duplicate and related topics stay so", async () => {
  const [open, vent, tank] = await Promise.all([
    topic("Vent stays open, what to do?"),
    topic("Vent does not close at night"),
    topic("Size of the water tank"),
  ]);
  assert.equal(open.locks[0]?.at.toISOString(), "2019-03-10T10:00:00.000Z");
  assert.equal(open.duplicateOf?.originalId, vent.id);
  assert.deepEqual(
    (await db().topicLink.findMany()).map(({ topicId, relatedId }) => [topicId, relatedId]),
    [[tank.id, vent.id]],
  );
});

test("people are staged: no address, no password, names of their own and none of the house", async () => {
  const people = await db().user.findMany({ orderBy: { createdAt: "asc" } });
  assert.ok(people.every(({ email, passwordHash, stagedAt }) => email === null && passwordHash === null && stagedAt));
  const names = people.map((person) => person.name);
  assert.equal(new Set(names).size, 7);
  assert.ok(names.includes("pelle") && names.includes("pelle-3") && names.includes("support-4"));
  assert.equal(people.find((person) => person.displayName === "Community")?.hideFromLeaders, true);
});

test("what happened is recorded as history and nothing follows from it", async () => {
  const events = await db().event.groupBy({ by: ["name", "origin"], _count: true, orderBy: { name: "asc" } });
  assert.deepEqual(
    events.filter((event) => event.name !== "board.saved").map(({ name, origin, _count }) => [name, origin, _count]),
    [
      ["post.answered", "IMPORT", 4],
      ["post.commented", "IMPORT", 2],
      ["solution.accepted", "IMPORT", 2],
      ["topic.asked", "IMPORT", 3],
    ],
  );
  const jobs = await db().$queryRaw<{ count: bigint }[]>`SELECT count(*) FROM graphile_worker._private_jobs`;
  assert.equal(Number(jobs[0]?.count), 0);
  assert.equal(await db().notification.count(), 0);
  assert.equal(await db().article.count(), 0);
});

test("the board is made, and it and the tags count what is there", async () => {
  const board = await db().board.findUniqueOrThrow({ where: { slug: "greenhouse" } });
  assert.deepEqual(
    [board.name, board.visibility, board.kinds, board.topicCount, board.solvedCount],
    ["Greenhouse", "PUBLIC", ["QUESTION"], 3, 2],
  );
  assert.equal((await db().tag.findUniqueOrThrow({ where: { name: "vent" } })).topicCount, 2);
});

async function everything(): Promise<unknown> {
  const tables = [
    "User",
    "Topic",
    "Post",
    "PostRevision",
    "TopicTag",
    "Solution",
    "ReputationEntry",
    "Event",
    "ImportedBadge",
  ];
  const counts = await Promise.all(
    tables.map((table) => db().$queryRawUnsafe<{ count: bigint }[]>(`SELECT count(*) FROM "${table}"`)),
  );
  return counts.map((rows, index) => [tables[index], Number(rows[0]?.count)]);
}

test("RL-28 running an import again adds nothing and changes no count", async () => {
  const before = await everything();
  const again = await importAs("stackexchange", "greenhouse");
  assert.equal(again.resumed, false);
  assert.deepEqual(
    [again.tally.known.questions, again.tally.known.answers, again.tally.taken.questions],
    [3, 4, undefined],
  );
  assert.deepEqual(await everything(), before);
});

test("GD-05 somebody who had themselves erased is not brought back by another import", async () => {
  const { id } = await db().user.findUniqueOrThrow({ where: { name: "pelle" } });
  await db().user.update({
    where: { id },
    data: { name: "former-member-x", nameKey: "former-x", displayName: "Former member", erasedAt: new Date() },
  });
  await importAs("stackexchange", "greenhouse");
  assert.equal(await db().user.count({ where: { name: "pelle" } }), 0);
  assert.equal(await db().user.count({ where: { displayName: "Pelle" } }), 0);
});

test("an import that was told to stop ends after what it was writing and goes on later", async () => {
  const stop = new AbortController();
  stop.abort();
  const stopped = await importAs("mozilla-support", "letters", stop.signal);
  assert.equal(stopped.outcome, "stopped");
  const done = await importAs("mozilla-support", "letters");
  assert.deepEqual([done.outcome, done.resumed, done.tally.taken.questions], ["done", true, 2]);
});

test("support questions come with their language, and answers marked as spam are hidden", async () => {
  const letters = await topic('Letters vanish, "poof", after opening');
  assert.equal(letters.posts[0]?.markdown, "I open a letter and it is gone.\n\n1. open\n2. blink");
  assert.deepEqual(
    letters.posts.map(({ presence, kudosCount }) => [presence, kudosCount]),
    [
      ["VISIBLE", 0],
      ["VISIBLE", 2],
      ["HIDDEN", 0],
    ],
  );
  assert.deepEqual([letters.answerCount, letters.postCount, letters.state, letters.locale], [1, 3, "ANSWERED", "en"]);
  const drawer = await topic("Onde ficam as cartas?");
  assert.deepEqual([drawer.locale, drawer.state], ["pt", "SOLVED"]);
  assert.equal(drawer.author.createdAt.toISOString(), "2023-02-02T08:00:00.000Z");
  const quill = await db().user.findUniqueOrThrow({ where: { name: "quill" } });
  assert.equal(quill.createdAt.toISOString(), "2023-02-01T08:00:00.000Z");
});

test("what was imported is found by the search, and what is hidden is not in its documents", async () => {
  const documents = await db().searchDocument.findMany({ where: { topicId: { not: null } } });
  assert.equal(documents.length, 5);
  const words = documents.map(({ question, solution, rest }) => `${question} ${solution} ${rest}`).join(" ");
  assert.match(words, /blink/);
  assert.match(words, /closeBelow/);
  assert.doesNotMatch(words, /Cheap ink/);
});

test("a kind or a folder that does not exist is refused with a sentence", async () => {
  await assert.rejects(
    importAs("forum", "x1"),
    /"forum" is no kind of import; there are: stackexchange, mozilla-support/,
  );
  const nowhere = {
    kind: "stackexchange",
    folder: join(fixtures, "nowhere"),
    board: "x1",
    signal: never,
    onProgress: () => {},
  };
  await assert.rejects(importCommunity(nowhere), /cannot be read/);
  await assert.rejects(importCommunity({ ...nowhere, folder: fixtures }), /holds no Posts\.xml/);
});
