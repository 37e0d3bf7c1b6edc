import assert from "node:assert/strict";
import { test } from "node:test";
import { type Actor, type Member, system } from "../platform/authorize/index.ts";
import { Conflict, Forbidden, Invalid, TooMany } from "../platform/errors/index.ts";
import { countMetrics } from "../reputation/index.ts";
import { metricsFrom } from "../reputation/metrics/metrics.schema.ts";
import { callerOf } from "../router.ts";
import { openWorld } from "../testing/world.ts";
import { candidateRuleSetting } from "./programme.setting.ts";
import { joined, keyFor } from "./programme.testing.ts";
import { programmeNight } from "./programme-night.job.ts";

const world = await openWorld();
const text = "Hold the button for ten seconds, then let it go and wait.";
const reason = "answers kindly and to the point every day";
await world.board("routers");
await world.board("lounge", { visibility: "SUPER_USERS", asking: "SUPER_USERS", answering: "SUPER_USERS" });
const nadia = await world.person("nadia", "MODERATOR");
const ines = await world.person("ines", "ADMIN");
const askers = await Promise.all(Array.from({ length: 10 }, (_, index) => world.person(`asker${index}`)));
type Person = Awaited<ReturnType<typeof world.person>> & { name: string };
const member = aMember(await world.person("somebody"));
const person = async (name: string) => (await world.person(name)) as Person;
const as = (actor: Actor) => callerOf(world.as(actor));

function aMember(actor: Actor): Member {
  if (actor.kind !== "member") throw new Error("a plain member was asked for");
  return actor;
}

/** The same person as a request would find them now: with the roles they hold. */
async function now(who: Person) {
  const grants = await world.db.roleGrant.findMany({
    where: { userId: who.id, endedAt: null },
    select: { role: true, boardId: true },
  });
  return Object.assign({}, member, { id: who.id, name: who.name, displayName: who.name, grants });
}

/** Answers questions of ten different people on `days` days, each accepted and thanked for by two. */
async function help(who: Person, days: number): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    world.later({ days: 1 });
    const [asker, other] = [askers[day % 10], askers[(day + 1) % 10]];
    assert.ok(asker && other);
    const { topic } = await as(asker).topics.ask({
      board: "routers",
      title: `A light blinks ${day}`,
      body: text,
      tags: ["light"],
    });
    world.later({ hours: 1 });
    const { postId } = await as(who).topics.answer({ topic, body: text });
    await as(asker).solutions.accept({ post: postId });
    for (const giver of [asker, other]) await as(giver).kudos.give({ post: postId, on: true });
  }
  await world.settle();
  world.later({ minutes: 1 });
}

const stateOf = async (who: Person) =>
  (await world.db.membership.findFirst({ where: { userId: who.id }, orderBy: { createdAt: "desc" } }))?.state ?? null;
const night = () => programmeNight(world.as(system));
const refused =
  (kind: typeof Conflict | typeof Forbidden | typeof Invalid | typeof TooMany, code: string) => (error: unknown) => {
    const cause = error instanceof Error ? error.cause : null;
    return cause instanceof kind && String(cause.message).includes(code);
  };

test("a whole life: proposed by the night, invited, agreed, renewed, and alumni at the end; rights are there exactly as long", async () => {
  const marta = await person("marta");
  await help(marta, 16);
  assert.equal((await night()).proposed, 1);
  assert.equal((await night()).proposed, 0, "and never twice");
  assert.equal(await stateOf(marta), "CANDIDATE");
  assert.equal(await as(marta).programme.mine(), null, "a candidate is not told before there is something to answer");

  await as(nadia).programme.nominate({ name: "marta", reason });
  const stay = await world.db.membership.findFirstOrThrow({ where: { userId: marta.id } });
  const detail = await as(nadia).programme.membership({ membership: stay.id });
  assert.equal(detail.samples.length, 5);
  assert.equal(detail.figures.acceptances, 16);
  assert.equal(detail.evidence.answers.filter((answer) => answer.accepted).length, 16);
  assert.equal(detail.evidence.days.length, 16);
  assert.equal(detail.evidence.thanks.length, detail.figures.kudos);
  assert.deepEqual(
    detail.samples,
    (await as(ines).programme.membership({ membership: stay.id })).samples,
    "the same five",
  );
  const invite = { membership: stay.id, version: detail.version, act: "INVITE", why: reason } as const;
  await assert.rejects(as(nadia).programme.decide(invite), refused(Conflict, "toneFirst"));
  for (const sample of detail.samples) {
    await as(nadia).programme.reviewTone({ membership: stay.id, post: sample.post, grade: 4 });
  }
  await as(nadia).programme.decide(invite);
  const mails = () =>
    world.db.mailMessage.findMany({
      where: { userId: marta.id, kind: { startsWith: "programme" } },
      orderBy: { createdAt: "asc" },
    });
  assert.match((await mails())[0]?.text ?? "", /\/account\/programme\?proof=/);

  await as(marta).programme.agree({ version: 1 });
  assert.equal(await stateOf(marta), "AGREED");
  assert.deepEqual((await now(marta)).grants, [], "agreeing in the page alone opens nothing");
  world.later({ minutes: 1 });
  await callerOf(world.as({ kind: "visitor" })).programme.confirm({ proof: keyFor(world, stay.id) });
  assert.equal(await stateOf(marta), "ACTIVE");
  assert.deepEqual((await now(marta)).grants, [{ role: "SUPER_USER", boardId: null }]);
  await as(nadia)
    .topics.ask({ board: "lounge", title: "What comes in autumn", body: text, kind: "DISCUSSION", tags: ["news"] })
    .catch(() => null);
  const own = await as(await now(marta)).programme.mine();
  assert.deepEqual(own?.lounges, [{ slug: "lounge", name: "lounge" }]);
  assert.deepEqual(
    own?.steps.map((step) => [step.act, step.as]),
    [
      ["PROPOSE", "SYSTEM"],
      ["NOMINATE", "STAFF"],
      ["INVITE", "STAFF"],
      ["AGREE", "SELF"],
      ["CONFIRM", "SELF"],
    ],
  );
  assert.ok(own?.steps.every((step) => step.note === null));

  world.later({ days: 180 });
  await help(marta, 8);
  assert.equal((await night()).due, 1);
  assert.equal(await stateOf(marta), "RENEWAL_DUE");
  assert.equal((await now(marta)).grants.length, 1, "in grace everything stays");
  assert.equal((await as(marta).programme.mine())?.progress?.met, true, "eight are half of sixteen");
  world.later({ minutes: 1 });
  await as(marta).programme.renew({});
  assert.equal(await stateOf(marta), "RENEWED");

  world.later({ days: 70 });
  assert.equal((await night()).due, 1, "silence of 60 days makes a renewal due early");
  world.later({ days: 31 });
  await assert.rejects(as(marta).programme.renew({}), refused(Forbidden, "renewalNotMet"));
  assert.equal((await night()).retired, 1);
  assert.equal(await stateOf(marta), "ALUMNI");
  assert.deepEqual((await now(marta)).grants, []);
  assert.equal((await world.db.user.findUniqueOrThrow({ where: { id: marta.id } })).isSuperUser, false);
  assert.deepEqual(
    (await mails()).map((mail) => mail.kind),
    [
      "programme-invitation",
      "programme-confirm",
      "programme-active",
      "programme-renewal",
      "programme-renewed",
      "programme-renewal",
      "programme-alumni",
    ],
  );
  await countMetrics(world.db, [marta.id], world.now());
  const { values } = await world.db.memberMetrics.findUniqueOrThrow({ where: { userId: marta.id } });
  assert.equal(metricsFrom(values).alumni, 1, "what the badge of alumni asks for");
  const { alumni } = await as({ kind: "visitor" }).programme.public();
  assert.deepEqual(
    alumni.map((one) => one.person.name),
    ["marta"],
  );
});

test("whoever came by the link of the mail begins at once; leaving is one click", async () => {
  const kim = await person("kim");
  await joined(world, nadia, kim);
  assert.equal(await stateOf(kim), "ACTIVE");
  assert.deepEqual(await as(kim).programme.leave({}), { state: "ENDED_EARLY" });
  assert.deepEqual((await now(kim)).grants, []);
  await assert.rejects(as(kim).programme.leave({}), refused(Conflict, "noMembership"));
});

test("a key for another person or version confirms nothing", async () => {
  const [lee, bo] = [await person("lee"), await person("bo")];
  const other = await joined(world, nadia, bo);
  await as(nadia).programme.nominate({ name: "lee", reason });
  const stay = await world.db.membership.findFirstOrThrow({ where: { userId: lee.id } });
  await as(nadia).programme.decide({ membership: stay.id, version: 1, act: "INVITE", why: reason });
  await as(lee).programme.agree({ version: 1, proof: keyFor(world, other) });
  assert.equal(await stateOf(lee), "AGREED");
  await assert.rejects(
    as(lee).programme.confirm({ proof: keyFor(world, stay.id, 2) }),
    refused(Conflict, "agreeFirst"),
  );
  await assert.rejects(as(lee).programme.confirm({ proof: `${keyFor(world, stay.id).slice(0, -4)}AAAA` }));
  world.later({ days: 20 });
  await night();
  assert.equal(await stateOf(lee), "DECLINED", "an agreement nobody confirms lapses");
});

test("a super user hears that they were given something", async () => {
  const ria = await person("ria");
  await joined(world, nadia, ria);
  world.later({ hours: 1 });
  await as(nadia).programme.givePerk({ name: "ria", what: "A router before others have it", note: "" });
  await world.settle();
  const [told] = (await as(ria).notifications.list({ size: 1 })).rows;
  assert.deepEqual([told?.kind, told?.href], ["perkGiven", "/account/programme"]);
});

test("a new version of the agreement asks again, and who does not agree in time leaves", async () => {
  const [ada, ben] = [await person("ada"), await person("ben")];
  await joined(world, nadia, ada);
  await joined(world, nadia, ben);
  const long = "What both sides promise each other, and how it can be ended again by either of them. ".repeat(2);
  await as(ines).programme.publishAgreement({
    version: 1,
    texts: { en: long, de: long },
    changes: "Terms are longer.",
  });
  const asked = await as(await now(ada)).programme.mine();
  assert.equal(asked?.agreement?.version, 2);
  await assert.rejects(as(ada).programme.agree({ version: 1 }), refused(Invalid, "agreementMoved"));
  await as(ada).programme.agree({ version: 2 });
  for (const who of [ada, ben]) await help(who, 1);
  world.later({ days: 31 });
  await night();
  assert.deepEqual([await stateOf(ada), await stateOf(ben)], ["ACTIVE", "ENDED_EARLY"]);
});

test("people who are suspended, erased or join the staff leave, and what was said of them is forgotten with them", async () => {
  const [sue, gone, next] = [await person("sue"), await person("gone"), await person("next")];
  for (const who of [sue, gone, next]) {
    await as(nadia).programme.nominate({ name: who.name, reason });
    const { id } = await world.db.membership.findFirstOrThrow({ where: { userId: who.id, endedAt: null } });
    await as(nadia).programme.decide({ membership: id, version: 1, act: "INVITE", why: reason });
    const { version } = await as(who).programme.agreement();
    await as(who).programme.agree({ version, proof: keyFor(world, id, version) });
  }
  await world.db.user.update({ where: { id: sue.id }, data: { suspendedUntil: new Date("2099-01-01") } });
  await world.db.user.update({ where: { id: gone.id }, data: { erasedAt: world.now(), isSuperUser: false } });
  await world.db.event.create({ data: { name: "user.erased", payload: { userId: gone.id }, createdAt: world.now() } });
  await as(ines).users.grantRole({ name: "next", role: "AGENT" });
  await world.settle();
  assert.deepEqual([await stateOf(gone), await stateOf(next)], ["ENDED_EARLY", "ENDED_EARLY"]);
  const steps = await world.db.membershipStep.findMany({ where: { membership: { userId: gone.id } } });
  assert.deepEqual(
    steps.filter((step) => step.why !== "").map((step) => step.why),
    ["erased"],
  );
  assert.equal(await world.db.nomination.count({ where: { membership: { userId: gone.id }, reason: { not: "" } } }), 0);
  await night();
  assert.equal(await stateOf(sue), "ENDED_EARLY");
  assert.equal(
    await world.db.roleGrant.count({ where: { userId: { in: [sue.id, gone.id] }, role: "SUPER_USER", endedAt: null } }),
    0,
  );
});

test("when an admin takes the role by hand the stay ends with it", async () => {
  const tom = await person("tom");
  await as(nadia).programme.nominate({ name: "tom", reason });
  const { id } = await world.db.membership.findFirstOrThrow({ where: { userId: tom.id } });
  await as(nadia).programme.decide({ membership: id, version: 1, act: "INVITE", why: reason });
  const { version } = await as(tom).programme.agreement();
  await as(tom).programme.agree({ version, proof: keyFor(world, id, version) });
  await world.settle();
  assert.equal(await stateOf(tom), "ACTIVE");
  const grant = await world.db.roleGrant.findFirstOrThrow({ where: { userId: tom.id, endedAt: null } });
  await as(ines).users.endRole({ id: grant.id });
  await world.settle();
  assert.equal(await stateOf(tom), "ENDED_EARLY");
});

test("members propose others with a reason, not themselves, and not without end; nobody is told how far somebody is", async () => {
  const fan = await person("fan");
  await assert.rejects(as(fan).programme.nominate({ name: "fan", reason }), refused(Forbidden, "ownNomination"));
  await assert.rejects(as(fan).programme.nominate({ name: "nadia", reason }), refused(Invalid, "isStaff"));
  for (const asker of askers.slice(0, 3)) {
    assert.deepEqual(await as(fan).programme.nominate({ name: String("name" in asker && asker.name), reason }), {
      nominated: true,
    });
  }
  await assert.rejects(as(fan).programme.nominate({ name: "asker5", reason }), refused(TooMany, "nominations"));
  assert.equal(await as(askers[0] ?? fan).programme.mine(), null);
  await world.settle();
  const heard = await world.db.notification.findMany({ where: { kind: "nominated" }, select: { userId: true } });
  const ids = new Set(heard.map((row) => row.userId));
  assert.ok(ids.has(nadia.id) && ids.has(ines.id), "those who decide hear of it");
  assert.ok(askers.every((asker) => !ids.has(asker.id)) && !ids.has(fan.id), "and nobody else");
});

test("staff see whom other numbers would propose, and on which figures", async () => {
  const rule = { ...candidateRuleSetting.defaults, acceptances: 1, kudos: 1, people: 1, activeDays: 1 };
  const preview = await as(nadia).programme.previewRule({ rule: { ...rule, days: 365 } });
  assert.ok(preview.proposed >= 1 && preview.rows.every((row) => row.results.length === 7));
  const capacity = await as(nadia).programme.capacity();
  assert.deepEqual([capacity.needed.needed, capacity.weeks.length], [3, 12]);
  assert.ok((await as(nadia).programme.load()).length === capacity.active);
});
