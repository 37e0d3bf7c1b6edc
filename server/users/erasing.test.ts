import assert from "node:assert/strict";
import { test } from "node:test";
import { follow } from "../follows/index.ts";
import { visitor } from "../platform/authorize/index.ts";
import { pool } from "../platform/db/client.ts";
import { Conflict, Invalid, TooMany } from "../platform/errors/index.ts";
import { newestMail } from "../testing/mailbox.ts";
import { openWorld } from "../testing/world.ts";
import { answerTopic } from "../topics/answer-topic.ts";
import { askQuestion } from "../topics/ask-question.ts";
import { askInput } from "../topics/topics.schema.ts";
import { sendClaimLink } from "./claim-account.ts";
import { eraseAccount } from "./erase-account.ts";
import { exportOwnData } from "./export-own-data.ts";
import { hashPassword } from "./password/hash-password.ts";
import { requestLink } from "./request-link.ts";
import { saveProfile } from "./save-profile.ts";
import { actorOf } from "./sessions/actor-of.ts";
import { signIn } from "./sign-in.ts";
import { profile } from "./users.queries.ts";
import { profileInput } from "./users.schema.ts";

const world = await openWorld();
const password = "vom-Kranich7-gesehen";
const passwordHash = await hashPassword(password);
const ines = await world.person("ines", "ADMIN");
const marta = await world.person("marta");
await world.board("routers");
let network = 0;
const from = () => ({ ...world.as(visitor), address: `198.51.100.${++network}`, userAgent: "CANARYBROWSER" });

async function signedIn(name: string) {
  await world.db.user.update({ where: { name }, data: { passwordHash } });
  const { session } = await signIn(from(), { login: name, password });
  const { token } = session;
  return async () => ({ ...from(), actor: await actorOf(world.db, token, world.now()) });
}

/** Every row of every table of the database as text, for looking for what should be gone. */
async function everything(): Promise<string> {
  const { rows } = await pool().query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'graphile_worker')`,
  );
  const texts = await Promise.all(
    rows.map(async ({ name }) => (await pool().query(`SELECT row_to_json(t)::text AS row FROM ${name} t`)).rows),
  );
  return JSON.stringify(texts);
}

await world.person("canaryname");
const canary = await signedIn("canaryname");
const canaryRow = () => world.db.user.findUniqueOrThrow({ where: { name: "canaryname" } });
await saveProfile(
  await canary(),
  profileInput.parse({
    displayName: "Canary Display",
    about: "CANARYABOUT",
    website: "https://canarysite.example/",
    locale: "de",
    timeZone: "Europe/Vienna",
    hideFromLeaders: false,
  }),
);
const { topic } = await askQuestion(
  await canary(),
  askInput.parse({
    board: "routers",
    title: "What this person asked stays here",
    body: "The question itself is kept.",
    tags: ["kept"],
  }),
);
await answerTopic(world.as(marta), { topic, body: "An answer by somebody else.", official: false });
await world.settle();
await follow(await canary(), { target: { kind: "person", name: "marta" }, on: true });
await world.db.draft.create({ data: { userId: (await canaryRow()).id, key: "ask", body: { title: "CANARYDRAFT" } } });

test("a member gets everything the community knows about them, once a day, after proving who they are", async () => {
  const data = JSON.stringify(await exportOwnData(await canary(), password));
  for (const known of [
    "canaryname@example.com",
    "CANARYABOUT",
    "CANARYBROWSER",
    "The question itself is kept.",
    "Europe/Vienna",
  ])
    assert.ok(data.includes(known), known);
  assert.ok(!data.includes(passwordHash));
  assert.ok(!data.includes("An answer by somebody else."));
  await assert.rejects(exportOwnData(await canary(), password), TooMany);
  world.later({ minutes: 16 });
  await assert.rejects(exportOwnData(await canary(), ""), Invalid);
});

test("GD-01 an erasure keeps the posts and leaves nothing of the person in any table", async () => {
  const sealed = canary;
  const { id } = await canaryRow();
  await requestLink(from(), "SIGN_IN", "canaryname@example.com");
  await newestMail(world, "canaryname@example.com");
  await assert.rejects(eraseAccount(await sealed(), password, "something else"), Invalid);
  await eraseAccount(await sealed(), password, "canaryname");
  assert.equal((await sealed()).actor.kind, "visitor");
  await world.settle();
  assert.equal(await world.db.follow.count({ where: { userId: id } }), 0);
  assert.equal(await world.db.notification.count({ where: { userId: id } }), 0);
  const left = await everything();
  for (const gone of [
    "canaryname",
    "Canary Display",
    "CANARYABOUT",
    "canarysite",
    "CANARYBROWSER",
    "Vienna",
    "CANARYDRAFT",
  ])
    assert.ok(!left.includes(gone), gone);
  assert.ok(left.includes("The question itself is kept."));
});

test("the profile of somebody erased says only that they are gone", async () => {
  const view = await profile(world.as(visitor), "former-member-1");
  assert.deepEqual([view.erased, view.displayName, view.about, view.website], [true, "former-member-1", "", null]);
  await assert.rejects(profile(world.as(visitor), "canaryname"));
});

test("GD-04 erasing somebody rewrites no text of others, where their name stands a thousand times or only looks alike", async () => {
  await world.person("mar");
  const own = await signedIn("mar");
  world.later({ hours: 1 });
  await answerTopic(await own(), { topic, body: "I am mar, and this stays as it is.", official: false });
  for (const body of [
    `${"Ask mar. ".repeat(1_000)}Or @mar, as > mar said.`,
    "A marble of @martin, summary, /u/mar, Mar.",
  ]) {
    world.later({ hours: 1 });
    await answerTopic(world.as(marta), { topic, body, official: false });
  }
  await world.settle();
  const texts = async () => ({
    posts: await world.db.post.findMany({
      orderBy: { id: "asc" },
      select: { markdown: true, html: true, version: true },
    }),
    versions: await world.db.postRevision.findMany({
      orderBy: { postId: "asc" },
      select: { markdown: true, hash: true },
    }),
    titles: await world.db.topic.findMany({ select: { title: true, slug: true } }),
    names: await world.db.user.findMany({ where: { erasedAt: null, name: { not: "mar" } }, select: { name: true } }),
  });
  const before = await texts();
  await eraseAccount(await own(), password, "mar");
  await world.settle();
  assert.deepEqual(await texts(), before);
});

test("GD-05 nothing late makes an account for an erased address again", async () => {
  await world.db.user.create({
    data: { name: "imported", nameKey: "imported-x", displayName: "Imported", stagedAt: world.now() },
  });
  await assert.rejects(
    sendClaimLink(world.as(ines), "imported", "canaryname@example.com"),
    (error: unknown) => error instanceof Invalid && error.reason === "erased",
  );
});

test("the last admin cannot erase the own account", async () => {
  const admin = await signedIn("ines");
  await assert.rejects(eraseAccount(await admin(), password, "ines"), Conflict);
});

test("XS-05 a website is saved as a parsed http or https address or not at all", () => {
  const save = (website: string) =>
    profileInput.safeParse({ displayName: "Ada", website, locale: "en", timeZone: "UTC", hideFromLeaders: false });
  assert.equal(save("https://example.org/me").data?.website, "https://example.org/me");
  assert.equal(save("").data?.website, null);
  for (const hostile of [
    "javascript:alert(1)",
    "JaVaScRiPt://example.org/%0aalert(1)",
    "data:text/html,x",
    "vbscript:x",
    "https://user:secret@example.org",
    "//example.org",
    "https://localhost",
    'https://example.org/"onmouseover="x'.repeat(8),
  ])
    assert.equal(save(hostile).success, false, hostile);
  assert.ok(!save('https://example.org/"><script>').data?.website?.includes('"'));
});
