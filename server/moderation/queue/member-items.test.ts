import assert from "node:assert/strict";
import { test } from "node:test";
import { type Actor, visitor } from "../../platform/authorize/index.ts";
import { write } from "../../platform/events/index.ts";
import { callerOf } from "../../router.ts";
import { openWorld } from "../../testing/world.ts";
import { userErased } from "../../users/users.events.ts";

const world = await openWorld();
const { db } = world;
await world.board("routers");
const [nadia, otto, ada, agnes, editor, member] = [
  await world.person("nadia", "MODERATOR"),
  await world.person("otto", "MODERATOR"),
  await world.person("ada", "ADMIN"),
  await world.person("agnes", "AGENT"),
  await world.person("edda", "EDITOR"),
  await world.person("jonas"),
];
const api = (actor: Actor, over: object = {}) => callerOf({ ...world.as(actor), ...over });
const password = "a long enough phrase 7";

async function join(name: string, address: string): Promise<string> {
  const account = { name, displayName: name, email: `${name}@example.com`, password, timeZone: "UTC" };
  await api(visitor, { address }).users.signUp({ ...account, rules: true, rulesVersion: 1 });
  await world.settle();
  return (await db.user.findUniqueOrThrow({ where: { name } })).id;
}

let people = 0;
const advertising = "Check out my channel, subscribe, earn money, buy cheap followers at https://casino.example";
const settings = { locale: "en", timeZone: "UTC", hideFromLeaders: false } as const;

/** A member nobody knows yet, with a harmless profile. */
async function newMember(): Promise<Actor & { id: string; name: string; displayName: string }> {
  people += 1;
  const person = await world.person(`new${people}`);
  await db.user.update({ where: { id: person.id }, data: { trustLevel: 0, about: "I mend radios." } });
  return { ...person, trustLevel: 0 } as Actor & { id: string; name: string; displayName: string };
}

const save = async (person: Awaited<ReturnType<typeof newMember>>, about: string) => {
  await api(person).users.saveProfile({ displayName: person.displayName, about, website: "", ...settings });
  await world.settle();
};
const openItem = (userId: string) =>
  db.reviewItem.findFirst({ where: { kind: "MEMBER", subjectId: userId, decidedAt: null } });
const aboutOf = async (userId: string) => (await db.user.findUniqueOrThrow({ where: { id: userId } })).about;
const waitingOf = async (userId: string) =>
  (await db.setAsideProfile.findFirst({ where: { userId, state: "WAITING" } }))?.about ?? null;

/** A new member whose advertising waits, and its item. */
async function waiting() {
  world.later({ hours: 1 });
  const person = await newMember();
  await save(person, advertising);
  const item = await openItem(person.id);
  assert.ok(item, "an item was opened");
  return { person, item: item.id };
}
const decide = (actor: Actor, item: string, decision: string, reason = "Advertising is not allowed.") =>
  api(actor).queue.decide({ item, decision, reason });
const linesOf = async (memberId: string) => {
  await world.settle();
  return (await db.moderationAction.findMany({ where: { memberId }, orderBy: { at: "asc" } }))
    .map((line) => line.act)
    .sort();
};

test("the third account of one network within a day puts the newest up for a look; a fourth renews that item", async () => {
  await join("anna", "203.0.113.7");
  await join("berta", "203.0.113.7");
  await join("elsewhere", "198.51.100.9");
  assert.equal(await db.reviewItem.count({ where: { kind: "MEMBER" } }), 0);
  const third = await join("carla", "203.0.113.7");
  const item = await openItem(third);
  assert.deepEqual(item?.facts, { checks: ["manyAccounts"], accounts: 3 });
  await join("dora", "203.0.113.7");
  const open = await db.reviewItem.findMany({ where: { kind: "MEMBER", decidedAt: null } });
  assert.deepEqual(
    open.map((one) => [one.subjectId, one.score]),
    [[third, 4]],
  );
  const view = await api(nadia).queue.item({ item: open[0]?.id ?? "" });
  assert.deepEqual([view.author?.name, view.member?.shown.displayName, view.board], ["carla", "carla", null]);
  assert.deepEqual(view.member?.record.network.map((one) => one.name).sort(), ["anna", "berta", "dora"]);
  world.later({ days: 2 });
  await join("late", "203.0.113.7");
  assert.equal(await db.reviewItem.count({ where: { kind: "MEMBER" } }), 1);
});

test("advertising in a new member's profile waits: others still read the old text, its writer sees that it waits", async () => {
  const { person, item } = await waiting();
  assert.deepEqual([await aboutOf(person.id), await waitingOf(person.id)], ["I mend radios.", advertising]);
  assert.equal((await api(visitor).users.profile({ name: person.name })).about, "I mend radios.");
  const own = await api(person).users.account();
  assert.deepEqual([own.waits, own.about], [true, advertising]);
  const view = await api(nadia).queue.item({ item });
  assert.deepEqual([view.member?.shown.about, view.member?.waiting?.about], ["I mend radios.", advertising]);
  assert.ok((view.facts.checks as string[]).includes("textScore"));
  await save(person, "I mend radios and clocks.");
  assert.deepEqual([await aboutOf(person.id), await waitingOf(person.id)], ["I mend radios and clocks.", null]);
});

test("nothing to do: what waited shows, and undoing says why it cannot hide it again", async () => {
  const { person, item } = await waiting();
  await decide(nadia, item, "leave", "");
  assert.deepEqual([await aboutOf(person.id), await waitingOf(person.id)], [advertising, null]);
  await assert.rejects(api(nadia).queue.undo({ item }), { message: "conflict: profileShows" });
  assert.deepEqual(await linesOf(person.id), ["item.decided", "profile.released"]);
  assert.equal(await db.statement.count({ where: { userId: person.id } }), 0);
});

test("nothing to do about accounts of one network can be undone", async () => {
  const { person, item } = await waiting();
  await db.setAsideProfile.deleteMany({ where: { userId: person.id } });
  await decide(nadia, item, "leave", "");
  await api(nadia).queue.undo({ item });
  assert.equal((await openItem(person.id))?.id, item);
});

test("clearing takes what waits, or else what shows; the member is told why, and undoing brings it back", async () => {
  const { person, item } = await waiting();
  await decide(nadia, item, "clearProfile");
  await world.settle();
  assert.deepEqual([await aboutOf(person.id), await waitingOf(person.id)], ["I mend radios.", null]);
  const statement = await db.statement.findFirstOrThrow({ where: { userId: person.id } });
  assert.deepEqual(
    [statement.decision, statement.source, statement.reason, statement.byId],
    ["PROFILE_CLEARED", "RULE", "Advertising is not allowed.", nadia.id],
  );
  assert.equal((await api(person).statements.one({ id: statement.id })).profile?.about, advertising);
  assert.equal(await db.notification.count({ where: { userId: person.id, kind: "profileTaken" } }), 1);
  assert.equal(await db.mailMessage.count({ where: { userId: person.id, kind: "statement" } }), 1);
  await api(nadia).queue.undo({ item });
  assert.equal(await waitingOf(person.id), advertising);
  world.later({ minutes: 1 });
  await db.setAsideProfile.deleteMany({ where: { userId: person.id, state: "WAITING" } });
  await decide(nadia, item, "clearProfile");
  world.later({ minutes: 1 });
  const bare = await api(visitor).users.profile({ name: person.name });
  assert.deepEqual([bare.displayName, bare.about, bare.website], [person.name, "", null]);
  await api(nadia).queue.undo({ item });
  assert.equal(await aboutOf(person.id), "I mend radios.");
  assert.equal(await db.statement.count({ where: { userId: person.id, undoneAt: null } }), 1, "told by its reaction");
  await world.settle();
  assert.equal(await db.statement.count({ where: { userId: person.id, undoneAt: null } }), 0);
  const acts = ["profile.taken", "item.decided", "profile.restored", "item.undone"];
  assert.deepEqual(await linesOf(person.id), [...acts, ...acts].sort());
});

test("a profile its owner has written anew is not overwritten by undoing", async () => {
  const { person, item } = await waiting();
  await decide(nadia, item, "clearProfile");
  world.later({ minutes: 1 });
  await save(person, "I mend clocks.");
  await assert.rejects(api(nadia).queue.undo({ item }), { message: "conflict: changedSince" });
  assert.equal(await aboutOf(person.id), "I mend clocks.");
});

test("an appeal that is granted by somebody else shows the profile that was refused", async () => {
  const { person, item } = await waiting();
  await decide(nadia, item, "clearProfile");
  await world.settle();
  const { id } = await db.statement.findFirstOrThrow({ where: { userId: person.id } });
  await api(person).appeals.file({ statement: id, text: "This is my hobby and no advertising at all." });
  const appeal = await db.appeal.findFirstOrThrow({ where: { statementId: id } });
  const answer = { appeal: appeal.id, outcome: "REVERSED", reason: "You are right, sorry." } as const;
  await assert.rejects(api(nadia).appeals.decide(answer), { code: "FORBIDDEN" });
  await api(otto).appeals.decide(answer);
  assert.equal(await aboutOf(person.id), advertising);
});

test("warning, silence and suspension follow the ladder, take a waiting text along and come back with undo", async () => {
  const steps = [
    ["warn", "WARNING", null],
    ["silence", "SILENCE", 1],
    ["suspend", "SUSPENSION", 7],
  ] as const;
  for (const [decision, kind, days] of steps) {
    const { person, item } = await waiting();
    const offered = (await api(nadia).queue.item({ item })).decisions.find(({ key }) => key === decision);
    assert.deepEqual([offered?.refused, offered?.days ?? null], [null, days]);
    await assert.rejects(decide(nadia, item, decision, ""), { code: "BAD_REQUEST" });
    await decide(nadia, item, decision);
    await world.settle();
    const penalty = await db.penalty.findFirstOrThrow({ where: { userId: person.id } });
    assert.deepEqual([penalty.kind, penalty.days, penalty.reason], [kind, days, "Advertising is not allowed."]);
    assert.equal(await waitingOf(person.id), null);
    const told = await db.statement.findMany({ where: { userId: person.id }, orderBy: { id: "asc" } });
    const word = { WARNING: "WARNED", SILENCE: "SILENCED", SUSPENSION: "SUSPENDED" }[kind];
    assert.deepEqual(told.map((one) => one.decision).sort(), ["PROFILE_CLEARED", word].sort());
    await api(nadia).queue.undo({ item });
    await world.settle();
    assert.notEqual((await db.penalty.findFirstOrThrow({ where: { userId: person.id } })).liftedAt, null);
    assert.equal(await waitingOf(person.id), advertising);
    assert.equal(await db.statement.count({ where: { userId: person.id, undoneAt: null } }), 0);
  }
});

test("the ladder climbs: after a suspension of a week the next one is for a month", async () => {
  const { person, item } = await waiting();
  const row = { userId: person.id, kind: "SUSPENSION", days: 7, reason: "x", startsAt: world.now() } as const;
  await db.penalty.create({ data: { ...row, endsAt: world.now() } });
  const { decisions } = await api(nadia).queue.item({ item });
  const days = (key: string) => decisions.find((one) => one.key === key)?.days;
  assert.deepEqual([days("silence"), days("suspend")], [3, 30]);
});

test("moderators and admins of everything decide about members; nobody else finds the item, and none is decided about oneself", async () => {
  const { person, item } = await waiting();
  const ofBoard = await world.person("cora", "AGENT");
  const { id: boardId } = await db.board.findUniqueOrThrow({ where: { slug: "routers" } });
  const keeper = { ...ofBoard, grants: [{ role: "MODERATOR", boardId }] } as Actor;
  for (const actor of [visitor, member, agnes, editor, keeper, person]) {
    await assert.rejects(api(actor).queue.item({ item }), { code: "NOT_FOUND" });
    for (const decision of ["leave", "clearProfile", "warn", "silence", "suspend"])
      await assert.rejects(decide(actor, item, decision), { code: "NOT_FOUND" });
  }
  await decide(ada, item, "leave", "");
});

test("PE-04 of staff and equals a moderator takes no profile and gives no penalty", async () => {
  const about = { kind: "MEMBER", subjectKind: "member", subjectId: otto.id, authorId: otto.id } as const;
  const { id: item } = await db.reviewItem.create({ data: { ...about, dueAt: world.now() } });
  const { decisions } = await api(nadia).queue.item({ item });
  assert.deepEqual(
    decisions.map(({ key, refused }) => [key, refused]),
    [
      ["leave", null],
      ["clearProfile", "equalOrHigherRole"],
      ["warn", "equalOrHigherRole"],
      ["silence", "equalOrHigherRole"],
      ["suspend", "equalOrHigherRole"],
    ],
  );
  for (const decision of ["clearProfile", "warn", "silence", "suspend"])
    await assert.rejects(decide(nadia, item, decision), { code: "FORBIDDEN" });
});

test("of two moderators who decide at once one does", async () => {
  const { item } = await waiting();
  const both = await Promise.allSettled([decide(nadia, item, "clearProfile"), decide(otto, item, "leave", "")]);
  assert.deepEqual(both.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
});

test("an account that is erased closes its item, and none of its words stay in it", async () => {
  const { person, item } = await waiting();
  await db.user.update({ where: { id: person.id }, data: { erasedAt: world.now() } });
  await write(world.as(person), async ({ record }) => {
    record(userErased, { userId: person.id });
  });
  await world.settle();
  const row = await db.reviewItem.findUniqueOrThrow({ where: { id: item } });
  assert.deepEqual([row.decision, row.facts], ["gone", {}]);
});
