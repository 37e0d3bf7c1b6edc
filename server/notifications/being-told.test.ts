import assert from "node:assert/strict";
import { test } from "node:test";
import { type Actor, visitor } from "../platform/authorize/index.ts";
import { callerOf } from "../router.ts";
import { openWorld } from "../testing/world.ts";
import { viewer } from "../viewer/viewer.queries.ts";

const world = await openWorld();
const jonas = await world.person("jonas");
const marta = await world.person("marta");
const ben = await world.person("ben");
const nadia = await world.person("nadia", "MODERATOR");
await world.board("routers");
await world.board("staff-room", { visibility: "STAFF" });

const api = (actor: Actor) => callerOf(world.as(actor));
const bell = async (actor: Actor) => (await viewer(world.as(actor))).me?.unread;
const list = async (actor: Actor) => (await api(actor).notifications.list({})).rows;

async function asked(title: string): Promise<number> {
  world.later({ hours: 2 });
  const body = "Since the update it disappears around eight in the evening.";
  return (await api(jonas).topics.ask({ board: "routers", title, body, tags: ["wifi"] })).topic;
}
async function answered(
  topic: number,
  by: Actor,
  body = "Choose channel 36 by hand, that helped here.",
): Promise<void> {
  world.later({ minutes: 10 });
  await api(by).topics.answer({ topic, body });
  await world.settle();
}

test("whoever asked hears of an answer in the list and by the bell, and nobody hears of what they did themselves", async () => {
  const topic = await asked("Aurora 7 drops Wi-Fi every evening");
  await answered(topic, marta);
  const [line] = await list(jonas);
  assert.equal(line?.kind, "answered");
  assert.equal(line?.actor?.displayName, "Marta");
  assert.equal(line?.title, "Aurora 7 drops Wi-Fi every evening");
  assert.match(line?.href ?? "", new RegExp(`^/t/${topic}/`));
  assert.equal(await bell(jonas), 1);
  assert.equal(await bell(marta), 0);
});

test("one can be marked as read, then all, and nobody marks those of somebody else", async () => {
  await answered(await asked("Which lamp means what on a Polar"), marta);
  const [newest] = await list(jonas);
  assert.ok(newest && !newest.read);
  await api(marta).notifications.read({ ids: [newest.id] });
  await api(marta).notifications.read({});
  assert.equal(await bell(jonas), 2);
  await api(jonas).notifications.read({ ids: [newest.id] });
  assert.equal(await bell(jonas), 1);
  await api(jonas).notifications.read({});
  assert.equal(await bell(jonas), 0);
  assert.ok((await list(jonas)).every((row) => row.read));
});

test("AZ-01 after a topic moved to a closed board nobody without access is told, and old lines are gone", async () => {
  const topic = await asked("ZQ7title about the evening");
  await answered(topic, marta);
  assert.equal(await bell(jonas), 1);
  const mails = await world.db.mailMessage.count();
  const closed = await world.db.board.findUniqueOrThrow({ where: { slug: "staff-room" } });
  await world.db.topic.update({ where: { number: topic }, data: { boardId: closed.id } });
  await answered(topic, nadia);
  assert.equal(await bell(jonas), 0);
  assert.ok(!JSON.stringify(await list(jonas)).includes("ZQ7title"));
  assert.equal(await world.db.mailMessage.count(), mails);
  const told = await world.db.notification.count({ where: { userId: jonas.id, actorId: nadia.id } });
  assert.equal(told, 0);
});

test("AZ-01 a post that was taken away is in nobody's list any more, its author still learns of it", async () => {
  const topic = await asked("Guest Wi-Fi with a QR code");
  await answered(topic, ben, "ZQ7spam buy cheap routers here, today only.");
  assert.equal(await bell(jonas), 1);
  const post = await world.db.post.findFirstOrThrow({ where: { authorId: ben.id } });
  await api(nadia).topics.moderate({ post: post.id, presence: "REMOVED", reason: "advertising" });
  await world.settle();
  assert.equal(await bell(jonas), 0);
  assert.deepEqual(
    (await list(ben)).map((row) => row.kind),
    ["postTaken"],
  );
});

test("a list longer than a page goes on where it ended, with nothing twice and nothing missing", async () => {
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<ReturnType<typeof api>["notifications"]["list"]>> = await api(
      jonas,
    ).notifications.list({ cursor, size: 1 });
    seen.push(...page.rows.map((row) => row.id));
    cursor = page.next;
  } while (cursor);
  assert.deepEqual(
    seen,
    (await list(jonas)).map((row) => row.id),
  );
  assert.equal(new Set(seen).size, seen.length);
});

test("visitors have no list and mark nothing", async () => {
  assert.deepEqual(await list(visitor), []);
  await assert.rejects(api(visitor).notifications.read({}), { code: "FORBIDDEN" });
});

test("whoever asked hears that others closed their question, called it a duplicate or solved; not of taking it back", async () => {
  const original = await asked("The app does not find the router at all");
  const topic = await asked("The app cannot find my router since today");
  const kinds = async () => {
    await world.settle();
    const rows = await list(jonas);
    return rows.filter((row) => row.href.startsWith(`/t/${topic}/`)).map((row) => row.kind);
  };
  const { topics, solutions } = api(nadia);
  await topics.lock({ topic, locked: true, reason: "Please go on in the other one." });
  assert.deepEqual(await kinds(), ["topicClosed"]);
  await topics.lock({ topic, locked: false });
  await topics.markDuplicate({ topic, original });
  await topics.markDuplicate({ topic, original: null });
  assert.deepEqual(await kinds(), ["topicDuplicate", "topicClosed"]);
  await solutions.solveWithout({ topic, reason: "An outage, over since noon." });
  assert.deepEqual(await kinds(), ["solvedWithout", "topicDuplicate", "topicClosed"]);
  await solutions.solveWithout({ topic, reason: null });
  await api(jonas).solutions.solveWithout({ topic, reason: "It went away by itself." });
  assert.equal((await kinds()).length, 3);
});

test("whoever is given a role hears who did so and where its work is, and that it ended", async () => {
  const ines = await world.person("ines", "ADMIN");
  const withRole = { ...ben, grants: [{ role: "EDITOR", boardId: null }] } as Actor;
  const told = async (actor: Actor) => {
    await world.settle();
    return (await list(actor))
      .filter((row) => row.kind.startsWith("role"))
      .map(({ kind, title, href, actor: by }) => [kind, title, href, by?.name]);
  };
  const { id } = await api(ines).users.grantRole({ name: "ben", role: "EDITOR" });
  assert.deepEqual(await told(withRole), [["roleGiven", "Editor", "/kb/review", "ines"]]);
  await api(ines).users.endRole({ id });
  assert.deepEqual(await told(ben), [
    ["roleEnded", "Editor", "/account", "ines"],
    ["roleGiven", "Editor", "/account", "ines"],
  ]);
  await api(ines).users.grantRole({ name: "ines", role: "EDITOR" });
  assert.deepEqual(await told(ines), []);
});
