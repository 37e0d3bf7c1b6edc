import assert from "node:assert/strict";
import { test } from "node:test";
import { visitor } from "../platform/authorize/index.ts";
import { NotFound } from "../platform/errors/index.ts";
import { acceptAnswer } from "../solutions/accept-answer.ts";
import { openWorld } from "../testing/world.ts";
import { answerTopic } from "../topics/answer-topic.ts";
import { askQuestion } from "../topics/ask-question.ts";
import { askInput } from "../topics/topics.schema.ts";
import { caseInput } from "./desk.schema.ts";
import { preview } from "./preview.query.ts";
import { recordUse } from "./record-use.ts";

const world = await openWorld();
const jonas = await world.person("jonas");
const marta = await world.person("marta", "SUPER_USER");
const tim = await world.person("tim", "AGENT");
const ina = await world.person("ina", "AGENT");
await world.board("routers");
await world.board("lounge", { visibility: "SUPER_USERS" });

async function solved(board: string): Promise<number> {
  world.later({ hours: 25 });
  const asker = board === "lounge" ? marta : jonas;
  const title = "The router restarts at night";
  const { topic } = await askQuestion(
    world.as(asker),
    askInput.parse({ board, tags: ["restart"], title, body: "Every night at three **it restarts**." }),
  );
  world.later({ hours: 1 });
  const answer = { topic, body: "- Open the settings\n- Switch off the night update", official: false };
  const { postId } = await answerTopic(world.as(tim), answer);
  await acceptAnswer(world.as(asker), { post: postId });
  return topic;
}
const topic = await solved("routers");
const article = await world.db.article.create({
  data: {
    title: "Restarts at night",
    slug: "restarts-at-night",
    markdown: "Switch it off.",
    html: "<p>Switch it off.</p>",
    rendererVersion: 1,
    staffNote: "Offer the early update.",
    ownerId: tim.id,
    state: "PUBLISHED",
    publishedAt: world.now(),
    publishedVersion: 1,
  },
});

test("staff see question and solution beside each other, and a reply they can send as it is", async () => {
  const seen = await preview(world.as(tim), { kind: "topic", number: topic });
  assert.equal(seen.kind, "topic");
  assert.match(
    seen.reply?.text ?? "",
    /^The router restarts at night\n\n.*Open the settings\n.*Switch off[\s\S]*\n\nhttp/,
  );
  assert.equal(seen.reply?.url.endsWith(`/t/${topic}/the-router-restarts-at-night`), true);
});

test("the note for staff stands in the preview and never in the reply", async () => {
  const seen = await preview(world.as(tim), { kind: "article", number: article.number });
  assert.equal(seen.kind === "article" && seen.staffNote, "Offer the early update.");
  assert.doesNotMatch(seen.reply?.text ?? "", /early update/);
});

test("what not every customer may read cannot be copied as a reply", async () => {
  const seen = await preview(world.as(tim), { kind: "topic", number: await solved("lounge") });
  assert.equal(seen.reply, null);
});

test("the desk does not exist for others than staff", async () => {
  for (const actor of [visitor, jonas, marta]) {
    await assert.rejects(preview(world.as(actor), { kind: "topic", number: topic }), NotFound);
    await assert.rejects(recordUse(world.as(actor), { kind: "topic", number: topic, case: "A-1" }), NotFound);
  }
});

test("a use counts once per person, thing and case", async () => {
  const use = (actor: typeof tim, thing: { kind: "topic" | "article"; number: number }, name: string) =>
    recordUse(world.as(actor), { ...thing, case: name });
  for (const thing of [
    { kind: "topic", number: topic },
    { kind: "article", number: article.number },
  ] as const) {
    assert.deepEqual(await use(tim, thing, "A-1"), { counted: true, used: 1 });
    assert.deepEqual(await use(tim, thing, "A-1"), { counted: false, used: 1 });
    assert.deepEqual(await use(tim, thing, "A-2"), { counted: true, used: 2 });
    assert.deepEqual(await use(ina, thing, "A-1"), { counted: true, used: 3 });
    assert.equal((await preview(world.as(tim), thing)).used, 3);
  }
});

test("the number of a case is short and plain", () => {
  for (const good of ["4711", "INC-2026/0042", "Fall 12"]) assert.equal(caseInput.parse(` ${good} `), good);
  for (const bad of ["", " ", "<b>", "x".repeat(61), "a\nb"]) assert.equal(caseInput.safeParse(bad).success, false);
});
