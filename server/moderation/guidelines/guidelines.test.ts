import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf, mayWrite, visitor } from "../../platform/authorize/index.ts";
import { Conflict, Forbidden, Invalid, NotFound, type Refusal } from "../../platform/errors/index.ts";
import { openWorld } from "../../testing/world.ts";
import { confirmRules } from "../../users/confirm-rules.ts";
import { actorOf } from "../../users/sessions/actor-of.ts";
import { newToken, tokenHash } from "../../users/sessions/token.ts";
import { firstGuidelines } from "./first-guidelines.ts";
import { guidelineDraft, guidelineHistory, guidelinePoints, guidelines } from "./guidelines.query.ts";
import { saveGuidelinesInput } from "./guidelines.schema.ts";
import { publishGuidelines, saveGuidelines } from "./write-guidelines.ts";

const world = await openWorld();
const admin = await world.person("ada", "ADMIN");
const moderator = await world.person("mo", "MODERATOR");
const member = await world.person("mia");
const reader = (locale: string) => contextOf(visitor, { locale });

const row = (key: string | undefined, title: string) => ({
  ...(key && { key }),
  titleEn: title,
  titleDe: title,
  textEn: `About: ${title}`,
  textDe: `Zu: ${title}`,
});
const draft = (revision: number, more: object = {}) =>
  saveGuidelinesInput.parse({
    revision,
    introEn: "Welcome",
    introDe: "Willkommen",
    points: [row("be-kind", "Be kind"), row("no-spam", "No advertising"), row(undefined, "Say when it is solved")],
    changesEn: "A third point is new.",
    changesDe: "Ein dritter Punkt ist neu.",
    ...more,
  });
const refusal = (kind: new (...args: never[]) => Refusal, code?: string) => (error: unknown) =>
  error instanceof kind && (!code || error.message.includes(code));

test("a new community has house rules of its own words in both languages, and their points are reasons", async () => {
  const [en, de] = [await guidelines(reader("en")), await guidelines(reader("de"))];
  assert.equal(en.number, 1);
  assert.deepEqual(
    en.points.map((point) => point.key),
    firstGuidelines.points.map((point) => point.key),
  );
  assert.notEqual(en.points[0]?.title, de.points[0]?.title);
  assert.deepEqual((await guidelinePoints(reader("de")))[0], {
    key: "be-kind",
    place: 1,
    title: "Gehen Sie respektvoll miteinander um",
  });
  assert.equal((await guidelineHistory(reader("en"))).length, 1);
});

test("only admins write house rules and see the draft", async () => {
  for (const actor of [visitor, member, moderator]) {
    const ctx = contextOf(actor, { now: world.now });
    await assert.rejects(saveGuidelines(ctx, draft(0)), refusal(Forbidden));
    await assert.rejects(publishGuidelines(ctx, { revision: 1 }), refusal(Forbidden));
    await assert.rejects(guidelineDraft(ctx), refusal(NotFound));
  }
});

test("a draft is seen by nobody else until it is published, and two editors do not overwrite each other", async () => {
  assert.deepEqual(await saveGuidelines(world.as(admin), draft(0)), { revision: 1 });
  await assert.rejects(saveGuidelines(world.as(admin), draft(0)), refusal(Conflict, "settingChanged"));
  assert.equal((await guidelines(reader("en"))).number, 1);
  await assert.rejects(guidelines(reader("en"), 2), refusal(NotFound));
  const seen = await guidelineDraft(world.as(admin));
  assert.deepEqual(
    seen.points.map((point) => point.key),
    ["be-kind", "no-spam", "say-when-it-is-solved"],
  );
});

test("points keep their keys when their words and places change, and a point can be left out", async () => {
  const points = [
    { ...row("be-kind", "Be friendly"), place: 2 },
    { ...row("no-spam", "No advertising"), place: 1 },
    { ...row("say-when-it-is-solved", "Gone"), drop: true },
  ];
  await saveGuidelines(world.as(admin), draft(1, { points }));
  const { points: kept } = await guidelineDraft(world.as(admin));
  assert.deepEqual(
    kept.map(({ key, titles }) => [key, titles.en]),
    [
      ["no-spam", "No advertising"],
      ["be-kind", "Be friendly"],
    ],
  );
  const twice = [row("be-kind", "One"), row("be-kind", "Two")];
  await assert.rejects(saveGuidelines(world.as(admin), draft(2, { points: twice })), refusal(Invalid, "twice"));
});

test("a version says what is new before it is published, and the versions before it stay readable", async () => {
  await saveGuidelines(world.as(admin), draft(2, { changesEn: "", changesDe: "" }));
  await assert.rejects(publishGuidelines(world.as(admin), { revision: 3 }), refusal(Invalid, "required"));
  await saveGuidelines(world.as(admin), draft(3));
  await assert.rejects(publishGuidelines(world.as(admin), { revision: 3 }), refusal(Conflict));
  assert.deepEqual(await publishGuidelines(world.as(admin), { revision: 4 }), { number: 2 });
  assert.equal((await guidelines(reader("en"))).points.length, 3);
  assert.equal((await guidelines(reader("en"), 1)).points.length, firstGuidelines.points.length);
  assert.deepEqual(
    (await guidelineHistory(reader("de"))).map(({ number, changes }) => [number, changes]),
    [
      [2, "Ein dritter Punkt ist neu."],
      [1, ""],
    ],
  );
});

test("a material version waits to be confirmed by every member; others ask nothing of anybody", async () => {
  const token = newToken();
  const at = world.now();
  await world.db.session.create({
    data: {
      userId: member.id,
      tokenHash: tokenHash(token),
      createdAt: at,
      provenAt: at,
      lastSeenAt: at,
      expiresAt: new Date(at.getTime() + 86_400_000),
    },
  });
  const seen = (later: number) => actorOf(world.db, token, new Date(at.getTime() + later));
  const due = async (later: number) => {
    const actor = await seen(later);
    return actor.kind === "member" ? actor.rulesDue : undefined;
  };
  assert.equal(await due(0), null);
  await saveGuidelines(world.as(admin), draft(0, { material: true }));
  await publishGuidelines(world.as(admin), { revision: 1 });
  assert.equal(await due(10_000), 3);
  assert.deepEqual(mayWrite(await seen(10_000)), { ok: false, because: "confirmRulesFirst" });
  const confirm = (version: number, rules = true) => confirmRules(world.as(member), { version, rules });
  await assert.rejects(confirm(3, false), refusal(Invalid, "confirmRules"));
  await assert.rejects(confirm(2), refusal(Invalid, "rulesChanged"));
  await assert.rejects(confirmRules(contextOf(visitor), { version: 3, rules: true }), refusal(Forbidden));
  await confirm(3);
  await confirm(3);
  assert.equal(await due(20_000), null);
  assert.deepEqual(mayWrite(await seen(20_000)), { ok: true });
  assert.equal(await world.db.rulesConsent.count({ where: { userId: member.id } }), 1);
});
