import assert from "node:assert/strict";
import { test } from "node:test";
import { visitor } from "../platform/authorize/index.ts";
import { Conflict, Forbidden, Invalid, NotFound } from "../platform/errors/index.ts";
import { articleHistory, compareRevisions } from "./article-history.query.ts";
import { articleCounts, articleList } from "./article-lists.query.ts";
import { articlePage } from "./article-page.query.ts";
import { articleForEditing } from "./editor-article.query.ts";
import { jonas, lena, marta, published, ruth, saving, tim, world, written } from "./editors.testing.ts";
import {
  createArticle,
  publishArticle,
  restoreArticle,
  retireArticle,
  saveArticle,
  sendBackArticle,
  submitArticle,
} from "./index.ts";
import { restoreRevision } from "./restore-revision.ts";

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
