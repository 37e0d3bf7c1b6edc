import assert from "node:assert/strict";
import { test } from "node:test";
import { type Actor, visitor } from "../platform/authorize/index.ts";
import { NotFound, TooMany } from "../platform/errors/index.ts";
import { callerOf } from "../router.ts";
import { openWorld } from "../testing/world.ts";
import { answerTopic } from "../topics/answer-topic.ts";
import { askQuestion } from "../topics/ask-question.ts";
import { commentPost } from "../topics/comment-post.ts";
import { moderatePost } from "../topics/moderate-post.ts";
import { askInput } from "../topics/topics.schema.ts";
import { find } from "./find.query.ts";
import { refreshDocument } from "./refresh-document.ts";
import { related } from "./related.query.ts";
import { suggest } from "./suggest.query.ts";
import { writeArticleDocuments } from "./write-documents.ts";

const world = await openWorld();
const jonas = await world.person("jonas");
const marta = await world.person("marta", "SUPER_USER");
const tim = await world.person("tim", "AGENT");
const nadia = await world.person("nadia", "MODERATOR");
await world.board("routers");
await world.board("lounge", { visibility: "SUPER_USERS" });

async function asked(actor: Actor & { id: string }, board: string, title: string, body: string) {
  world.later({ hours: 25 });
  const made = await askQuestion(world.as(actor), askInput.parse({ board, tags: ["canary"], title, body }));
  await world.settle();
  const row = await world.db.topic.findUniqueOrThrow({ where: { number: made.topic }, select: { id: true } });
  return { ...made, id: row.id };
}
const found = (actor: Actor, query: string) =>
  find(world.as(actor), { query, kind: "all", sort: "relevance", size: 20, live: true, place: null });

/** Everything that says anything about a word: hits, similar ones, counts, boards, suggestions. */
async function traces(actor: Actor, query: string): Promise<number> {
  const { hits, similar, facets } = await found(actor, query);
  const typed = await suggest(world.as(actor), { query, full: false });
  const full = await suggest(world.as(actor), { query: `${query} ${query}`, full: true });
  return hits.length + similar.length + facets.all + facets.staff + facets.boards.length + typed.length + full.length;
}
async function article(title: string, visibility: "PUBLIC" | "STAFF", state: "PUBLISHED" | "DRAFT"): Promise<string> {
  const row = await world.db.article.create({
    data: {
      title,
      slug: "an-article",
      markdown: title,
      html: `<p>${title} is described here.</p>`,
      rendererVersion: 1,
      staffNote: "Notequagga",
      ownerId: tim.id,
      visibility,
      state,
    },
  });
  await writeArticleDocuments(world.db, [row.id]);
  return row.id;
}

test("AZ-01 the lounge leaves no trace for those who may not enter, in hits, counts, boards and suggestions", async () => {
  await asked(marta, "lounge", "The okapirelease comes in the summer", "Do not tell anybody about the okapirelease.");
  for (const actor of [visitor, jonas]) {
    assert.equal(await traces(actor, "okapirelease"), 0);
    assert.equal(await traces(actor, "okapireleasse"), 0);
    assert.equal((await found(actor, "tag:canary board:lounge")).facets.all, 0);
    assert.equal((await found(actor, "author:marta")).facets.all, 0);
  }
  for (const actor of [marta, tim]) assert.equal((await found(actor, "okapirelease")).hits.length, 1);
});

test("AZ-03 a private topic changes no number of a visitor", async () => {
  await asked(jonas, "routers", "The gnuantenna is loose on one side", "The gnuantenna wobbles a little bit.");
  const before = await found(visitor, "gnuantenna");
  await asked(marta, "lounge", "The gnuantenna is known to be loose", "We know of the gnuantenna since the spring.");
  assert.deepEqual((await found(visitor, "gnuantenna")).facets, before.facets);
  assert.equal((await found(marta, "gnuantenna")).facets.all, 2);
});

test("articles for staff, drafts and notes for staff are not found by others", async () => {
  await article("Rollout of the zebraplan", "STAFF", "PUBLISHED");
  await article("Draft of the lemurplan", "PUBLIC", "DRAFT");
  const open = await article("Channels and the ibexradar", "PUBLIC", "PUBLISHED");
  for (const actor of [visitor, jonas, marta]) assert.equal(await traces(actor, "zebraplan"), 0);
  for (const actor of [visitor, tim]) assert.equal(await traces(actor, "lemurplan"), 0);
  for (const actor of [visitor, tim]) assert.equal(await traces(actor, "notequagga"), 0);
  const staff = await found(tim, "zebraplan");
  assert.deepEqual([staff.hits[0]?.staffOnly, staff.facets.staff], [true, 1]);
  assert.equal((await found(visitor, "ibexradar")).hits[0]?.state, "article");
  // The article is at once gone when it is retired, even while its document still stands.
  await world.db.article.update({ where: { id: open }, data: { state: "RETIRED" } });
  assert.equal(await traces(visitor, "ibexradar"), 0);
  await writeArticleDocuments(world.db, [open]);
  assert.equal(await world.db.searchDocument.count({ where: { articleId: open } }), 0);
});

test("AZ-11 a topic that moves to a closed board is gone at once, before any document is written anew", async () => {
  const { id } = await asked(
    jonas,
    "routers",
    "My tapirmodem hums at night",
    "The tapirmodem hums all through the night.",
  );
  assert.equal((await found(visitor, "tapirmodem")).hits.length, 1);
  const lounge = await world.db.board.findUniqueOrThrow({ where: { slug: "lounge" } });
  await world.db.topic.update({ where: { id }, data: { boardId: lounge.id } });
  for (const actor of [visitor, jonas]) assert.equal(await traces(actor, "tapirmodem"), 0);
  assert.equal((await found(marta, "tapirmodem")).hits.length, 1);
});

test("CA-12 words of a taken post are not found and not shown, and come back with it", async () => {
  const { topic, id } = await asked(
    jonas,
    "routers",
    "The light on the front is red",
    "Since this morning, and it stays red.",
  );
  world.later({ hours: 1 });
  const answer = await answerTopic(world.as(marta), {
    topic,
    body: "My number is dingophone, call me.",
    official: false,
  });
  world.later({ hours: 1 });
  await commentPost(world.as(jonas), { post: answer.postId, body: "Thanks, wombatcomment." });
  await world.settle();
  assert.equal((await found(visitor, "dingophone")).hits.length, 1);
  assert.equal((await found(visitor, "wombatcomment")).hits.length, 1);
  await moderatePost(world.as(nadia), { post: answer.postId, presence: "HIDDEN", reason: "personal data" });
  await world.db.$transaction((tx) => refreshDocument(tx, id));
  for (const actor of [visitor, jonas, marta, nadia]) {
    assert.equal(await traces(actor, "dingophone"), 0);
    // What was said to a hidden answer is hidden with it.
    assert.equal(await traces(actor, "wombatcomment"), 0);
  }
  assert.doesNotMatch(JSON.stringify(await found(nadia, "light front red")), /dingophone/);
  await world.settle();
  assert.equal(await traces(visitor, "dingophone"), 0);
});

test("a taken question takes its topic out of the search, and its words out of the database", async () => {
  const { id, postId } = await asked(
    jonas,
    "routers",
    "A rude text about the yakfirmware",
    "Very rude words about it.",
  );
  await moderatePost(world.as(nadia), { post: postId, presence: "REMOVED", reason: "rude" });
  assert.equal(await traces(visitor, "yakfirmware"), 0);
  await world.settle();
  assert.equal(await world.db.searchDocument.count({ where: { topicId: id } }), 0);
});

test("AZ-30 related topics come from what the reader sees", async () => {
  const first = await asked(
    jonas,
    "routers",
    "Router restarts after the moonupdate",
    "It restarts again and again since then.",
  );
  const other = await asked(
    jonas,
    "routers",
    "After the moonupdate the router is slow",
    "It is slow now, what can I do about it?",
  );
  const closed = await asked(
    marta,
    "lounge",
    "Known trouble: router and moonupdate",
    "A list of what we know about it.",
  );
  const numbers = async (actor: Actor, topic: number) =>
    (await related(world.as(actor), topic)).map((one) => one.number);
  assert.deepEqual(await numbers(visitor, first.topic), [other.topic]);
  assert.deepEqual((await numbers(marta, first.topic)).sort(), [other.topic, closed.topic].sort());
  await assert.rejects(related(world.as(visitor), closed.topic), NotFound);
});

test("the staff search does not exist for others, and finds what is for staff", async () => {
  for (const actor of [visitor, jonas, marta]) {
    await assert.rejects(callerOf(world.as(actor)).desk.search({ query: "zebraplan" }), { code: "NOT_FOUND" });
  }
  const { groups, ms } = await callerOf(world.as(tim)).desk.search({ query: "zebrapl", kind: "staff" });
  assert.deepEqual([groups.flatMap((group) => group.hits).length, ms > 0], [1, true]);
});

test("XS-18 a hostile title stays text: hits carry pieces, never markup", async () => {
  const title = `<img src=x onerror=alert(1)> & the </mark><script> fossascript`;
  await asked(jonas, "routers", title, "**Bold** <b>fossabody</b> `a < b && c > d` fossascript");
  const [hit] = (await found(visitor, "fossascript")).hits;
  assert.equal(hit?.title.map((part) => part.text).join(""), title);
  assert.deepEqual(
    hit?.title.filter((part) => part.mark).map((part) => part.text),
    ["fossascript"],
  );
  assert.match(hit?.snippet.map((part) => part.text).join("") ?? "", /a < b && c > d/);
});

test("IN-01 no query ever fails", async () => {
  const nasty = [
    '\'; DROP TABLE "Topic"; --',
    "a:* & !b | (c <-> d) \\ '' :*",
    "ŉ ½ ʼn 'ʼ' ﬃ ⅷ ㎏ ℡ İ ß",
    '"" " -"" tag:"" board:"\\" author:%_',
    "is: has: before: after:9999-99-99 tag:' OR 1=1",
    "\u0000\u202e\ud800 𝕎𝕚𝔽𝕚 👩‍👩‍👧",
    "the and or not of",
    "für über können",
    "%%%% ____ ****",
    "a".repeat(200),
    "wi-fi ".repeat(33),
    `"${"x ".repeat(90)}"`,
    "(((((((((((((((((((((((((((((((((((",
    "ä".repeat(200),
    "-a -b -c",
  ];
  for (const query of nasty) {
    await found(visitor, query);
    await suggest(world.as(visitor), { query, full: false });
    await suggest(world.as(visitor), { query, full: true });
    const { hits } = await find(world.as(visitor), {
      query: `${query} router`.slice(0, 200),
      kind: "solved",
      sort: "newest",
      cursor: "bm90IGEgY3Vyc29y",
      size: 5,
      live: false,
      place: null,
    });
    assert.ok(Array.isArray(hits));
  }
});

test("searches are written down without names, addresses and numbers, forgotten in time, and remember the first click", async () => {
  const caller = callerOf(world.as(jonas));
  const { log } = await caller.search.find({ query: "router ada@example.com +49 170 1234567 restarts" });
  assert.ok(log);
  await caller.search.clicked({ log, target: "/t/1/a-title" });
  await caller.search.clicked({ log, target: "/t/2/another" });
  const [line] = await world.db.searchLog.findMany();
  assert.deepEqual([line?.query, line?.clicked, line?.place], ["router … … restarts", "/t/1/a-title", "page"]);
  await assert.rejects(caller.search.clicked({ log, target: "https://elsewhere.example" }), { code: "BAD_REQUEST" });
});

test("somebody who searches without end is asked to wait", async () => {
  const ctx = { ...world.as(visitor), address: "192.0.2.7" };
  const caller = callerOf(ctx);
  await caller.search.find({ query: "router" });
  await caller.search.find({ query: "router" });
  await assert.rejects(caller.search.find({ query: "router" }), (error: Error) => error.cause instanceof TooMany);
});
