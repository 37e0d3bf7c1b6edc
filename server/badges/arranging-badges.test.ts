import assert from "node:assert/strict";
import { test } from "node:test";
import { type Actor, visitor } from "../platform/authorize/index.ts";
import { Refusal } from "../platform/errors/index.ts";
import { callerOf } from "../router.ts";
import { runJobs } from "../testing/run-jobs.ts";
import { openWorld } from "../testing/world.ts";
import type { BadgeInput } from "./badges.schema.ts";
import { badgeWorld } from "./badges.testing.ts";

const world = await openWorld();
const { count, held } = await badgeWorld(world);
const ines = await world.person("ines", "ADMIN");
const nadia = await world.person("nadia", "MODERATOR");
const api = (actor: Actor) => callerOf(world.as(actor));
const badge = (over: Partial<BadgeInput> & { key: string }) => ({
  names: { en: over.key, de: `${over.key} de` },
  purposes: { en: "For something", de: "Für etwas" },
  ...over,
});
const refusedAt = async (work: Promise<unknown>) => {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  const cause = error instanceof Error ? error.cause : null;
  if (cause instanceof Refusal && "field" in cause && "reason" in cause) return `${cause.field}: ${cause.reason}`;
  const issues = cause instanceof Error && "issues" in cause ? cause.issues : null;
  const [first] = Array.isArray(issues) ? (issues as { path: string[]; code: string }[]) : [];
  return first ? `${first.path.join(".")}: ${first.code}` : String(error);
};

test("a new community has at least thirty badges in use, in both languages, each different", async () => {
  const english = await api(visitor).badges.all();
  const german = await callerOf({ ...world.as(visitor), locale: "de" }).badges.all();
  assert.ok(english.length >= 30, `${english.length}`);
  for (const key of ["super-user", "alumni", "flagger"])
    assert.ok(
      english.some((one) => one.key === key),
      key,
    );
  for (const list of [english, german]) assert.equal(new Set(list.map((one) => one.name)).size, list.length);
  for (const [place, one] of german.entries()) assert.notEqual(one.purpose, english[place]?.purpose);
  assert.equal(new Set(english.map((one) => `${one.icon} ${one.grade}`)).size, english.length);
});

test("starting again changes nothing that an admin changed", async () => {
  await world.db.badge.update({ where: { key: "welcome" }, data: { names: { en: "Hello", de: "Hallo" } } });
  await badgeWorld(world);
  assert.equal((await world.db.badge.findUniqueOrThrow({ where: { key: "welcome" } })).version, 1);
  const all = await api(visitor).badges.all();
  assert.equal(all.find((one) => one.key === "welcome")?.name, "Hello");
});

test("what nobody can meet, asks twice, is unknown, unnamed or taken is refused at its field", async () => {
  const save = (over: Partial<BadgeInput>) =>
    refusedAt(api(ines).badges.save({ badge: badge({ key: "try", ...over }) }));
  const one = { metric: "answers" as const, atLeast: 5 };
  assert.equal(
    await save({ criteria: [{ metric: "superUser", atLeast: 2 }] }),
    "badge.criteria.0.atLeast: nobodyCanMeet",
  );
  assert.equal(
    await save({ criteria: [one, { metric: "languages", atLeast: 3 }] }),
    "badge.criteria.1.atLeast: nobodyCanMeet",
  );
  assert.equal(await save({ criteria: [one, { ...one, atLeast: 9 }] }), "badge.criteria.1.metric: twice");
  assert.equal(await save({ criteria: [{ ...one, atLeast: 0 }] }), "badge.criteria.0.atLeast: too_small");
  const unknown = [{ metric: "luck", atLeast: 1 }] as never;
  assert.equal(await save({ criteria: unknown }), "badge.criteria.0.metric: invalid_value");
  assert.equal(await save({ names: { en: " ", de: "Nett" } }), "badge.names.en: too_small");
  assert.equal(await save({ names: { en: "Nice", de: "" } }), "badge.names.de: too_small");
  assert.equal(await save({ names: { en: "SCHOLAR", de: "Anders" } }), "names.en: taken");
  assert.equal(await save({ key: "scholar" }), "key: taken");
  assert.equal(await save({ key: "Not a key" }), "badge.key: invalid_format");
  const renamed = api(ines).badges.save({ current: "scholar", badge: badge({ key: "other" }) });
  assert.equal(await refusedAt(renamed), "key: fixed");
});

test("the preview says how many members would hold it, and the badge is then given to exactly those", async () => {
  const people = await Promise.all(["a-one", "b-two", "c-three"].map((name) => world.person(name)));
  for (const [place, person] of people.entries()) await count(person, { answers: 40 + place, edits: place });
  const criteria = [
    { metric: "answers" as const, atLeast: 40 },
    { metric: "edits" as const, atLeast: 1 },
  ];
  const preview = await api(ines).badges.preview({ criteria });
  assert.equal(preview.count, 2);
  assert.deepEqual(preview.examples.map((person) => person.name).sort(), ["b-two", "c-three"]);
  await api(ines).badges.save({ badge: badge({ key: "careful", criteria }) });
  assert.equal((await api(ines).badges.backfillState())?.finishedAt, null);
  await runJobs(world);
  const run = await api(ines).badges.backfillState();
  assert.ok(run?.finishedAt);
  assert.equal(run.done, run.total);
  const { badge: saved, rows } = await api(visitor).badges.holders({ key: "careful" });
  assert.equal(saved.holderCount, 2);
  assert.deepEqual(rows.map((row) => row.person.name).sort(), ["b-two", "c-three"]);
});

test("a run that was interrupted goes on where it was", async () => {
  const [early, late] = [await world.person("early"), await world.person("late")];
  for (const person of [early, late]) await count(person, { threadsAnswered: 7 });
  await api(ines).badges.save({
    badge: badge({ key: "seven", criteria: [{ metric: "threadsAnswered", atLeast: 7 }] }),
  });
  await world.db.reviewRun.updateMany({ where: { finishedAt: null }, data: { cursor: early.id, done: 1 } });
  await runJobs(world);
  assert.deepEqual(await held(early), []);
  assert.deepEqual(await held(late), ["seven"]);
});

test("looser criteria reach members at once, stricter ones take nothing from anybody", async () => {
  const [some, more] = [await world.person("some"), await world.person("more")];
  await count(some, { minutesRead: 50 });
  await count(more, { minutesRead: 100 });
  const save = async (current: string | null, atLeast: number) => {
    await api(ines).badges.save({
      current,
      badge: badge({ key: "reader", criteria: [{ metric: "minutesRead", atLeast }] }),
    });
    await runJobs(world);
  };
  await save(null, 100);
  assert.deepEqual([await held(some), await held(more)], [[], ["reader"]]);
  await save("reader", 40);
  assert.deepEqual(await held(some), ["reader"]);
  await save("reader", 5_000);
  assert.deepEqual([await held(some), await held(more)], [["reader"], ["reader"]]);
  assert.equal((await world.db.badge.findUniqueOrThrow({ where: { key: "reader" } })).version, 3);
});

test("a badge out of use is in no list and has no page", async () => {
  await api(ines).badges.save({ current: "careful", badge: badge({ key: "careful", enabled: false }) });
  await assert.rejects(api(visitor).badges.holders({ key: "careful" }), { code: "NOT_FOUND" });
  assert.ok(!(await api(visitor).badges.all()).some((one) => one.key === "careful"));
  assert.ok(!(await api(visitor).badges.ofPerson({ name: "b-two" })).some((one) => one.key === "careful"));
  assert.ok((await api(ines).badges.forAdmins()).some((one) => one.key === "careful"));
});

test("badges can be moved up and down, and at the ends they stay", async () => {
  const keys = async () => (await api(ines).badges.forAdmins()).map((one) => one.key);
  const before = await keys();
  await api(ines).badges.move({ key: before[1] ?? "", by: "up" });
  assert.deepEqual((await keys()).slice(0, 2), [before[1], before[0]]);
  await api(ines).badges.move({ key: before[1] ?? "", by: "up" });
  await api(ines).badges.move({ key: before.at(-1) ?? "", by: "down" });
  assert.deepEqual((await keys()).slice(0, 2), [before[1], before[0]]);
});

test("Nobody sees holders whom they may not see: who left, who hides, whose badge was taken", async () => {
  const names = ["gone", "hides", "loses", "stays"];
  for (const name of names) {
    await world.person(name);
    await api(nadia).badges.give({ key: "lifesaver", name, citation: "for a patient hour on the phone" });
  }
  await world.db.user.updateMany({ where: { name: "gone" }, data: { erasedAt: world.now() } });
  await world.db.user.updateMany({ where: { name: "hides" }, data: { hideFromLeaders: true } });
  await api(nadia).badges.take({ key: "lifesaver", name: "loses", reason: "given to the wrong person" });
  for (const actor of [visitor, nadia, ines]) {
    const page = await api(actor).badges.holders({ key: "lifesaver" });
    assert.deepEqual([page.rows.map((row) => row.person.name), page.hidden], [["stays"], 1]);
  }
  assert.deepEqual(await api(visitor).badges.ofPerson({ name: "gone" }), []);
  assert.equal((await api(visitor).badges.ofPerson({ name: "hides" })).length, 1);
});

test("a long list of holders goes on where it ended, with nobody twice and nobody missing", async () => {
  const words = { en: "Reporter", de: "Meldet" };
  await world.db.badge.create({ data: { key: "reporter", names: words, purposes: words, icon: "flag" } });
  for (let number = 0; number < 7; number += 1) {
    await world.person(`holder${number}`);
    if (number % 3 === 0) world.later({ minutes: 1 });
    await api(nadia).badges.give({ key: "reporter", name: `holder${number}`, citation: "for well-founded reports" });
  }
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<ReturnType<typeof api>["badges"]["holders"]>> = await api(visitor).badges.holders({
      key: "reporter",
      size: 2,
      cursor,
    });
    seen.push(...page.rows.map((row) => row.person.name));
    cursor = page.next;
  } while (cursor);
  assert.equal(seen.length, 7);
  assert.equal(new Set(seen).size, 7);
});

test("RC-06 a badge that several give by hand at once is held once, and one of them gave it", async () => {
  await world.person("twice");
  const key = (await world.db.badge.findFirstOrThrow({ where: { enabled: true } })).key;
  const give = () =>
    callerOf(world.as(ines)).badges.give({ key, name: "twice", citation: "For the help with the summer meeting." });
  const ends = await Promise.allSettled(Array.from({ length: 6 }, give));
  assert.equal(ends.filter(({ status }) => status === "fulfilled").length, 1);
  assert.equal(await world.db.badgeHolding.count({ where: { user: { name: "twice" } } }), 1);
});

test("nobody gives a badge to themselves, twice, or to nobody", async () => {
  const give = (name: string) =>
    api(nadia).badges.give({ key: "reporter", name, citation: "for well-founded reports" });
  await assert.rejects(give("nadia"), { code: "FORBIDDEN" });
  await assert.rejects(give("holder1"), { code: "CONFLICT" });
  assert.equal(await refusedAt(give("no-such-person")), "name: unknownPerson");
});
