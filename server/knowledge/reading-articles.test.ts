import assert from "node:assert/strict";
import { test } from "node:test";
import { visitor } from "../platform/authorize/index.ts";
import { Forbidden, NotFound } from "../platform/errors/index.ts";
import { reportSolution, revokeSolution } from "../solutions/index.ts";
import { editPost } from "../topics/edit-post.ts";
import { moderatePost } from "../topics/moderate-post.ts";
import { articlePage } from "./article-page.query.ts";
import { articleForEditing } from "./editor-article.query.ts";
import { aylin, jonas, marta, nadia, omar, published, ruth, solved, tim, world, written } from "./editors.testing.ts";
import {
  articlesUsefulThisWeek,
  confirmArticle,
  createArticle,
  giveFeedback,
  saveSection,
  sectionPage,
  sectionTree,
} from "./index.ts";
import { sectionInput } from "./knowledge.schema.ts";

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
