import assert from "node:assert/strict";
import { test } from "node:test";
import { type Actor, visitor } from "../platform/authorize/index.ts";
import { callerOf } from "../router.ts";
import { openWorld } from "../testing/world.ts";

const world = await openWorld();
const marta = await world.person("marta", "SUPER_USER");
const elif = await world.person("elif", "SUPER_USER");
const jonas = await world.person("jonas");
await world.board("routers");
await world.board("lounge", { visibility: "SUPER_USERS" });
const api = (actor: Actor) => {
  world.later({ hours: 3 });
  return callerOf(world.as(actor));
};

async function solve(board: string, asker: Actor, helper: Actor, tag: string): Promise<void> {
  const title = "The router restarts at night";
  const asked = await api(asker).topics.ask({ board, title, body: "Every night at three it restarts.", tags: [tag] });
  const answer = await api(helper).topics.answer({ topic: asked.topic, body: "Switch off the update at night." });
  await api(asker).solutions.accept({ post: answer.postId });
  await world.settle();
}

/** What the public page says of Marta, and of all of them. */
async function shownTo(actor: Actor) {
  const { superUsers, helped } = await api(actor).programme.public();
  const row = superUsers.find(({ person }) => person.name === "marta");
  return { helped, byMarta: row?.helped, fields: row?.fields.map(({ slug }) => slug).sort() };
}

await solve("routers", jonas, marta, "night");
// The same tag is used in public, where Marta has helped nobody with it.
await solve("routers", jonas, elif, "outage");

test("AZ-04 whom a super user helped in the lounge, and with what, changes nothing that outsiders read of the programme", async () => {
  const before = { visitor: await shownTo(visitor), member: await shownTo(jonas), insider: await shownTo(elif) };
  assert.deepEqual(before.visitor, { helped: 1, byMarta: 1, fields: ["night", "routers"] });
  await solve("lounge", elif, marta, "outage");
  assert.deepEqual(await shownTo(visitor), before.visitor);
  assert.deepEqual(await shownTo(jonas), before.member);
  assert.deepEqual(await shownTo(elif), { helped: 2, byMarta: 2, fields: ["lounge", "night", "outage", "routers"] });
});
