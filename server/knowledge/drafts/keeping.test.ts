import assert from "node:assert/strict";
import { test } from "node:test";
import { Conflict, Forbidden, Invalid, NotFound } from "../../platform/errors/index.ts";
import { addTopic, removeTopic } from "../add-topic.ts";
import { articleHistory } from "../article-history.query.ts";
import { articleForEditing } from "../editor-article.query.ts";
import { jonas, lena, marta, published, ruth, saving, solved, tim, world, written } from "../editors.testing.ts";
import { createArticle, draftFromTopic, saveArticle, saveSection, sectionTree, submitArticle } from "../index.ts";
import { sectionInput } from "../knowledge.schema.ts";
import { sectionMoved } from "../sections.queries.ts";
import { dropDraft, keepDraft } from "./keep-draft.ts";

const keptBy = async (who: typeof ruth, number: number) => (await articleForEditing(world.as(who), number)).kept;

test("RL-17 of two who edit at once the slower sees both texts, and theirs is kept until they decide", async () => {
  const { number } = await createArticle(world.as(tim), written());
  await saveArticle(world.as(tim), saving(number, 1, { markdown: "Written by the first of the two." }));
  const slower = saving(number, 1, { markdown: "Written by the second of the two." });
  await assert.rejects(
    saveArticle(world.as(lena), slower),
    (error) => error instanceof Conflict && JSON.stringify(error.current).includes("by the first"),
  );
  assert.equal((await keptBy(lena, number))?.markdown, "Written by the second of the two.");
  assert.equal(await keptBy(ruth, number), null, "kept for nobody else");
  const { version } = await articleForEditing(world.as(lena), number);
  await saveArticle(world.as(lena), { ...slower, version });
  assert.equal(await keptBy(lena, number), null);
  const history = await articleHistory(world.as(ruth), number);
  assert.equal(history.length, 2, "the history has both");
});

test("RL-16 what is written during a review is kept without a revision, and thrown away on demand", async () => {
  const { number } = await createArticle(world.as(tim), written());
  await submitArticle(world.as(tim), { number });
  const text = { number, version: 1, title: "A better title", markdown: "Half a sen" };
  await keepDraft(world.as(ruth), text);
  await keepDraft(world.as(ruth), { ...text, markdown: "Half a sentence" });
  assert.equal((await keptBy(ruth, number))?.markdown, "Half a sentence");
  assert.equal((await articleHistory(world.as(ruth), number)).length, 1);
  await dropDraft(world.as(ruth), { number });
  assert.equal(await keptBy(ruth, number), null);
  await assert.rejects(keepDraft(world.as(jonas), text), NotFound);
});

test("several topics become one article, each with its sources, personal data taken out", async () => {
  const [one, other] = [await solved(), await solved()];
  const { number } = await draftFromTopic(world.as(tim), { topic: one.topic });
  const { version } = await addTopic(world.as(tim), { number, topic: other.topic, version: 1 });
  const article = await articleForEditing(world.as(tim), number);
  assert.deepEqual([...new Set(article.sources.map((source) => source.topic.number))], [one.topic, other.topic]);
  assert.equal(article.markdown.match(/## Solution/g)?.length, 2);
  assert.doesNotMatch(article.markdown, /jonas|1234567/i);
  await assert.rejects(addTopic(world.as(tim), { number, topic: other.topic, version }), Invalid);
  await assert.rejects(addTopic(world.as(tim), { number, topic: 999_999, version }), Invalid);
  await assert.rejects(removeTopic(world.as(tim), { number, topic: one.topic }), Conflict);
  await removeTopic(world.as(tim), { number, topic: other.topic });
  assert.equal((await articleForEditing(world.as(tim), number)).sources.length, 2);
  assert.equal((await draftFromTopic(world.as(ruth), { topic: other.topic })).made, true);
});

test("taking a source off says the same of a topic out of sight, of one that is no source and of one that is not there", async () => {
  const [hidden, open] = [await solved(), await solved()];
  await world.db.topic.update({ where: { number: hidden.topic }, data: { presence: "REMOVED" } });
  const { number } = await createArticle(world.as(marta), written());
  for (const topic of [hidden.topic, open.topic, 999_999]) {
    await assert.rejects(
      removeTopic(world.as(marta), { number, topic }),
      (error) => error instanceof Invalid && error.reason === "unknownTopic",
      `${topic}`,
    );
  }
});

test("a super user adds topics to their own draft and to nobody else's", async () => {
  const { topic } = await solved();
  const own = await createArticle(world.as(marta), written());
  await addTopic(world.as(marta), { number: own.number, topic, version: 1 });
  const number = await published();
  await assert.rejects(addTopic(world.as(marta), { number, topic, version: 1 }), Forbidden);
});

test("a renamed section is found by its old address, and by whoever may see it alone", async () => {
  await saveSection(world.as(ruth), null, sectionInput.parse({ slug: "cables", name: "Cables", visibility: "STAFF" }));
  await saveSection(
    world.as(ruth),
    "cables",
    sectionInput.parse({ slug: "wires", name: "Wires", visibility: "STAFF" }),
  );
  assert.equal(await sectionMoved(world.as(ruth), "cables"), "wires");
  assert.equal(await sectionMoved(world.as(jonas), "cables"), null);
  await saveSection(
    world.as(ruth),
    "wires",
    sectionInput.parse({ slug: "cables", name: "Cables", visibility: "STAFF" }),
  );
  assert.equal(await sectionMoved(world.as(ruth), "cables"), null);
  assert.ok((await sectionTree(world.as(ruth))).some((section) => section.slug === "cables"));
});
