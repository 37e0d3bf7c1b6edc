import assert from "node:assert/strict";
import { test } from "node:test";
import { giveKudos } from "../kudos/index.ts";
import { visitor } from "../platform/authorize/index.ts";
import { Conflict, Forbidden, Invalid, NotFound } from "../platform/errors/index.ts";
import { acceptAnswer, reportSolution, revokeSolution, verifySolution } from "../solutions/index.ts";
import { openWorld } from "../testing/world.ts";
import { answerTopic } from "../topics/answer-topic.ts";
import { askQuestion } from "../topics/ask-question.ts";
import { editPost } from "../topics/edit-post.ts";
import { moderatePost } from "../topics/moderate-post.ts";
import { askInput } from "../topics/topics.schema.ts";
import { articleHistory, compareRevisions } from "./article-history.query.ts";
import { articleCounts, articleList } from "./article-lists.query.ts";
import { articlePage } from "./article-page.query.ts";
import { articleForEditing } from "./editor-article.query.ts";
import {
  articlesUsefulThisWeek,
  confirmArticle,
  createArticle,
  draftFromTopic,
  giveFeedback,
  publishArticle,
  restoreArticle,
  retireArticle,
  saveArticle,
  saveSection,
  sectionPage,
  sectionTree,
  sendBackArticle,
  submitArticle,
} from "./index.ts";
import { createArticleInput, saveArticleInput, sectionInput } from "./knowledge.schema.ts";
import { restoreRevision } from "./restore-revision.ts";

const world = await openWorld();
const jonas = await world.person("jonas");
const aylin = await world.person("aylin");
const omar = await world.person("omar");
const marta = await world.person("marta", "SUPER_USER");
const kwame = await world.person("kwame", "SUPER_USER");
const tim = await world.person("tim", "AGENT");
const nadia = await world.person("nadia", "MODERATOR");
const ruth = await world.person("ruth", "EDITOR");
const lena = await world.person("lena", "EDITOR");
await world.board("routers", { syncArticles: true });
await world.board("plain");
await world.board("lounge", { visibility: "SUPER_USERS", syncArticles: true });
for (const section of [
  { slug: "wifi", name: "Wi-Fi" },
  { slug: "mesh", name: "Mesh", parent: "wifi" },
  { slug: "beta", name: "Beta", visibility: "MEMBERS" },
  { slug: "support", name: "Support", visibility: "STAFF" },
]) {
  await saveSection(world.as(ruth), null, sectionInput.parse(section));
}

async function answered(board = "routers", over: object = {}) {
  world.later({ hours: 4 });
  const asker = board === "lounge" ? kwame : jonas;
  const { topic, postId } = await askQuestion(
    world.as(asker),
    askInput.parse({
      board,
      title: "The router restarts at night",
      body: "# My case\n\nEvery night at three it restarts. Jonas, reach me at jonas@mail.example.com or 030/1234567.",
      tags: ["restart"],
      ...over,
    }),
  );
  const body = "Hi Jonas, switch off the night update in System → Update.";
  const answer = await answerTopic(world.as(marta), { topic, body, official: false });
  return { topic, question: postId, answer: answer.postId };
}

async function solved(board = "routers") {
  const made = await answered(board);
  await acceptAnswer(world.as(board === "lounge" ? kwame : jonas), { post: made.answer });
  return made;
}

async function articleOf(topic: number) {
  return world.db.article.findFirst({
    where: { topicId: (await world.db.topic.findUniqueOrThrow({ where: { number: topic } })).id },
    include: { sources: true, revisions: true },
  });
}

const written = (over: object = {}) =>
  createArticleInput.parse({
    title: "Choose a channel by hand",
    markdown: "## The rule\n\nChannel 36 is free nearly everywhere.\n\n## Why\n\nRadar does not reach it.",
    section: "wifi",
    ...over,
  });

/** An article that tim wrote and ruth published. */
async function published(over: object = {}): Promise<number> {
  world.later({ hours: 2 });
  const { number } = await createArticle(world.as(tim), written(over));
  await submitArticle(world.as(tim), { number });
  await publishArticle(world.as(ruth), { number, version: 1 });
  return number;
}

const saving = (number: number, version: number, over: object = {}) => {
  const { topics: _, ...text } = written();
  return saveArticleInput.parse({ ...text, number, version, ...over });
};

test("a solution that staff verify becomes a draft with its sources in their exact versions", async () => {
  const { topic, question, answer } = await solved();
  await world.settle();
  assert.equal(await articleOf(topic), null);
  await verifySolution(world.as(tim), { post: answer, on: true, validFor: "firmware 5.2" });
  await world.settle();
  const article = await articleOf(topic);
  assert.equal(article?.state, "DRAFT");
  assert.equal(article?.ownerId, ruth.id);
  assert.equal(article?.validFor, "firmware 5.2");
  assert.deepEqual(
    article?.sources.map((source) => [source.postId, source.role, source.postVersion, source.authorId]).sort(),
    [
      [question, "PROBLEM", 1, jonas.id],
      [answer, "ANSWER", 1, marta.id],
    ].sort(),
  );
  assert.match(article?.sources[0]?.hash ?? "", /^[0-9a-f]{64}$/);
});

test("two thanks, or two for whom it worked, are enough for a draft, and it is made once", async () => {
  const thanked = await solved();
  await giveKudos(world.as(aylin), { post: thanked.answer, on: true });
  await world.settle();
  assert.equal(await articleOf(thanked.topic), null);
  await giveKudos(world.as(omar), { post: thanked.answer, on: true });
  await world.settle();
  await giveKudos(world.as(tim), { post: thanked.answer, on: true });
  await verifySolution(world.as(tim), { post: thanked.answer, on: true, validFor: null });
  await world.settle();
  const { id } = await world.db.topic.findUniqueOrThrow({ where: { number: thanked.topic } });
  assert.equal(await world.db.article.count({ where: { topicId: id } }), 1);
  const worked = await solved();
  for (const person of [aylin, omar]) await reportSolution(world.as(person), { post: worked.answer, worked: true });
  await world.settle();
  assert.equal((await articleOf(worked.topic))?.state, "DRAFT");
});

test("a board without sync makes no drafts by itself, and one click does", async () => {
  const { topic, answer } = await solved("plain");
  await verifySolution(world.as(tim), { post: answer, on: true, validFor: null });
  await world.settle();
  assert.equal(await articleOf(topic), null);
  await assert.rejects(draftFromTopic(world.as(jonas), { topic }), Forbidden);
  const first = await draftFromTopic(world.as(marta), { topic });
  const second = await draftFromTopic(world.as(ruth), { topic });
  assert.deepEqual([first.made, second.made, second.number], [true, false, first.number]);
});

test("a question without a solution cannot be drafted", async () => {
  const { topic } = await answered();
  await assert.rejects(
    draftFromTopic(world.as(ruth), { topic }),
    (error) => error instanceof Conflict && error.what === "notSolved",
  );
});

test("personal data is gone from a draft before it is saved, in text, title and revisions", async () => {
  const { topic } = await solved();
  const { number } = await draftFromTopic(world.as(tim), { topic });
  const article = await world.db.article.findUniqueOrThrow({ where: { number }, include: { revisions: true } });
  const everything = JSON.stringify([article.title, article.markdown, article.html, article.revisions]);
  assert.doesNotMatch(everything, /jonas|1234567|mail\.example/i);
  assert.match(article.markdown, /^## Problem\n\n### My case\n/);
  assert.match(article.markdown, /## Solution\n\nHi \[removed\], switch off/);
});

test("a German topic is drafted in German", async () => {
  await world.board("deutsch", { locale: "de", syncArticles: true });
  const { topic } = await solved("deutsch");
  const { number } = await draftFromTopic(world.as(tim), { topic });
  const { markdown, locale } = await world.db.article.findUniqueOrThrow({ where: { number } });
  assert.equal(locale, "de");
  assert.match(markdown, /## Lösung\n\nHi \[entfernt\]/);
});

test("a draft of a closed board is as closed as the board", async () => {
  const { topic, answer } = await solved("lounge");
  await verifySolution(world.as(tim), { post: answer, on: true, validFor: null });
  await world.settle();
  assert.equal((await articleOf(topic))?.visibility, "SUPER_USERS");
});

test("an article is written, handed in, reviewed by another and then read by everybody", async () => {
  world.later({ hours: 1 });
  const { number } = await createArticle(world.as(tim), written());
  await assert.rejects(articlePage(world.as(visitor), number), NotFound);
  await assert.rejects(publishArticle(world.as(ruth), { number, version: 1 }), Conflict);
  await submitArticle(world.as(tim), { number });
  await assert.rejects(
    publishArticle(world.as(tim), { number, version: 1 }),
    (error) => error instanceof Forbidden && error.because === "reviewByAnother",
  );
  await assert.rejects(publishArticle(world.as(marta), { number, version: 1 }), NotFound);
  await publishArticle(world.as(ruth), { number, version: 1 });
  const page = await articlePage(world.as(visitor), number);
  assert.equal(page.title, "Choose a channel by hand");
  assert.deepEqual(
    page.toc.map((entry) => entry.text),
    ["The rule", "Why"],
  );
  assert.equal(page.owner.name, "tim");
  assert.equal(page.section?.slug, "wifi");
  assert.equal(await world.db.event.count({ where: { name: "article.published" } }), 1);
});

test("what is sent back is a draft again, with the reason kept", async () => {
  const { number } = await createArticle(world.as(tim), written());
  await submitArticle(world.as(tim), { number });
  await sendBackArticle(world.as(ruth), { number, reason: "Please name the firmware." });
  assert.equal((await world.db.article.findUniqueOrThrow({ where: { number } })).state, "DRAFT");
  const event = await world.db.event.findFirstOrThrow({ where: { name: "article.returned" } });
  assert.match(JSON.stringify(event.payload), /name the firmware/);
});

test("an article without a section cannot be published", async () => {
  const { number } = await createArticle(world.as(tim), written({ section: null }));
  await submitArticle(world.as(tim), { number });
  await assert.rejects(publishArticle(world.as(ruth), { number, version: 1 }), Invalid);
});

test("editing a published article changes nothing for readers until the new text is published", async () => {
  const number = await published();
  const { version } = await saveArticle(
    world.as(lena),
    saving(number, 1, { title: "Choose the channel by hand", markdown: "Everything is different since 5.4 came out." }),
  );
  assert.equal((await articlePage(world.as(visitor), number)).title, "Choose a channel by hand");
  assert.ok(
    (await articleList(world.as(ruth), { filter: "changed", size: 50 })).rows.some((row) => row.number === number),
  );
  await assert.rejects(publishArticle(world.as(lena), { number, version }), Forbidden);
  await publishArticle(world.as(ruth), { number, version });
  const page = await articlePage(world.as(visitor), number);
  assert.equal(page.title, "Choose the channel by hand");
  assert.match(page.html, /since 5\.4/);
  assert.equal(page.slug, "choose-the-channel-by-hand");
});

test("a reviewer who read an older text cannot publish the newer one unseen", async () => {
  const { number } = await createArticle(world.as(tim), written());
  await submitArticle(world.as(tim), { number });
  await saveArticle(world.as(tim), saving(number, 1, { markdown: "Something the reviewer has never seen." }));
  await assert.rejects(publishArticle(world.as(ruth), { number, version: 1 }), Conflict);
});

test("a second editor sees the conflict with the newer text and loses nothing", async () => {
  const { number } = await createArticle(world.as(tim), written());
  await saveArticle(world.as(tim), saving(number, 1, { markdown: "Written by the first of the two." }));
  await assert.rejects(
    saveArticle(world.as(lena), saving(number, 1, { markdown: "Written by the second of the two." })),
    (error) => error instanceof Conflict && JSON.stringify(error.current).includes("by the first"),
  );
});

test("autosaving in one sitting makes one revision, a later sitting another", async () => {
  const { number } = await createArticle(world.as(tim), written());
  let version = 1;
  for (const word of ["one", "two", "three"]) {
    ({ version } = await saveArticle(
      world.as(tim),
      saving(number, version, { markdown: `The text with ${word} in it.` }),
    ));
  }
  assert.equal((await articleHistory(world.as(ruth), number)).length, 1);
  world.later({ days: 1 });
  await saveArticle(world.as(tim), saving(number, version, { markdown: "The text of the next day." }));
  const history = await articleHistory(world.as(ruth), number);
  assert.equal(history.length, 2);
  const compared = await compareRevisions(world.as(ruth), { number, version: history[0]?.version ?? 0 });
  assert.ok(compared.text.some((part) => part.kind === "removed" && part.text.includes("three")));
  assert.ok(compared.text.some((part) => part.kind === "added" && part.text.includes("next")));
});

test("an older revision comes back as a new one", async () => {
  const number = await published();
  const { version } = await saveArticle(world.as(lena), saving(number, 1, { markdown: "A worse text than before." }));
  const back = await restoreRevision(world.as(lena), { number, version: 1, latest: version });
  assert.equal(back.version, version + 1);
  const now = await articleForEditing(world.as(ruth), number);
  assert.match(now.markdown, /Channel 36/);
  assert.equal((await articleHistory(world.as(ruth), number)).length, 3);
});

test("a retired article is gone for readers and comes back only through review", async () => {
  const number = await published();
  await retireArticle(world.as(lena), { number, reason: "Firmware 5.4 does it by itself." });
  await assert.rejects(articlePage(world.as(visitor), number), NotFound);
  await restoreArticle(world.as(lena), { number });
  await assert.rejects(articlePage(world.as(visitor), number), NotFound);
  await submitArticle(world.as(lena), { number });
  await publishArticle(world.as(ruth), { number, version: 1 });
  assert.equal((await articlePage(world.as(visitor), number)).number, number);
});

test("an article whose source is edited, un-accepted or removed goes to re-check, and readers still find it", async () => {
  for (const change of ["edit", "revoke", "remove", "failed"] as const) {
    const { topic, answer } = await solved();
    const number = await published({ topics: [topic], title: `About ${change}` });
    await world.settle();
    world.later({ hours: 1 });
    if (change === "edit") {
      await editPost(world.as(marta), {
        post: answer,
        version: 1,
        body: "Better: change the power supply.",
        reason: "",
      });
    } else if (change === "revoke") await revokeSolution(world.as(jonas), { post: answer });
    else if (change === "remove") {
      await moderatePost(world.as(nadia), { post: answer, presence: "REMOVED", reason: "dangerous advice" });
    } else {
      for (const person of [aylin, omar, tim]) await reportSolution(world.as(person), { post: answer, worked: false });
    }
    await world.settle();
    const article = await world.db.article.findUniqueOrThrow({ where: { number } });
    assert.equal(article.state, "RE_CHECK", change);
    assert.equal((await articlePage(world.as(visitor), number)).number, number);
    if (change !== "edit") continue;
    const editor = await articleForEditing(world.as(ruth), number);
    assert.ok(
      editor.sources.some((source) => source.changes?.some(({ kind, text }) => kind === "added" && /power/.test(text))),
    );
    await confirmArticle(world.as(ruth), { number });
    assert.equal((await articleForEditing(world.as(ruth), number)).sources[1]?.changes, null);
    await world.settle();
    assert.equal((await world.db.article.findUniqueOrThrow({ where: { number } })).state, "PUBLISHED");
  }
});

test("a source that changed before the article was verified does not put it up for re-check", async () => {
  const { topic, answer } = await solved();
  world.later({ minutes: 30 });
  await editPost(world.as(marta), {
    post: answer,
    version: 1,
    body: "Edited before anybody wrote about it.",
    reason: "",
  });
  const number = await published({ topics: [topic] });
  await world.settle();
  assert.equal((await world.db.article.findUniqueOrThrow({ where: { number } })).state, "PUBLISHED");
});

test("readers answer once a day whether it helped, may change their mind, and guests count too", async () => {
  const number = await published();
  const guest = (address: string) => ({ ...world.as(visitor), address, userAgent: "a browser" });
  const say = (ctx: Parameters<typeof giveFeedback>[0], helpful: boolean, reason = "") =>
    giveFeedback(ctx, { article: number, helpful, reason });
  await say(guest("192.0.2.1"), true);
  await say(guest("192.0.2.1"), true);
  await say(guest("192.0.2.2"), false, "It does not say where.");
  await say(world.as(aylin), true);
  const counts = async () => {
    const row = await world.db.article.findUniqueOrThrow({ where: { number } });
    return [row.helpfulCount, row.unhelpfulCount];
  };
  assert.deepEqual(await counts(), [2, 1]);
  await say(guest("192.0.2.2"), true);
  assert.deepEqual(await counts(), [3, 0]);
  await Promise.all([say(world.as(omar), true), say(world.as(omar), true)]);
  assert.deepEqual(await counts(), [4, 0]);
  const kept = await world.db.articleFeedback.findMany({ where: { article: { number } } });
  assert.ok(kept.some((row) => row.reason === "It does not say where."));
  assert.ok(kept.every((row) => !row.visitorKey.includes("192.0.2")));
  const [useful] = await articlesUsefulThisWeek(world.as(visitor), { most: 1 });
  assert.equal(useful?.number, number);
  assert.equal(useful?.helpedThisWeek, 4);
});

test("members' and staff articles, and what points to them, are invisible for others", async () => {
  const forStaff = await published({ section: "support", title: "Exchange a thermostat" });
  const forMembers = await published({ section: "beta", title: "Join the beta programme" });
  await assert.rejects(articlePage(world.as(visitor), forStaff), NotFound);
  await assert.rejects(articlePage(world.as(jonas), forStaff), NotFound);
  await assert.rejects(giveFeedback(world.as(jonas), { article: forStaff, helpful: true, reason: "" }), NotFound);
  assert.equal((await articlePage(world.as(tim), forStaff)).visibility, "STAFF");
  await assert.rejects(articlePage(world.as(visitor), forMembers), NotFound);
  assert.equal((await articlePage(world.as(jonas), forMembers)).number, forMembers);
  await assert.rejects(sectionPage(world.as(jonas), { slug: "support", size: 20 }), NotFound);
  assert.deepEqual(
    (await sectionTree(world.as(visitor))).map((section) => section.slug),
    ["wifi"],
  );
  const useful = await articlesUsefulThisWeek(world.as(visitor), { most: 20 });
  assert.ok(useful.every((article) => article.number !== forStaff && article.number !== forMembers));
});

test("a section that closes takes its articles with it", async () => {
  await saveSection(world.as(ruth), null, sectionInput.parse({ slug: "closing", name: "Closing" }));
  const number = await published({ section: "closing", title: "Open until its section closes" });
  const closed = sectionInput.parse({ slug: "closing", name: "Closing", visibility: "STAFF" });
  await assert.rejects(saveSection(world.as(tim), "closing", closed), Forbidden);
  await saveSection(world.as(ruth), "closing", closed);
  await assert.rejects(articlePage(world.as(visitor), number), NotFound);
});

test("a section counts what its reader may read, with its children", async () => {
  const before = (await sectionTree(world.as(visitor))).find((section) => section.slug === "wifi");
  await published({ section: "mesh", title: "Where to put a mesh point" });
  await createArticle(world.as(tim), written({ section: "mesh", title: "A draft nobody counts" }));
  const after = (await sectionTree(world.as(visitor))).find((section) => section.slug === "wifi");
  assert.equal((after?.total ?? 0) - (before?.total ?? 0), 1);
  const page = await sectionPage(world.as(visitor), { slug: "mesh", size: 20 });
  assert.equal(page.parent?.slug, "wifi");
  assert.ok(page.articles.rows.some((row) => row.opening.startsWith("Channel 36 is free")));
});

test("a super user works on their own drafts and learns nothing of others", async () => {
  const { number } = await createArticle(world.as(marta), written({ title: "Written by a super user" }));
  const other = await createArticle(world.as(tim), written({ title: "Written by an agent" }));
  await assert.rejects(articleForEditing(world.as(marta), other.number), NotFound);
  await assert.rejects(articleForEditing(world.as(jonas), number), NotFound);
  await submitArticle(world.as(marta), { number });
  await assert.rejects(saveArticle(world.as(marta), saving(number, 1)), Forbidden);
  assert.deepEqual(
    (await articleList(world.as(marta), { filter: "review", size: 20 })).rows.map((row) => row.number),
    [number],
  );
  assert.equal(await articleCounts(world.as(jonas)), null);
});

test("only reviewers change where a published article stands and who reads it", async () => {
  const { number } = await createArticle(world.as(marta), written({ title: "Placed by its author" }));
  await saveArticle(world.as(marta), saving(number, 1, { section: "mesh", title: "Placed by its author" }));
  const staffOnly = await published({ visibility: "STAFF", title: "For staff, not for others" });
  await assert.rejects(saveArticle(world.as(marta), saving(staffOnly, 1, { visibility: "PUBLIC" })), NotFound);
  await saveArticle(world.as(ruth), saving(staffOnly, 1, { visibility: "PUBLIC" }));
  assert.equal((await articlePage(world.as(visitor), staffOnly)).visibility, "PUBLIC");
});

test("staff notes are in no reader's view", async () => {
  const number = await published({ staffNote: "Do not tell anybody about the trick." });
  assert.doesNotMatch(JSON.stringify(await articlePage(world.as(tim), number)), /trick/);
});
