import assert from "node:assert/strict";
import { test } from "node:test";
import { type Actor, visitor } from "../platform/authorize/index.ts";
import { callerOf } from "../router.ts";
import { runJobs } from "../testing/run-jobs.ts";
import { openWorld } from "../testing/world.ts";
import { badgeWorld } from "./badges.testing.ts";

const world = await openWorld();
const { held } = await badgeWorld(world);
const jonas = await world.person("jonas");
const marta = await world.person("marta");
const nadia = await world.person("nadia", "MODERATOR");
await world.board("routers");

const api = (actor: Actor) => callerOf(world.as(actor));
const settle = async () => {
  await world.settle();
  await runJobs(world);
  await world.settle();
};
const told = async (actor: Actor, kind: string) =>
  (await api(actor).notifications.list({ size: 100 })).rows.filter((row) => row.kind === kind);
const news = async (actor: Actor) => (await api(actor).viewer.page({})).me?.celebrations ?? [];

async function solvedBy(actor: Actor): Promise<string> {
  world.later({ hours: 3 });
  const body = "Since the update it disappears around eight in the evening.";
  const { topic } = await api(jonas).topics.ask({ board: "routers", title: "Wi-Fi disappears", body, tags: ["wifi"] });
  world.later({ minutes: 20 });
  const { postId } = await api(actor).topics.answer({ topic, body: "Choose channel 36 by hand, that helped here." });
  await api(jonas).solutions.accept({ post: postId });
  await settle();
  return postId;
}

test("whoever solves a first question has the badges on their page, hears of each, and pages may celebrate them", async () => {
  await solvedBy(marta);
  assert.deepEqual(await held(marta), ["first-answer", "first-solution"]);
  const lines = await told(marta, "badgeEarned");
  assert.deepEqual(lines.map((line) => line.title).sort(), ["First answer", "First solution"]);
  assert.equal(lines[0]?.actor, null);
  const solution = lines.find((line) => line.href === "/badges/first-solution");
  assert.equal(solution?.badge?.purpose, "Solved a first question");
  assert.deepEqual((await news(marta)).map((one) => one.name).sort(), ["First answer", "First solution"]);
  assert.ok((await told(jonas, "badgeEarned")).some((line) => line.title === "Scholar"));
});

test("what was celebrated once is never celebrated again, on whichever page and however many ask at once", async () => {
  const ids = (await news(marta)).map((one) => one.id);
  const answers = await Promise.all(Array.from({ length: 5 }, () => api(marta).notifications.shown({ ids })));
  assert.deepEqual(answers.flatMap((answer) => answer.shown).sort(), [...ids].sort());
  assert.deepEqual(await news(marta), []);
  assert.equal(
    (await told(marta, "badgeEarned")).filter((line) => line.read).length,
    0,
    "and stays unread in the list",
  );
});

test("nobody marks the celebrations of somebody else", async () => {
  const ids = (await news(jonas)).map((one) => one.id);
  assert.ok(ids.length > 0);
  assert.deepEqual(await api(marta).notifications.shown({ ids }), { shown: [] });
  await assert.rejects(api(visitor).notifications.shown({ ids }), { code: "FORBIDDEN" });
  assert.equal((await news(jonas)).length, ids.length);
});

test("An undone acceptance takes the badge it earned, and the notification says which figure fell", async () => {
  const emre = await world.person("emre");
  const post = await solvedBy(emre);
  await api(jonas).solutions.revoke({ post });
  await settle();
  assert.deepEqual(await held(emre), ["first-answer"]);
  const [line] = await told(emre, "badgeTaken");
  assert.equal(line?.title, "First solution");
  assert.deepEqual(
    { metric: line?.badge?.metric, atLeast: line?.badge?.atLeast, left: line?.badge?.left },
    { metric: "acceptances", atLeast: "1", left: "0" },
  );
  assert.ok(!(await news(emre)).some((one) => one.name === "First solution"), "what is lost is not celebrated");
});

test("who is given a badge by hand reads by whom and what for; who loses one reads the reason and no name", async () => {
  const ben = await world.person("ben");
  await api(nadia).badges.give({ key: "lifesaver", name: "ben", citation: "for driving over with a spare router" });
  await settle();
  const [line] = await told(ben, "badgeEarned");
  assert.equal(line?.actor?.displayName, "Nadia");
  assert.equal(line?.badge?.citation, "for driving over with a spare router");
  await api(nadia).badges.take({ key: "lifesaver", name: "ben", reason: "it was a different Ben, sorry" });
  await settle();
  const [gone] = await told(ben, "badgeTaken");
  assert.equal(gone?.badge?.reason, "it was a different Ben, sorry");
  assert.equal(gone?.actor, null);
});

test("a reader whose language is German reads German names", async () => {
  const german = { ...world.as(marta), locale: "de" };
  const { rows } = await callerOf(german).notifications.list({ size: 100 });
  assert.ok(rows.some((row) => row.title === "Erste Lösung"));
});
