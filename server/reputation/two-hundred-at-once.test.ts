import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf, system } from "../platform/authorize/index.ts";
import { callerOf } from "../router.ts";
import { letEverythingFollow, openHttp } from "../testing/over-http.ts";
import { openWorld } from "../testing/world.ts";
import { verify } from "../verify/index.ts";
import { heldLedger, modelLedger } from "./ledger-model.testing.ts";
import { reputationSetting } from "./reputation.setting.ts";

const people = 50;
/** Requests under way at once: twice as many as there are connections. More would only wait, and too long on a slow machine. */
const lanes = 20;

/** Sends all, in order, so many at once; what came back stands in the same order. */
async function sendAll(wishes: (() => Promise<number>)[]): Promise<number[]> {
  const statuses: number[] = [];
  const waiting = wishes.entries();
  const lane = async () => {
    for (const [place, wish] of waiting) statuses[place] = await wish();
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return statuses;
}

const world = await openWorld();
const { db } = world;
await world.board("routers");

const { signIn, call } = await openHttp(db);

const members = await Promise.all(Array.from({ length: people }, (_, index) => world.person(`member-${index}`)));
const cookies = new Map<string, string>();
for (const member of members) cookies.set(member.id, await signIn(member));
const cookieOf = (id: string) => cookies.get(id) ?? "";

const helper = await world.person("marta");
const second = await world.person("aylin");
const [asker] = members;
assert.ok(asker);
const routers = await callerOf(contextOf(asker)).topics.ask({
  board: "routers",
  title: "The router restarts at night",
  body: "Every night at three it restarts, whatever I do.",
  tags: ["restart"],
});
const answerBy = async (actor: typeof helper) =>
  (await callerOf(contextOf(actor)).topics.answer({ topic: routers.topic, body: "Switch off the night update." }))
    .postId;
const thanked = await answerBy(helper);
const untouched = await answerBy(second);

test("RC-02 200 thanks, thanks taken back and acceptances of 50 people at once end with exact totals", async () => {
  const before = await sendAll(
    members.map((member) => () => call(cookieOf(member.id), "kudos.give", { post: thanked, on: true })),
  );
  assert.deepEqual(
    before.filter((status) => status !== 200),
    [],
  );
  const wishes = members.flatMap(({ id }, index) => [
    () => call(cookieOf(id), "kudos.give", { post: thanked, on: false }),
    () => call(cookieOf(id), "kudos.give", { post: untouched, on: true }),
    () => call(cookieOf(id), "kudos.give", { post: routers.postId, on: true }),
    () => call(cookieOf(asker.id), "solutions.accept", { post: index % 2 === 0 ? thanked : untouched }),
  ]);
  assert.equal(wishes.length, 4 * people);
  const statuses = await sendAll(wishes);
  // One of them asked the question, and may not thank for it.
  assert.deepEqual(
    statuses.filter((status) => status !== 200),
    [403],
  );
  await letEverythingFollow(db);

  const counts = await db.post.findMany({ orderBy: { number: "asc" }, select: { id: true, kudosCount: true } });
  assert.deepEqual(
    counts.map((post) => post.kudosCount),
    [people - 1, 0, people],
  );
  const solutions = await db.solution.findMany({ where: { revokedAt: null } });
  assert.equal(solutions.length, 1);
  const solved = solutions[0]?.postId;

  assert.deepEqual((await heldLedger(db)).sort(), (await modelLedger(db, reputationSetting.defaults)).sort());
  const points = async (userId: string) => (await db.standing.findUnique({ where: { userId } }))?.points ?? 0;
  const accepted = (postId: string) => (solved === postId ? 15 : 0);
  // An answer brings 2, thanks for it 5 each, together no more than 200 a day; a solution counts beyond that.
  assert.equal(await points(helper.id), 2 + accepted(thanked));
  assert.equal(await points(second.id), 200 + accepted(untouched));
  assert.equal(await points(asker.id), 1 + 2 * (people - 1) + 2);
  const later = new Date(Date.now() + 3_600_000);
  assert.deepEqual(await verify(contextOf(system, { now: () => later })), []);
});
