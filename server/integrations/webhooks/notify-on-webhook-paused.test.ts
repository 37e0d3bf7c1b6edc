import assert from "node:assert/strict";
import { test } from "node:test";
import { write } from "../../platform/events/index.ts";
import { callerOf } from "../../router.ts";
import { openWorld } from "../../testing/world.ts";
import { webhookPaused } from "./webhooks.events.ts";

const world = await openWorld();
const ada = await world.person("ada", "ADMIN");
await world.person("eva", "EDITOR");
const paused = async (failing: boolean) => {
  const about = { webhookId: "00000000-0000-7000-8000-000000000001", name: "Tickets", failing };
  await write(world.as(ada), async ({ record }) => void record(webhookPaused, about));
  await world.settle();
};
const told = async () =>
  (await world.db.notification.findMany({ where: { kind: "webhookPaused" } })).map((notice) => notice.userId);
const mailed = () => world.db.mailMessage.findMany({ where: { kind: "webhook-paused" } });

test("of a webhook that a person paused nobody is told", async () => {
  await paused(false);
  assert.deepEqual([await told(), await mailed()], [[], []]);
});

test("admins, and nobody else, hear of a webhook that was paused after failures, also by mail", async () => {
  await paused(true);
  await world.settle();
  assert.deepEqual(await told(), [ada.id]);
  const [line] = (await callerOf(world.as(ada)).notifications.list({})).rows;
  assert.deepEqual([line?.title, line?.href], ["Tickets", "/admin/webhooks"]);
  const mails = await mailed();
  assert.deepEqual(
    mails.map((mail) => mail.userId),
    [ada.id],
  );
  assert.match(mails[0]?.text ?? "", /Tickets[\s\S]*\/admin\/webhooks/);
});
