import assert from "node:assert/strict";
import { test } from "node:test";
import { visitor } from "../platform/authorize/index.ts";
import { NotFound } from "../platform/errors/index.ts";
import { callerOf } from "../router.ts";
import { openWorld } from "../testing/world.ts";
import { articleFeed } from "./article-feed.query.ts";

const world = await openWorld();
const eva = await world.person("eva", "EDITOR");
const tim = await world.person("tim", "AGENT");
const as = (actor: typeof eva) => callerOf(world.as(actor));
for (const [slug, visibility] of [
  ["wifi", "PUBLIC"],
  ["power", "PUBLIC"],
  ["handbook", "STAFF"],
] as const) {
  await as(eva).knowledge.saveSection({ section: { slug, name: slug, visibility } });
}
async function published(section: string, visibility: "PUBLIC" | "MEMBERS" | "STAFF" = "PUBLIC"): Promise<number> {
  world.later({ hours: 1 });
  const text = { title: `About ${section}`, markdown: "Hold the button for ten seconds." };
  const { number } = await as(tim).knowledge.create({ ...text, section, visibility });
  await as(tim).knowledge.submit({ number });
  await as(eva).knowledge.publish({ number, version: 1 });
  return number;
}
const wifi = await published("wifi");
const power = await published("power");
await published("wifi", "MEMBERS");
await published("handbook", "STAFF");
const numbers = async (slug: string | null, actor: typeof eva | typeof visitor = visitor) =>
  (await articleFeed(world.as(actor), slug)).articles.map((article) => article.number);

test("a feed names what changed last first, of everything or of one section", async () => {
  assert.deepEqual(await numbers(null), [power, wifi]);
  assert.deepEqual(await numbers("wifi"), [wifi]);
  world.later({ hours: 1 });
  const text = { number: wifi, version: 1, title: "About wifi", markdown: "Hold the button for five seconds." };
  await as(tim).knowledge.save({ ...text, section: "wifi" });
  assert.deepEqual(await numbers(null), [power, wifi], "a draft of a change is no change");
  world.later({ hours: 1 });
  await as(eva).knowledge.publish({ number: wifi, version: 2 });
  assert.deepEqual(await numbers(null), [wifi, power]);
});

test("AZ-11 the feed is the same for everybody: staff read no more in it than visitors", async () => {
  assert.deepEqual(await numbers(null, eva), await numbers(null));
  await assert.rejects(articleFeed(world.as(eva), "handbook"), NotFound);
  await assert.rejects(articleFeed(world.as(visitor), "no-such-section"), NotFound);
});
