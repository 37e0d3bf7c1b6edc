import assert from "node:assert/strict";
import { test } from "node:test";
import { type Actor, isSignedIn, visitor } from "../../platform/authorize/index.ts";
import { NotFound } from "../../platform/errors/index.ts";
import { callerOf } from "../../router.ts";
import { openWorld } from "../../testing/world.ts";

const world = await openWorld();
await world.board("routers");
await world.board("crew", { visibility: "STAFF" });
const nadia = await world.person("nadia", "MODERATOR");
const ben = await world.person("ben");
const eva = await world.person("eva");
const api = (actor: Actor) => callerOf(world.as(actor));
const idOf = async (slug: string) => (await world.db.board.findUniqueOrThrow({ where: { slug } })).id;
const body = "Every evening at eight the light begins to blink red.";

async function question(board: string, by: Actor): Promise<string> {
  world.later({ hours: 1 });
  return (await api(by).topics.ask({ board, title: "The light blinks red", body, tags: ["light"] })).postId;
}

async function mailFrom(userId: string, address: string): Promise<void> {
  const about = { purpose: "CONFIRM_ADDRESS" as const, email: "x@example.com", expiresAt: new Date("2027-01-01") };
  await world.db.mailToken.create({ data: { ...about, userId, address, tokenHash: `${userId} ${address}` } });
}

test("a record counts what came of posts, reports and appeals", async () => {
  const post = await question("routers", ben);
  await question("routers", ben);
  const other = await question("routers", eva);
  const flag = {
    reason: "SPAM" as const,
    weight: 1,
    trustLevel: 1,
    createdAt: world.now(),
    raisedAt: world.now(),
    decidedAt: world.now(),
  };
  await world.db.flag.create({ data: { ...flag, postId: post, userId: eva.id, state: "UPHELD" } });
  await world.db.flag.create({ data: { ...flag, postId: other, userId: ben.id, state: "REJECTED" } });
  await api(nadia).topics.moderate({ post, presence: "REMOVED", reason: "Looks like advertising" });
  const record = await api(nadia).record.of({ name: "ben" });
  assert.deepEqual(record.flagged, { upheld: 1, rejected: 0, open: 0 });
  assert.deepEqual(record.flags, { upheld: 0, rejected: 1, open: 0 });
  assert.equal(record.posts, 1);
  assert.deepEqual([record.taken.count, record.taken.latest[0]?.reason], [1, "Looks like advertising"]);
  assert.equal(record.taken.latest[0]?.by, "Nadia");
});

test("accounts from the same network are named to moderators of everything, the network never", async () => {
  await mailFrom(ben.id, "198.51.100.0/24");
  await mailFrom(eva.id, "198.51.100.0/24");
  await mailFrom(nadia.id, "203.0.113.0/24");
  const record = await api(nadia).record.of({ name: "ben" });
  assert.deepEqual(
    record.network.map((one) => one.name),
    ["eva"],
  );
  assert.ok(!JSON.stringify(record).includes("198.51.100"));
});

test("PE-02 of a board that a moderator may not enter a record tells nothing", async () => {
  const tim = await world.person("tim", "AGENT");
  const post = await question("crew", tim);
  await api(nadia).topics.moderate({ post, presence: "HIDDEN", reason: "a secret of the crew" });
  const kim = await world.person("kim");
  const keeper = (boardId: string): Actor =>
    isSignedIn(kim) ? { ...kim, grants: [{ role: "MODERATOR", boardId }] } : kim;
  for (const board of ["routers", "crew"]) {
    const record = await api(keeper(await idOf(board))).record.of({ name: "tim" });
    assert.deepEqual([record.taken.count, record.posts, record.network], [0, 0, []], board);
  }
  assert.equal((await api(nadia).record.of({ name: "tim" })).taken.count, 1);
});

test("for everybody who moderates nothing there are no records, their own included", async () => {
  const agnes = await world.person("agnes", "AGENT");
  for (const by of [visitor, ben, agnes])
    for (const name of ["ben", "nobody"])
      await assert.rejects(api(by).record.of({ name }), (error: Error) => error.cause instanceof NotFound);
});

test("what a suspended member wrote stays where it is, for everybody", async () => {
  const shown = async () => {
    const caller = api(visitor);
    const [list, profile, written] = await Promise.all([
      caller.topics.list({ filter: "active" }),
      caller.users.profile({ name: "eva" }),
      caller.topics.ofPerson({ name: "eva", what: "asked" }),
    ]);
    return JSON.stringify([list, profile, written]);
  };
  await world.settle();
  const before = await shown();
  await api(nadia).penalties.give({ name: "eva", kind: "SUSPENSION", days: 7, reason: "Please calm down." });
  await world.settle();
  assert.equal(await shown(), before);
});
