import type { Stage } from "./permission-cases.ts";

const text = "Hold the button for ten seconds, then let it go and wait.";
const id = "00000000-0000-7000-8000-000000000000";

/** A key of an admin who is none of those who try. */
async function apiKey({ world, word }: Stage): Promise<string> {
  const { id: ownerId } = await world.person(word(), "ADMIN");
  const dates = { createdAt: world.now(), expiresAt: world.now() };
  const key = { name: "Old", tokenHash: word(), hint: "kdg_0000", scope: "PUBLIC" as const, ownerId, ...dates };
  return (await world.db.apiKey.create({ data: key })).id;
}

const hook = {
  name: "The ticket system",
  url: "https://tickets.example.com/hook",
  scope: "PUBLIC" as const,
  events: ["article.published"],
};

/** A webhook of an admin who is none of those who try. */
async function webhook({ world, word }: Stage): Promise<string> {
  const { id: createdById } = await world.person(word(), "ADMIN");
  return (await world.db.webhook.create({ data: { ...hook, secret: "", createdById } })).id;
}

/** A canned reply of the team, written by a colleague of those who try. */
async function teamReply({ world, word }: Stage): Promise<number> {
  const { id: ownerId } = await world.person(word(), "AGENT");
  const reply = { title: "Restart it", markdown: text, html: text, shared: true, ownerId };
  return (await world.db.cannedReply.create({ data: reply })).number;
}

/** What agents and admins do at the desk and with other systems, each on things made for the try. */
export const deskCases: Record<string, (stage: Stage) => object | Promise<object>> = {
  "desk.used": async (stage) => ({ kind: "topic", number: (await stage.solved()).topic, case: stage.word() }),
  "desk.handedOut": async (stage) => ({ kind: "topic", number: (await stage.solved()).topic }),
  "desk.pin": async (stage) => ({ kind: "article", number: await stage.article("PUBLISHED"), on: true }),
  "desk.saveReply": async (stage) => ({ number: await teamReply(stage), reply: { title: "A reply", markdown: text } }),
  "desk.removeReply": async (stage) => ({ number: await teamReply(stage) }),
  "desk.fillReply": async (stage) => ({ number: await teamReply(stage) }),
  "integrations.createKey": () => ({ name: "The help centre", scope: "PUBLIC" }),
  "integrations.createWebhook": () => hook,
  "integrations.changeWebhook": async (stage) => ({ webhook: await webhook(stage), values: hook }),
  "integrations.changeWebhookSecret": async (stage) => ({ webhook: await webhook(stage) }),
  "integrations.pauseWebhook": async (stage) => ({ webhook: await webhook(stage), paused: true }),
  "integrations.removeWebhook": async (stage) => ({ webhook: await webhook(stage) }),
  "integrations.testWebhook": async (stage) => ({ webhook: await webhook(stage) }),
  "integrations.redeliver": async (stage) => {
    const { id: delivery } = await stage.world.db.webhookDelivery.create({
      data: { webhookId: await webhook(stage), eventId: id, type: "test", body: "{}", state: "DEAD" },
    });
    return { delivery };
  },
  "integrations.revokeKey": async (stage) => ({ key: await apiKey(stage) }),
};
