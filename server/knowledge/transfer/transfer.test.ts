import assert from "node:assert/strict";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import sharp from "sharp";
import { contextOf, system } from "../../platform/authorize/index.ts";
import { localStorage } from "../../platform/storage/local-storage.ts";
import { callerOf } from "../../router.ts";
import { makeWorld, type World } from "../../testing/world.ts";
import { verify } from "../../verify/index.ts";
import { knowledgeChecks } from "../../verify/knowledge-checks.ts";
import { readFrontMatter, withFrontMatter } from "./front-matter.ts";
import { exportKnowledge, importKnowledge } from "./index.ts";

const root = await mkdtemp(join(tmpdir(), "kundig-transfer-"));
after(() => rm(root, { recursive: true, force: true }));
const files = (name: string) => localStorage(join(root, `files-${name}`));
const picture = `${"a1".repeat(32)}.png`;

/** All files of a folder by path, as bytes. */
async function bytesOf(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = await Promise.all(paths.map(async (path) => [path.slice(folder.length), await readFile(path)] as const));
  return new Map(read.sort(([a], [b]) => a.localeCompare(b)));
}

async function fill(world: World): Promise<void> {
  const eva = await world.person("eva", "EDITOR");
  const tim = await world.person("tim", "AGENT");
  const jonas = await world.person("jonas");
  const as = (actor: typeof eva) => callerOf(world.as(actor));
  await world.board("routers");
  await as(eva).knowledge.saveSection({ section: { slug: "network", name: "Network", description: "All of it" } });
  await as(eva).knowledge.saveSection({ section: { slug: "wifi", name: "Wi-Fi", parent: "network", position: 3 } });
  await as(eva).knowledge.saveSection({
    section: { slug: "handbook", name: "Handbook", visibility: "STAFF", locale: "de" },
  });
  world.later({ hours: 25 });
  const ask = {
    board: "routers",
    title: "The router restarts at night",
    body: "Every night at three it restarts.",
    tags: ["restart"],
  };
  const asked = await as(jonas).topics.ask(ask);
  world.later({ hours: 1 });
  const answer = await as(tim).topics.answer({
    topic: asked.topic,
    body: "Switch off the update in the night, then wait.",
  });
  await as(jonas).solutions.accept({ post: answer.postId });
  await world.settle();
  const { number } = await as(tim).knowledge.draftFromTopic({ topic: asked.topic });
  const hostile = `---\ntitle: no\n---\n\n![A lamp](/files/${picture})\n\nHold it: "quotes", \\\\ and ümläuts 👍\r\nlast line without end`;
  await as(tim).knowledge.save({
    number,
    version: 1,
    title: 'Restarts: "at night"',
    markdown: hostile,
    section: "wifi",
    staffNote: "For us.\nAlone.",
  });
  await as(tim).knowledge.submit({ number });
  await as(eva).knowledge.publish({ number, version: 2 });
  world.later({ hours: 2 });
  await as(tim).knowledge.save({
    number,
    version: 2,
    title: "Restarts at night",
    markdown: `${hostile} and more`,
    section: "wifi",
    note: "more words",
    editClass: "MAJOR",
  });
  const inside = await as(tim).knowledge.create({
    title: "Nur intern",
    markdown: "Das bleibt unter uns, bitte.",
    section: "handbook",
    locale: "de",
  });
  await as(tim).knowledge.submit({ number: inside.number });
  await as(eva).knowledge.publish({ number: inside.number, version: 1 });
  await as(eva).knowledge.recheck({ number: inside.number, reason: "new firmware" });
  const old = await as(tim).knowledge.create({
    title: "An old article",
    markdown: "It was true for years, once.",
    section: "wifi",
  });
  await as(eva).knowledge.retire({ number: old.number, reason: "no such model any more" });
  await world.db.article.update({
    where: { number: inside.number },
    data: { originalId: (await world.db.article.findUniqueOrThrow({ where: { number } })).id, originalVersion: 2 },
  });
  // An article of a topic that names none of its posts as a source.
  const other = await as(jonas).topics.ask({ ...ask, title: "The router hums in the day" });
  const alone = await as(tim).knowledge.create({
    title: "A humming router",
    markdown: "It hums while it charges, nothing else.",
    section: "wifi",
  });
  await world.db.article.update({
    where: { number: alone.number },
    data: { topicId: (await world.db.topic.findUniqueOrThrow({ where: { number: other.topic } })).id },
  });
  // What stands beside an article: what readers said, cases it helped in, a text nobody saved yet.
  await as(jonas).knowledge.feedback({ article: number, helpful: false, reason: "The menu has another name now." });
  await callerOf(contextOf({ kind: "visitor" }, { now: world.now, address: "192.0.2.7" })).knowledge.feedback({
    article: number,
    helpful: true,
    reason: "",
  });
  await as(tim).desk.used({ kind: "article", number, case: "A-17" });
  await as(eva).knowledge.keepDraft({ number, version: 3, title: "Restarts at dawn", markdown: "Not yet written" });
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: "#147869" } })
    .png()
    .toBuffer();
  await files("one").put(picture, bytes);
  await world.db.storedFile.create({
    data: {
      name: picture,
      ownerId: tim.id,
      contentType: "image/png",
      bytes: bytes.length,
      width: 8,
      height: 8,
      createdAt: world.now(),
    },
  });
}

const first = join(root, "first");
const second = join(root, "second");
{
  const { world, close } = await makeWorld();
  await fill(world);
  const done = await exportKnowledge(world.db, files("one"), first);
  assert.deepEqual(done, { sections: 3, articles: 4, revisions: 5, files: 1, missing: [] });
  await assert.rejects(exportKnowledge(world.db, files("one"), first), /not empty/);
  // A folder that was exported from here comes back as what is here already.
  const again = await importKnowledge(contextOf(system, { now: world.now }), files("one"), first);
  assert.deepEqual([again.articles, again.known], [0, 4]);
  await close();
}
const { world, close } = await makeWorld();
after(close);
const imported = await importKnowledge(contextOf(system, { now: world.now }), files("two"), first);

test("export, empty community, import, export: the same articles, revisions, links and pictures, byte for byte", async () => {
  assert.deepEqual([imported.articles, imported.known, imported.files], [4, 0, 1]);
  await exportKnowledge(world.db, files("two"), second);
  const [one, two] = await Promise.all([bytesOf(first), bytesOf(second)]);
  assert.deepEqual([...two.keys()], [...one.keys()]);
  for (const [path, bytes] of one) assert.equal(two.get(path)?.toString("utf8"), bytes.toString("utf8"), path);
  assert.ok(two.get(`/files/${picture}`)?.equals(one.get(`/files/${picture}`) ?? Buffer.alloc(0)));
});

test("readers of the new community read what was published, with its picture, and nothing that was not", async () => {
  const article = await callerOf(contextOf({ kind: "visitor" })).knowledge.article({ number: 1 });
  assert.match(article.html, new RegExp(`/files/${picture}`));
  assert.doesNotMatch(article.html, /and more/);
  await assert.rejects(callerOf(contextOf({ kind: "visitor" })).knowledge.article({ number: 2 }), {
    code: "NOT_FOUND",
  });
});

test("the new community counts on behind the last number, and its books are right", async () => {
  const eva = await world.db.user.findUniqueOrThrow({ where: { name: "eva" } });
  const made = await world.db.article.create({
    data: { title: "Next", slug: "next", markdown: "x", html: "x", rendererVersion: 1, ownerId: eva.id },
  });
  assert.equal(made.number, 5);
  await world.db.article.delete({ where: { id: made.id } });
  assert.deepEqual(await verify(world.as(system), knowledgeChecks), []);
});

test("a second import takes only what is missing", async () => {
  await world.db.article.delete({ where: { number: 3 } });
  const again = await importKnowledge(contextOf(system, { now: world.now }), files("two"), first);
  assert.deepEqual([again.articles, again.known], [1, 3]);
  const third = join(root, "third");
  await exportKnowledge(world.db, files("two"), third);
  assert.deepEqual(await bytesOf(third), await bytesOf(first));
});

test("a damaged folder is refused in a sentence that names the file", async () => {
  const spoiled = async (path: string, change: (text: string) => string) => {
    const folder = await mkdtemp(join(root, "spoiled-"));
    await cp(first, folder, { recursive: true });
    await writeFile(join(folder, path), change(await readFile(join(folder, path), "utf8")));
    return importKnowledge(contextOf(system), files("three"), folder);
  };
  await world.db.article.delete({ where: { number: 1 } });
  await assert.rejects(
    spoiled("articles/1/2.md", (text) => `${text}!`),
    /articles\/1\/2\.md: the text is not the one/,
  );
  await assert.rejects(
    spoiled("articles/1/2.md", (text) => text.replace("---", "--")),
    /front matter/,
  );
  await assert.rejects(
    spoiled("articles/1/article.json", (text) => text.replace('"PUBLISHED"', '"SHOUTED"')),
    /article\.json: state/,
  );
  await assert.rejects(
    spoiled("kundig.json", () => "{}"),
    /kundig\.json/,
  );
  await assert.rejects(
    spoiled(`files/${picture}`, () => "<svg onload=alert(1)>"),
    /no picture/,
  );
  await assert.rejects(
    spoiled("files.json", (text) => text.replace(picture, "../../evil.png")),
    /missing or no picture|no name/i,
  );
});

test("front matter keeps a text as it is, also one that begins with hyphens", () => {
  const text = "---\na: 1\n---\nüber\r\n";
  const file = withFrontMatter({ title: 'a: "b"\n---\n', version: 1, note: null }, text);
  assert.deepEqual(readFrontMatter(file), { facts: { title: 'a: "b"\n---\n', version: 1, note: null }, text });
});
