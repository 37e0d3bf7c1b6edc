import assert from "node:assert/strict";
import { test } from "node:test";
import { system } from "../platform/authorize/index.ts";
import { Conflict, Forbidden, Invalid, NotFound } from "../platform/errors/index.ts";
import { callerOf } from "../router.ts";
import { differences, subjects } from "../verify/verify.ts";
import { articleForEditing } from "./editor-article.query.ts";
import { kwame, lena, marta, nadia, omar, published, ruth, solved, tim, world } from "./editors.testing.ts";
import { handOverArticle } from "./hand-over-article.ts";
import { recheckDueArticles } from "./rechecks/recheck-due-articles.job.ts";
import { setReviewDate } from "./set-review-date.ts";

const { db } = world;
const ownerOf = async (number: number) => (await articleForEditing(world.as(ruth), number)).owner.name;

test("an article is handed to another editor, who is told; readers see the new name, and giving it back undoes it", async () => {
  const number = await published();
  assert.deepEqual(await handOverArticle(world.as(ruth), { number, owner: "lena" }), { before: "tim" });
  await world.settle();
  const page = await callerOf(world.as({ kind: "visitor" })).knowledge.article({ number });
  assert.equal(page.owner.name, "lena");
  const article = await db.article.findUniqueOrThrow({ where: { number } });
  const told = await db.notification.findMany({ where: { kind: "articleHandedOver", articleId: article.id } });
  assert.deepEqual(
    told.map((one) => one.userId),
    [lena.id],
  );
  const line = await db.moderationAction.findFirstOrThrow({ where: { act: "article.handedOver" } });
  assert.deepEqual(
    [line.before, line.after],
    [
      { article: number, keeper: "tim" },
      { article: number, keeper: "lena" },
    ],
  );
  await handOverArticle(world.as(ruth), { number, owner: "tim" });
  assert.equal(await ownerOf(number), "tim");
});

test("handing it over twice is one act", async () => {
  const number = await published();
  const once = () => handOverArticle(world.as(ruth), { number, owner: "lena" });
  await Promise.all([once(), once()]);
  const { id } = await db.article.findUniqueOrThrow({ where: { number } });
  const events = await db.$queryRaw<object[]>`
    SELECT 1 FROM "Event" WHERE name = 'article.handedOver' AND payload ->> 'articleId' = ${id}`;
  assert.equal(events.length, 1);
});

test("PE-02 only those who review hand articles over, and only to those who work on all of them", async () => {
  const number = await published();
  const give = (actor: typeof ruth, owner = "lena") => handOverArticle(world.as(actor), { number, owner });
  for (const nobody of [marta, kwame, nadia, omar]) {
    await assert.rejects(give(nobody), (error) => error instanceof Forbidden || error instanceof NotFound);
  }
  for (const owner of ["marta", "omar", "nadia", "no-such-person"]) {
    await assert.rejects(give(ruth, owner), (error) => error instanceof Invalid && error.field === "owner");
  }
  await give(tim);
  const { keepers, can } = await articleForEditing(world.as(ruth), number);
  assert.deepEqual([keepers.map((person) => person.name), can.care], [["lena", "ruth", "tim"], true]);
});

test("the points for an article follow who keeps it, and the ledger agrees with what is counted anew", async () => {
  const { topic } = await solved();
  const number = await published({ topics: [topic] });
  await handOverArticle(world.as(ruth), { number, owner: "lena" });
  await world.settle();
  assert.deepEqual(await differences(db, world.now(), Object.values(subjects).flat()), []);
});

test("reviewers choose the day on which an article is looked at again, and on that day it goes to re-check", async () => {
  const number = await published();
  const inDays = (days: number) => new Date(world.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const set = (actor: typeof ruth, on: string) => setReviewDate(world.as(actor), { number, on });
  const refused = (reason: string) => (error: unknown) => error instanceof Invalid && error.reason === reason;
  await assert.rejects(set(marta, inDays(30)), Forbidden);
  await assert.rejects(set(ruth, inDays(-1)), refused("inThePast"));
  await assert.rejects(set(ruth, inDays(4_000)), refused("tooFar"));
  await set(ruth, inDays(30));
  assert.equal((await articleForEditing(world.as(ruth), number)).reviewAt?.toISOString().slice(0, 10), inDays(30));
  const state = async () => {
    await recheckDueArticles.run(world.as(system), {});
    return (await db.article.findUniqueOrThrow({ where: { number } })).state;
  };
  world.later({ days: 29 });
  assert.equal(await state(), "PUBLISHED");
  world.later({ days: 2 });
  assert.equal(await state(), "RE_CHECK");
  await assert.rejects(set(ruth, inDays(30)), Conflict);
});
