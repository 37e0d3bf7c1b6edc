import assert from "node:assert/strict";
import { test } from "node:test";
import { type Actor, visitor } from "../platform/authorize/index.ts";
import { pool } from "../platform/db/client.ts";
import { callerOf } from "../router.ts";
import { openWorld } from "../testing/world.ts";

const world = await openWorld();
const jonas = await world.person("jonas");
const marta = await world.person("marta");
const nadia = await world.person("nadia", "MODERATOR");
const ruth = await world.person("ruth", "EDITOR");
await world.board("routers");
const api = (actor: Actor) => callerOf(world.as(actor));

const asking = { board: "routers", title: "Wi-Fi gone at night", body: "Around eight it is gone.", tags: ["wifi"] };
const { topic, postId: question } = await api(jonas).topics.ask(asking);
world.later({ hours: 1 });
const { postId: answer } = await api(marta).topics.answer({ topic, body: "Choose channel 36 by hand." });
const page = (actor: Actor, posts = [question, answer]) => api(actor).viewer.page({ topic: { number: topic, posts } });

/** How often the database is asked while something is done. */
async function asked(act: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const counting = () => {
    count += 1;
  };
  pool().on("acquire", counting);
  await act();
  pool().off("acquire", counting);
  return count;
}

test("what a member sees of their own on a topic's page is asked of the database once", async () => {
  await page(jonas);
  assert.equal(await asked(() => page(jonas)), 1);
  assert.equal(await asked(() => page(ruth)), 1);
  assert.equal(await asked(() => api(jonas).viewer.page({})), 1);
  assert.equal(await asked(() => page(visitor)), 0);
});

test("each sees their own thanks, follows and abilities", async () => {
  await api(jonas).kudos.give({ post: answer, on: true });
  const asker = await page(jonas);
  assert.equal(asker.topic?.posts[answer]?.thanked, true);
  assert.equal(asker.topic?.posts[answer]?.can.accept, true);
  assert.equal(asker.topic?.posts[question]?.can.edit, true);
  const helper = await page(marta);
  assert.equal(helper.topic?.posts[answer]?.thanked, false);
  assert.equal(helper.topic?.posts[answer]?.can.accept, false);
  assert.equal(helper.topic?.can.meToo, true);
  assert.deepEqual(await page(visitor), { me: null, topic: null, article: null });
  assert.equal((await api(marta).viewer.page({ topic: { number: 999_999, posts: [] } })).topic, null);
});

test("AZ-01 the frame names the boards of the viewer's own circle, and no others", async () => {
  await world.board("corner", { visibility: "MEMBERS", position: 1 });
  await world.board("lounge", { visibility: "SUPER_USERS", position: 2 });
  await world.board("office", { visibility: "STAFF", position: 3 });
  await world.board("old-corner", { visibility: "MEMBERS", archivedAt: world.now() });
  const own = async (actor: Actor) => (await api(actor).viewer.page({})).me?.ownBoards.map((board) => board.slug);
  assert.deepEqual(await own(jonas), ["corner"]);
  assert.deepEqual(await own(await world.person("sula", "SUPER_USER")), ["corner", "lounge"]);
  assert.deepEqual(await own(nadia), ["corner", "lounge", "office"]);
  assert.equal(await own(visitor), undefined);
});

test("AZ-01 a post that was taken is shown again to its author and to moderators, with why", async () => {
  await api(nadia).topics.moderate({ post: answer, presence: "HIDDEN", reason: "Looks like advertising." });
  assert.deepEqual((await page(jonas)).topic?.concealed, []);
  for (const who of [marta, nadia]) {
    const [concealed] = (await page(who)).topic?.concealed ?? [];
    assert.equal(concealed?.id, answer);
    assert.equal(concealed?.reason, "Looks like advertising.");
    assert.equal(concealed?.by, who === nadia ? "Nadia" : null);
  }
});
