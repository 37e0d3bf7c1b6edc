import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { test } from "node:test";
import { type Actor, system } from "../../platform/authorize/index.ts";
import { forgetEnv } from "../../platform/env/env.ts";
import { Invalid, NotFound } from "../../platform/errors/index.ts";
import { callerOf } from "../../router.ts";
import { openWorld } from "../../testing/world.ts";
import { deliverWebhook, pauses } from "./deliver-webhook.job.ts";
import { pruneWebhookLog } from "./prune-webhook-log.job.ts";
import { openReceiver, type Received } from "./receiver.testing.ts";
import { redeliver, testWebhook } from "./redeliver.ts";
import { changeSecret, createWebhook, pauseWebhook, removeWebhook } from "./save-webhook.ts";
import { webhookList, webhookPage } from "./webhooks.query.ts";
import { type WebhookEvent, type WebhookInput, webhookEvents } from "./webhooks.schema.ts";

const { received, url, port, answerWith } = await openReceiver();
process.env.KUNDIG_OUTBOUND_HOSTS = `127.0.0.1:${port}`;
forgetEnv();
const world = await openWorld();
const ada = await world.person("ada", "ADMIN");
const eva = await world.person("eva", "EDITOR");
const tim = await world.person("tim", "AGENT");
const as = (actor: Actor) => callerOf(world.as(actor));
const admin = () => world.as(ada);
for (const [slug, visibility] of [
  ["wifi", "PUBLIC"],
  ["handbook", "STAFF"],
] as const) {
  await as(eva).knowledge.saveSection({ section: { slug, name: `Section ${slug}`, visibility } });
}

async function published(section = "wifi"): Promise<number> {
  const text = { title: "Hold the button", markdown: "Hold the button for ten seconds." };
  const { number } = await as(tim).knowledge.create({ ...text, section });
  await as(tim).knowledge.submit({ number });
  await as(eva).knowledge.publish({ number, version: 1 });
  await world.settle();
  return number;
}
async function hook(over: Partial<WebhookInput> = {}) {
  const events: WebhookEvent[] = [...webhookEvents];
  return createWebhook(admin(), { name: "Tickets", url, scope: "PUBLIC", events, ...over });
}
/** Sends everything that is due now, as the worker would. */
async function deliver(): Promise<Received[]> {
  const before = received.length;
  const due = await world.db.webhookDelivery.findMany({
    where: { state: "PENDING", nextAt: { lte: world.now() } },
    orderBy: { createdAt: "asc" },
  });
  for (const { id } of due) await deliverWebhook.run(world.as(system), { delivery: id });
  return received.slice(before);
}
const told = (messages: Received[]) =>
  messages.map(({ body }) => {
    const { type, data } = JSON.parse(body);
    return `${type} ${data.number}`;
  });
const states = async (webhook: string) =>
  (await webhookPage(admin(), { webhook })).deliveries.rows.map((row) => `${row.state} ${row.tries}`);
const removeAll = async () => {
  for (const { id } of await webhookList(admin())) await removeWebhook(admin(), id);
};

test("WH-02 every message is signed over id, time and body; receivers check it with the secret they were shown", async () => {
  const { id, secret } = await hook();
  const number = await published();
  const [message] = await deliver();
  assert.ok(message);
  const { headers, body } = message;
  const key = Buffer.from(secret.slice("whsec_".length), "base64");
  const signed = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
  const expected = `v1,${createHmac("sha256", key).update(signed).digest("base64")}`;
  assert.equal(headers["webhook-signature"], expected);
  assert.equal(headers["webhook-timestamp"], String(Math.floor(world.now().getTime() / 1_000)));
  const { type, data } = JSON.parse(body);
  assert.deepEqual([type, data.number, data.title], ["article.published", number, "Hold the button"]);
  assert.deepEqual(await states(id), ["DELIVERED 1"]);
  assert.doesNotMatch(
    JSON.stringify(await world.db.webhook.findMany()),
    new RegExp(secret.slice(6, 40).replaceAll("+", "\\+")),
  );
  await removeAll();
});

test("both secrets sign for a day while receivers change over", async () => {
  const { id } = await hook();
  await changeSecret(admin(), id);
  await testWebhook(admin(), id);
  const [first] = await deliver();
  assert.equal(String(first?.headers["webhook-signature"]).split(" ").length, 2);
  world.later({ hours: 25 });
  await testWebhook(admin(), id);
  const [second] = await deliver();
  assert.equal(String(second?.headers["webhook-signature"]).split(" ").length, 1);
  await removeAll();
});

test("published, updated and retired are told once each, to those who asked for them", async () => {
  await hook();
  await hook({ name: "Only retired", events: ["article.retired"] });
  const number = await published();
  assert.deepEqual(told(await deliver()), [`article.published ${number}`]);
  await as(tim).knowledge.save({
    number,
    version: 1,
    title: "Hold it",
    markdown: "Hold the button for five seconds.",
    section: "wifi",
  });
  await as(eva).knowledge.publish({ number, version: 2 });
  await world.settle();
  assert.deepEqual(told(await deliver()), [`article.updated ${number}`]);
  await as(eva).knowledge.retire({ number, reason: "no such model any more" });
  await world.settle();
  assert.deepEqual(told(await deliver()), [`article.retired ${number}`, `article.retired ${number}`]);
  await world.settle();
  assert.deepEqual(await deliver(), []);
  await removeAll();
});

test("AZ-17 a webhook hears nothing of articles its audience never saw, and of closed ones only that they are gone", async () => {
  await hook();
  await hook({ name: "Inside", scope: "STAFF" });
  const inside = await published("handbook");
  const open = await published();
  assert.deepEqual(
    told(await deliver()).sort(),
    [`article.published ${inside}`, `article.published ${open}`, `article.published ${open}`].sort(),
  );
  const close = { number: open, version: 1, title: "Hold the button", markdown: "Hold the button for ten seconds." };
  await as(eva).knowledge.save({ ...close, section: "handbook", visibility: "STAFF" });
  await world.settle();
  const messages = await deliver();
  assert.deepEqual(told(messages).sort(), [`article.retired ${open}`, `article.updated ${open}`]);
  assert.doesNotMatch(messages.find((one) => one.body.includes("retired"))?.body ?? "", /Hold/);
  // What happens to it from now on is for staff alone.
  await as(eva).knowledge.save({ ...close, section: "handbook", visibility: "STAFF", validFor: "version 5" });
  await world.settle();
  assert.deepEqual(told(await deliver()), [`article.updated ${open}`]);
  await removeAll();
});

test("a message whose article was closed before it left is dropped", async () => {
  const { id } = await hook();
  const number = await published();
  await world.db.article.update({ where: { number }, data: { visibility: "STAFF" } });
  assert.deepEqual(await deliver(), []);
  assert.deepEqual(await states(id), ["DROPPED 0"]);
  await removeAll();
});

test("RL-05 a receiver that fails is tried ten times within three days, always with the same id, then among the dead", async () => {
  const { id } = await hook();
  await published();
  answerWith((response) => {
    response.writeHead(500);
    response.end("out of order");
  });
  const ids = new Set<unknown>();
  const began = world.now().getTime();
  for (let time = 0; time <= pauses.length; time++) {
    const [message] = await deliver();
    assert.ok(message, `try ${time + 1}`);
    ids.add(message.headers["webhook-id"]);
    assert.deepEqual(await deliver(), [], "not before its time");
    world.later({ minutes: (pauses[time] ?? 0) / 60_000 });
  }
  assert.equal(ids.size, 1);
  assert.ok(world.now().getTime() - began <= 72 * 3_600_000);
  assert.deepEqual(await states(id), ["DEAD 10"]);
  const { deliveries, webhook } = await webhookPage(admin(), { webhook: id });
  const [last] = deliveries.rows[0]?.attempts ?? [];
  assert.deepEqual([last?.status, last?.answer, last?.error, webhook.dead], [500, "out of order", null, 1]);

  answerWith((response) => response.end("ok"));
  const [dead] = deliveries.rows;
  await redeliver(admin(), dead?.id ?? "");
  const [again] = await deliver();
  assert.ok(ids.has(again?.headers["webhook-id"]));
  assert.deepEqual(await states(id), ["DELIVERED 1"]);
  await removeAll();
});

test("a receiver that never answers is given up after ten seconds and holds nobody else up", async () => {
  const { id } = await hook();
  await testWebhook(admin(), id);
  answerWith((response) => response.destroy());
  await deliver();
  const { deliveries } = await webhookPage(admin(), { webhook: id });
  assert.equal(deliveries.rows[0]?.attempts[0]?.error, "connection");
  answerWith((response) => response.end("ok"));
  world.later({ minutes: 1 });
  assert.equal((await deliver()).length, 1);
  await removeAll();
});

test("two workers with one message send it once", async () => {
  const { id } = await hook();
  const { delivery } = await testWebhook(admin(), id);
  const before = received.length;
  await Promise.all([1, 2, 3].map(() => deliverWebhook.run(world.as(system), { delivery })));
  assert.equal(received.length - before, 1);
  await removeAll();
});

test("a worker that ended in the middle of a try leaves a message that is tried again", async () => {
  const { id } = await hook();
  const { delivery } = await testWebhook(admin(), id);
  const claimed = { tries: 1, nextAt: new Date(world.now().getTime() + 60_000) };
  await world.db.webhookDelivery.update({ where: { id: delivery }, data: claimed });
  await deliverWebhook.run(world.as(system), { delivery });
  const jobs = await world.db.$queryRaw<{ run_at: Date }[]>`
    SELECT run_at FROM graphile_worker.jobs WHERE key = ${`webhook:${delivery}`}`;
  assert.deepEqual(
    jobs.map((job) => job.run_at),
    [claimed.nextAt],
  );
  world.later({ minutes: 2 });
  assert.equal((await deliver()).length, 1);
  await removeAll();
});

test("what happens while a webhook is paused is sent when it goes on", async () => {
  const { id } = await hook();
  await pauseWebhook(admin(), id, true);
  const number = await published();
  assert.deepEqual(await deliver(), []);
  await pauseWebhook(admin(), id, false);
  assert.deepEqual(told(await deliver()), [`article.published ${number}`]);
  await removeAll();
});

test("a webhook that failed for five days is paused, and says so", async () => {
  const { id } = await hook();
  await testWebhook(admin(), id);
  answerWith((response) => {
    response.writeHead(404);
    response.end();
  });
  await deliver();
  world.later({ days: 6 });
  await deliver();
  answerWith((response) => response.end("ok"));
  const [row] = await webhookList(admin());
  assert.equal(row?.pausedFor, "failing");
  await removeAll();
});

test("SR-02 an address in one's own network is refused beside the field, unless the operator listed it", async () => {
  for (const address of [
    "http://127.0.0.1:1/",
    "https://10.0.0.1/",
    "https://localhost:22/",
    "http://example.com/hook",
  ]) {
    await assert.rejects(hook({ url: address }), (error) => error instanceof Invalid && error.field === "url");
  }
  const { id } = await hook({ url: "https://localhost:4433/hook" });
  await testWebhook(admin(), id);
  await deliver();
  const { deliveries } = await webhookPage(admin(), { webhook: id });
  assert.equal(deliveries.rows[0]?.attempts[0]?.error, "address");
  await removeAll();
});

test("AZ-19 WH-01 webhooks and what they sent are for admins only, and their secrets are shown to nobody again", async () => {
  const { id, secret } = await hook();
  for (const actor of [eva, tim]) {
    await assert.rejects(webhookList(world.as(actor)), NotFound);
    await assert.rejects(webhookPage(world.as(actor), { webhook: id }), NotFound);
    await assert.rejects(testWebhook(world.as(actor), id), NotFound);
    await assert.rejects(
      createWebhook(world.as(actor), { name: "Mine", url, scope: "PUBLIC", events: ["article.retired"] }),
      NotFound,
    );
  }
  const shown = JSON.stringify([await webhookList(admin()), await webhookPage(admin(), { webhook: id })]);
  assert.equal(shown.includes(secret.slice(6)), false);
  await removeAll();
});

test("what came to an end is forgotten after thirty days", async () => {
  world.later({ days: 31 });
  await pruneWebhookLog.run(world.as(system), {});
  assert.equal(await world.db.webhookDelivery.count(), 0);
  assert.equal(await world.db.webhookAttempt.count(), 0);
});
