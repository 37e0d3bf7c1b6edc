import assert from "node:assert/strict";
import { test } from "node:test";
import { visitor } from "../../platform/authorize/index.ts";
import { Conflict, Invalid, NotFound } from "../../platform/errors/index.ts";
import { editPost } from "../../topics/edit-post.ts";
import { articleList } from "../article-lists.query.ts";
import { articlePage } from "../article-page.query.ts";
import { articleForEditing } from "../editor-article.query.ts";
import { jonas, lena, marta, published, ruth, saving, solved, tim, world } from "../editors.testing.ts";
import { confirmArticle, publishArticle, retireArticle, saveArticle, submitArticle } from "../index.ts";
import { followOriginal, linkLanguages } from "./link-languages.ts";
import { startTranslation } from "./start-translation.ts";

const german = {
  title: "Einen Kanal von Hand wählen",
  markdown: "## Die Regel\n\nKanal 36 ist fast überall frei.",
  locale: "de",
};

/** An English article and its German version, both published. */
async function translated(over: object = {}) {
  const number = await published(over);
  const { number: other } = await startTranslation(world.as(lena), { number, locale: "de" });
  await saveArticle(world.as(lena), saving(other, 1, german));
  await submitArticle(world.as(lena), { number: other });
  const { version } = await articleForEditing(world.as(ruth), other);
  await publishArticle(world.as(ruth), { number: other, version });
  return { number, other };
}

/** Publishes a newer text of the English article, as a change of the class. */
async function change(number: number, editClass: "TYPO" | "MEDIUM" | "MAJOR") {
  world.later({ hours: 2 });
  const { version } = await articleForEditing(world.as(lena), number);
  const markdown = `The text after a change of class ${editClass}, at ${world.now().toISOString()}.`;
  const saved = await saveArticle(world.as(lena), saving(number, version, { markdown, editClass }));
  await publishArticle(world.as(ruth), { number, version: saved.version });
}

test("readers of one language find the way to the other, with the sources of the original", async () => {
  const { topic } = await solved();
  const { number, other } = await translated({ topics: [topic] });
  const [english, deutsch] = [
    await articlePage(world.as(visitor), number),
    await articlePage(world.as(visitor), other),
  ];
  assert.deepEqual(
    english.languages.map(({ number: of, locale }) => [of, locale]),
    [[other, "de"]],
  );
  assert.deepEqual(
    deutsch.languages.map(({ number: of, original }) => [of, original]),
    [[number, true]],
  );
  assert.deepEqual(
    deutsch.sources.map((source) => source.number),
    [topic],
  );
  assert.equal(deutsch.outdated, false);
});

test("a typo leaves the other language as it is; a change marks it outdated until it follows", async () => {
  const { number, other } = await translated();
  await change(number, "TYPO");
  assert.equal((await articlePage(world.as(visitor), other)).outdated, false);
  await change(number, "MEDIUM");
  assert.equal((await articlePage(world.as(visitor), other)).outdated, true);
  const { rows } = await articleList(world.as(ruth), { filter: "outdated", size: 50 });
  assert.deepEqual(
    rows.map((row) => row.number),
    [other],
  );
  const { languages } = await articleForEditing(world.as(ruth), other);
  assert.deepEqual([languages.outdated, languages.follows?.number], [true, number]);
  await followOriginal(world.as(lena), { number: other });
  assert.equal((await articlePage(world.as(visitor), other)).outdated, false);
  await change(number, "MAJOR");
  world.later({ hours: 2 });
  const { version } = await articleForEditing(world.as(lena), other);
  const words = { ...german, markdown: "Kanal 36 ist jetzt überall frei, seit 5.4." };
  const saved = await saveArticle(world.as(lena), saving(other, version, { ...words, editClass: "MEDIUM" }));
  await publishArticle(world.as(ruth), { number: other, version: saved.version });
  assert.equal((await articlePage(world.as(visitor), other)).outdated, false);
});

test("a translation without sources of its own is in doubt while those of its original are, until that is decided", async () => {
  const { topic, answer } = await solved();
  const { number, other } = await translated({ topics: [topic] });
  const bystander = await translated();
  await world.settle();
  world.later({ hours: 1 });
  const doubtOf = async (of: number) => (await articleForEditing(world.as(ruth), of)).languages.doubtful;
  const listed = async () =>
    (await articleList(world.as(ruth), { filter: "outdated", size: 50 })).rows.map((row) => row.number);
  assert.equal(await doubtOf(other), null);
  await editPost(world.as(marta), { post: answer, version: 1, body: "Better: change the power supply.", reason: "" });
  await world.settle();
  assert.deepEqual(await doubtOf(other), { number });
  assert.equal(await doubtOf(bystander.other), null);
  assert.ok((await listed()).includes(other));
  assert.equal((await articlePage(world.as(visitor), other)).outdated, false, "readers read what was published");
  const { languages, seen } = await articleForEditing(world.as(ruth), number);
  assert.equal(languages.others[0]?.doubtful, true);
  await confirmArticle(world.as(ruth), { number, seen });
  assert.equal(await doubtOf(other), null);
  await retireArticle(world.as(ruth), { number, reason: "No such router any more." });
  assert.deepEqual(await doubtOf(other), { number });
});

test("each language is there once, and a version of a version follows the original", async () => {
  const { number, other } = await translated();
  const refused = (what: string) => (error: unknown) => error instanceof Conflict && error.what === what;
  await assert.rejects(startTranslation(world.as(tim), { number, locale: "de" }), refused("languageTaken"));
  await assert.rejects(startTranslation(world.as(tim), { number: other, locale: "en" }), refused("ownLanguage"));
  const third = await published({ locale: "de", title: "Noch ein deutscher Artikel" });
  await assert.rejects(linkLanguages(world.as(ruth), { number: third, original: number }), refused("languageTaken"));
  await assert.rejects(linkLanguages(world.as(ruth), { number, original: third }), refused("hasTranslations"));
  await linkLanguages(world.as(ruth), { number: other, original: null });
  await linkLanguages(world.as(ruth), { number: third, original: number });
  assert.deepEqual(
    (await articlePage(world.as(visitor), number)).languages.map((one) => one.number),
    [third],
  );
});

test("what a reader may not read is no language of anything for them", async () => {
  const { number, other } = await translated();
  await world.db.article.update({ where: { number: other }, data: { visibility: "STAFF" } });
  assert.deepEqual((await articlePage(world.as(jonas), number)).languages, []);
  assert.equal((await articlePage(world.as(tim), number)).languages.length, 1);
  await assert.rejects(startTranslation(world.as(marta), { number: other, locale: "en" }), NotFound);
  const own = await published({ locale: "de" });
  await assert.rejects(linkLanguages(world.as(ruth), { number: own, original: 999_999 }), Invalid);
});
