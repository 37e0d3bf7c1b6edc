import assert from "node:assert/strict";
import { test } from "node:test";
import { type Actor, contextOf, system, visitor } from "../../platform/authorize/index.ts";
import { callerOf } from "../../router.ts";
import { openWorld } from "../../testing/world.ts";
import { placed } from "../programme.testing.ts";
import { dueWeek } from "./own-week.ts";
import { summarySetting } from "./summary.setting.ts";
import { writeDueSummaries } from "./write-summary.ts";

const world = await openWorld();
await world.board("routers");
const api = (actor: Actor) => callerOf(world.as(actor));
const body = "Choose channel 36 by hand, that helped here.";
type Person = Actor & { id: string };

/** A super user from the middle of the night on, in a time zone. */
async function superUser(name: string, timeZone = "UTC"): Promise<Person> {
  const person = await world.person(name, "SUPER_USER");
  await world.db.roleGrant.deleteMany({ where: { userId: person.id } });
  await placed(world, person.id, "ACTIVE");
  await world.db.user.update({ where: { id: person.id }, data: { timeZone } });
  return person;
}
/** Lets the job run now. */
const run = (settings: Partial<typeof summarySetting.defaults> = {}) =>
  writeDueSummaries(contextOf(system, { now: world.now, settings: new Map([[summarySetting.key, settings]]) }));
/** Moves the clock on to a moment. */
function until(iso: string): void {
  const away = (Date.parse(iso) - world.now().getTime()) / 60_000;
  assert.ok(away >= 0, iso);
  world.later({ minutes: away });
}
let people = 0;
/** Somebody new asks; returns who and what. */
async function asked() {
  const asker = await world.person(`asker-${++people}`);
  world.later({ minutes: 10 });
  const ask = { board: "routers", title: `Which lamp means what, case ${people}`, body, tags: ["light"] };
  return { asker, ...(await api(asker).topics.ask(ask)) };
}
const week = async (person: Actor, at = 0) => (await api(person).summaries.mine({})).rows[at];
const mails = (person: Person) =>
  world.db.mailMessage.findMany({ where: { userId: person.id, kind: "weekly-summary" } });

const marta = await superUser("marta");
const kenji = await superUser("kenji", "Asia/Tokyo");
const peggy = await superUser("peggy", "America/New_York");

test("a week is from Monday to Monday of the member's own clock, also when the clock changes in it", () => {
  const shown = (iso: string, zone: string) => {
    const found = dueWeek(new Date(iso), zone, 8);
    return found && [found.start.toISOString(), found.end.toISOString(), found.monday.toISOString().slice(0, 10)];
  };
  assert.equal(shown("2026-06-08T07:59:00Z", "UTC"), null);
  assert.deepEqual(shown("2026-06-08T08:00:00Z", "UTC"), [
    "2026-06-01T00:00:00.000Z",
    "2026-06-08T00:00:00.000Z",
    "2026-06-01",
  ]);
  assert.deepEqual(shown("2026-03-30T06:00:00Z", "Europe/Berlin"), [
    "2026-03-22T23:00:00.000Z",
    "2026-03-29T22:00:00.000Z",
    "2026-03-23",
  ]);
  assert.equal(shown("2026-03-30T05:59:00Z", "Europe/Berlin"), null);
});

test("the figures of a week are what posts, solutions, thanks and views say", async () => {
  const solved = await asked();
  const first = await api(marta).topics.answer({ topic: solved.topic, body });
  await api(solved.asker).solutions.accept({ post: first.postId });
  await api(solved.asker).kudos.give({ post: first.postId, on: true });
  const open = await asked();
  world.later({ minutes: 1 });
  const second = await api(marta).topics.answer({ topic: open.topic, body });
  await api(open.asker).kudos.give({ post: second.postId, on: true });
  const fan = await world.person("fan");
  await api(fan).kudos.give({ post: second.postId, on: true });
  const revoked = await asked();
  world.later({ minutes: 1 });
  const third = await api(marta).topics.answer({ topic: revoked.topic, body });
  await api(revoked.asker).solutions.accept({ post: third.postId });
  await api(revoked.asker).solutions.revoke({ post: third.postId });
  await world.settle();
  await world.db.topic.update({ where: { number: solved.topic }, data: { viewCount: 400 } });
  await world.db.topic.update({ where: { number: open.topic }, data: { viewCount: 9_000 } });
  until("2026-06-08T08:00:00Z");
  await run();
  const written = await week(marta);
  assert.equal(written?.week, "2026-06-01");
  const { answers, people: helped, solutions, thanks, views, viewsTotal, contactsSaved, points } = written.figures;
  assert.deepEqual({ answers, helped, solutions, thanks }, { answers: 3, helped: 3, solutions: 1, thanks: 3 });
  assert.deepEqual({ views, viewsTotal, contactsSaved }, { views: 400, viewsTotal: 400, contactsSaved: 8 });
  const ledger = await world.db.reputationEntry.aggregate({ where: { userId: marta.id }, _sum: { points: true } });
  assert.equal(points, ledger._sum.points);
  assert.equal(written.figures.rank.next, "contributor");
  assert.ok(written.figures.rank.missing.length > 0);
  assert.ok(written.figures.renewal.asked >= written.figures.renewal.met);
  assert.ok(written.figures.renewal.termEnd);
});

test("it is written at eight on Monday of each member's own zone, once, with one mail and one line in the list", async () => {
  // Tokyo was at eight nine hours before, New York will be in four.
  assert.equal((await week(kenji))?.week, "2026-06-01");
  assert.equal(await week(peggy), undefined);
  until("2026-06-08T12:00:00Z");
  assert.equal(await run(), 1);
  assert.equal(await run(), 0);
  await world.settle();
  for (const person of [marta, kenji, peggy]) {
    assert.equal((await mails(person)).length, 1);
    const lines = (await api(person).notifications.list({})).rows.filter(({ kind }) => kind === "weeklySummary");
    assert.deepEqual(
      lines.map(({ href }) => href),
      ["/account/programme"],
    );
  }
  const [mail] = await mails(marta);
  assert.match(mail?.text ?? "", /People helped: 3\. Solutions: 1\..*8 contacts/s);
  const headers = mail?.headers as Record<string, string>;
  assert.equal(headers["List-Unsubscribe-Post"], "List-Unsubscribe=One-Click");
});

test("the next summary counts views since the one before, and the list goes on where it ended", async () => {
  await world.db.topic.updateMany({ where: { viewCount: 400 }, data: { viewCount: 1_000 } });
  until("2026-06-15T12:00:00Z");
  await run({ contactShare: 5 });
  const newest = await week(marta);
  assert.deepEqual([newest?.week, newest?.figures.views, newest?.figures.contactsSaved], ["2026-06-08", 600, 30]);
  assert.deepEqual([newest?.figures.answers, newest?.figures.people], [0, 0]);
  const first = await api(marta).summaries.mine({ size: 1 });
  const second = await api(marta).summaries.mine({ size: 1, cursor: first.next });
  assert.deepEqual([second.rows[0]?.week, second.next], ["2026-06-01", null]);
});

test("a run that is cut off, or two at once, leaves nobody without a summary and nobody with two", async () => {
  until("2026-06-22T14:00:00Z");
  await world.db.$executeRaw`
    CREATE FUNCTION cut_off() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN IF (SELECT count(*) FROM "WeeklySummary" WHERE week = '2026-06-15') > 1 THEN RAISE EXCEPTION 'cut off'; END IF; RETURN NULL; END $$`;
  await world.db
    .$executeRaw`CREATE TRIGGER cut_off AFTER INSERT ON "MailMessage" FOR EACH ROW EXECUTE FUNCTION cut_off()`;
  await assert.rejects(run(), /cut off/);
  const inWeek = { week: new Date("2026-06-15") };
  assert.equal(await world.db.weeklySummary.count({ where: inWeek }), 1);
  await world.db.$executeRaw`DROP TRIGGER cut_off ON "MailMessage"`;
  const written = await Promise.all([run(), run()]);
  assert.equal(written[0] + written[1], 2);
  assert.equal(await world.db.weeklySummary.count({ where: inWeek }), 3);
  for (const person of [marta, kenji, peggy]) assert.equal((await mails(person)).length, 3);
});

test("who joined after the hour, left, is suspended or erased gets none, and who said no to the mail has the page", async () => {
  const late = await superUser("late");
  await run();
  assert.equal(await week(late), undefined);
  await world.db.mailOptOut.create({ data: { userId: peggy.id, kind: "weekly-summary", at: world.now() } });
  await api(kenji).programme.leave({});
  await world.db.user.update({ where: { id: marta.id }, data: { suspendedUntil: new Date("2027-01-01") } });
  until("2026-06-29T14:00:00Z");
  assert.equal(await run(), 2);
  assert.equal((await week(late))?.week, "2026-06-22");
  assert.equal((await week(peggy))?.week, "2026-06-22");
  assert.equal((await mails(peggy)).length, 3);
  assert.equal((await week(kenji))?.week, "2026-06-15");
  await world.db.user.update({ where: { id: peggy.id }, data: { erasedAt: world.now() } });
  until("2026-07-06T14:00:00Z");
  assert.equal(await run(), 1);
});

test("everybody reads their own summaries alone", async () => {
  assert.deepEqual(await api(visitor).summaries.mine({}), { rows: [], next: null });
  assert.deepEqual((await api(await world.person("curious")).summaries.mine({})).rows, []);
});
