import assert from "node:assert/strict";
import { test } from "node:test";
import { visitor } from "../platform/authorize/index.ts";
import { NotFound } from "../platform/errors/index.ts";
import { openWorld } from "../testing/world.ts";
import { chooseMails, mailChoices } from "./choose-mails.ts";
import { keptMails } from "./mail.queries.ts";
import { type MailRequest, queueMail } from "./queue-mail.ts";
import { unsubscribe } from "./unsubscribe.ts";
import { readUnsubscribeToken, unsubscribeToken } from "./unsubscribe-token.ts";

const world = await openWorld();
const jonas = await world.person("jonas");
const marta = await world.person("marta");
let causes = 0;

async function queue(kind: "answered" | "solved", to: { id: string; name: string }): Promise<boolean> {
  const cause = `cause ${++causes}`;
  const request: MailRequest<"answered"> | MailRequest<"solved"> = {
    kind,
    cause,
    to: `${to.name}@example.com`,
    userId: to.id,
    locale: "en",
    data: { title: "T", path: "/t/1/x", by: "B" },
    at: world.now(),
  };
  await world.db.$transaction((tx) => queueMail(tx, request));
  return (await world.db.mailMessage.count({ where: { cause } })) === 1;
}
const person = (name: string, id: string) => ({ id, name });

test("a mail one can do without carries a one-click unsubscribe (RFC 8058) that works without signing in, twice too", async () => {
  assert.ok(await queue("answered", person("jonas", jonas.id)));
  const mail = await world.db.mailMessage.findFirstOrThrow({ where: { userId: jonas.id } });
  const headers = mail.headers as Record<string, string>;
  assert.equal(headers["List-Unsubscribe-Post"], "List-Unsubscribe=One-Click");
  const token =
    /^<http:\/\/localhost:3000\/api\/unsubscribe\?token=([\w.-]+)>$/.exec(headers["List-Unsubscribe"] ?? "")?.[1] ?? "";
  assert.ok(mail.text.includes(`/unsubscribe?token=${token}`));
  for (let at = 0; at < 2; at++) assert.deepEqual(await unsubscribe(world.as(visitor), token), { kind: "answered" });
  assert.ok(!(await queue("answered", person("jonas", jonas.id))));
  assert.ok(await queue("solved", person("jonas", jonas.id)));
  assert.ok(await queue("answered", person("marta", marta.id)));
});

test("EM-03 the key of a mail switches off that kind for that person and nothing else, and cannot be made up", async () => {
  const token = unsubscribeToken({ userId: jonas.id, kind: "solved", topicId: null });
  assert.deepEqual(readUnsubscribeToken(token), { userId: jonas.id, kind: "solved", topicId: null });
  const other = unsubscribeToken({ userId: marta.id, kind: "solved", topicId: null });
  const forged = `${other.split(".")[0]}.${token.split(".")[1]}`;
  const secretKind = unsubscribeToken({ userId: jonas.id, kind: "reset-password", topicId: null });
  for (const bad of [forged, secretKind, "", ".", token.slice(0, -1), `${token}x`, "x".repeat(5_000)])
    await assert.rejects(unsubscribe(world.as(visitor), bad), NotFound);
});

test("a member chooses in the account which mails come", async () => {
  assert.deepEqual(await mailChoices(world.as(marta)), {
    answered: true,
    solved: true,
    reminder: true,
    weekly: null,
    articles: null,
  });
  await chooseMails(world.as(marta), { answered: false, solved: true });
  assert.deepEqual(await mailChoices(world.as(marta)), {
    answered: false,
    solved: true,
    reminder: true,
    weekly: null,
    articles: null,
  });
  assert.ok(!(await queue("answered", person("marta", marta.id))));
  await chooseMails(world.as(marta), { answered: true, solved: true });
  assert.ok(await queue("answered", person("marta", marta.id)));
});

test("a super user chooses the weekly summary as well, and a choice of somebody who gets none changes nothing of it", async () => {
  const sara = await world.person("sara", "SUPER_USER");
  const both = { answered: true, solved: true, reminder: true, articles: true };
  assert.deepEqual(await mailChoices(world.as(sara)), { ...both, weekly: true });
  assert.deepEqual(await chooseMails(world.as(sara), { ...both, weekly: false }), { ...both, weekly: false });
  const former = { ...sara, kind: "member", grants: [] } as typeof marta;
  await chooseMails(world.as(former), { ...both, weekly: true });
  assert.deepEqual(await mailChoices(world.as(sara)), { ...both, weekly: false });
  await chooseMails(world.as(sara), { ...both, weekly: true });
  assert.deepEqual(await mailChoices(world.as(sara)), { ...both, weekly: true });
});

test("owners of articles switch their weekly mail off and on, and staff without a summary have no box for it", async () => {
  const eva = await world.person("eva", "EDITOR");
  const waiting = { recheck: "1", due: "0", review: "0", outdated: "0", words: "0", titles: "An article" };
  const week = async (cause: string) => {
    const about = { cause, to: "eva@example.com", userId: eva.id, locale: "en", data: waiting, at: world.now() };
    await world.db.$transaction((tx) => queueMail(tx, { kind: "knowledge-week", ...about }));
    return world.db.mailMessage.count({ where: { userId: eva.id, kind: "knowledge-week" } });
  };
  assert.equal((await mailChoices(world.as(eva))).weekly, null);
  await chooseMails(world.as(eva), { answered: true, solved: true, articles: false });
  assert.deepEqual(await mailChoices(world.as(eva)), {
    answered: true,
    solved: true,
    reminder: true,
    weekly: null,
    articles: false,
  });
  assert.equal(await week("week one"), 0);
  await chooseMails(world.as(eva), { answered: true, solved: true, articles: true });
  assert.equal(await week("week two"), 1);
});

test("nobody gets more than fifty mails a day that they could do without", async () => {
  const cleo = await world.person("cleo");
  let sent = 0;
  for (let at = 0; at < 52; at++) if (await queue("answered", person("cleo", cleo.id))) sent++;
  assert.equal(sent, 50);
  world.later({ days: 1, minutes: 1 });
  assert.ok(await queue("answered", person("cleo", cleo.id)));
});

test("kept mails are read on the site only in the demo or while developing, and never where a mail server is set", async () => {
  assert.ok((await keptMails(world.as(visitor))).length > 0);
  const shared = globalThis as Record<symbol, unknown>;
  const before = { demo: process.env.KUNDIG_DEMO, smtp: process.env.SMTP_URL, mode: process.env.NODE_ENV };
  const set = (changes: Record<string, string>) => {
    Object.assign(process.env, changes);
    shared[Symbol.for("kundig.env")] = undefined;
  };
  set({ KUNDIG_DEMO: "off", NODE_ENV: "production" });
  await assert.rejects(keptMails(world.as(visitor)), NotFound);
  set({ KUNDIG_DEMO: "on", SMTP_URL: "smtp://127.0.0.1:1" });
  await assert.rejects(keptMails(world.as(visitor)), NotFound);
  set({ KUNDIG_DEMO: before.demo ?? "", SMTP_URL: before.smtp ?? "", NODE_ENV: before.mode ?? "" });
});
