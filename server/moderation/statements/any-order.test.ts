import assert from "node:assert/strict";
import { test } from "node:test";
import { write } from "../../platform/events/index.ts";
import { orders, settleIn } from "../../testing/any-order.ts";
import { openWorld } from "../../testing/world.ts";
import { answerTopic } from "../../topics/answer-topic.ts";
import { askQuestion } from "../../topics/ask-question.ts";
import { undoTakingPost } from "../../topics/delete-post.ts";
import { moderatePost } from "../../topics/moderate-post.ts";
import { userErased } from "../../users/users.events.ts";
import { givePenalty } from "../penalties/index.ts";
import { liftPenalty } from "../penalties/lift-penalty.ts";
import { clearProfile, restoreProfile } from "../profiles/index.ts";

const world = await openWorld();
const { db } = world;
const [mia, mo] = [await world.person("mia"), await world.person("mo", "MODERATOR")];
await world.board("routers");
const text = "Hold the button for ten seconds, then let it go and wait.";
const asked = await askQuestion(world.as(mia), {
  ...{ board: "routers", title: "What is this light for", body: text, tags: ["light"], kind: "QUESTION", locale: "en" },
  fields: {},
});

let people = 0;
/** A member with an answer; nothing of what follows from it is open. */
async function author() {
  people += 1;
  world.later({ hours: 1 });
  const person = await world.person(`member${people}`);
  const { postId } = await answerTopic(world.as(person), { topic: asked.topic, body: text, official: false });
  await world.settle();
  world.later({ minutes: 1 });
  return { person, post: postId };
}
const take = async (post: string, presence: "HIDDEN" | "REMOVED" = "HIDDEN") => {
  world.later({ minutes: 1 });
  await moderatePost(world.as(mo), { post, presence, reason: "Advertising for an own shop" });
};
const bringBack = async (post: string) => {
  world.later({ minutes: 1 });
  await undoTakingPost(world.as(mo), post);
};
const statements = (userId: string) => db.statement.findMany({ where: { userId }, orderBy: { id: "asc" } });
const standing = async (userId: string) =>
  (await statements(userId)).filter((one) => one.undoneAt === null).map((one) => one.decision);
const told = async (userId: string) =>
  (await db.notification.findMany({ where: { userId, kind: { in: ["postTaken", "profileTaken"] } } })).length;

for (const order of orders) {
  test(`a post that is back at once leaves no decision that stands, ${order}`, async () => {
    const { person, post } = await author();
    await take(post);
    await bringBack(post);
    await settleIn(world, order);
    assert.equal((await statements(person.id)).length, 1, "it is counted all the same");
    assert.deepEqual(await standing(person.id), []);
    assert.equal(await told(person.id), 0, "nobody is told of what is over");
  });

  test(`taken, back and taken anew, the second decision alone stands, ${order}`, async () => {
    const { person, post } = await author();
    await take(post);
    await bringBack(post);
    await take(post, "REMOVED");
    await settleIn(world, order);
    assert.deepEqual(await standing(person.id), ["POST_REMOVED"]);
    await bringBack(post);
    await settleIn(world, order);
    assert.deepEqual(await standing(person.id), []);
  });

  test(`hidden and then removed, both decisions stand until the post is back, ${order}`, async () => {
    const { person, post } = await author();
    await take(post);
    await take(post, "REMOVED");
    await settleIn(world, order);
    assert.deepEqual((await standing(person.id)).sort(), ["POST_HIDDEN", "POST_REMOVED"]);
    await bringBack(post);
    await settleIn(world, order);
    assert.deepEqual(await standing(person.id), []);
  });

  test(`a penalty lifted at once leaves no decision that stands; one that was replaced does, ${order}`, async () => {
    const { person } = await author();
    const silence = {
      name: `member${people}`,
      kind: "SILENCE",
      reason: "Insults again and again",
      note: "",
      seen: null,
    } as const;
    const give = (days: 1 | 3) => givePenalty(world.as(mo), { ...silence, days, point: null, post: null });
    const { penalty } = await give(1);
    world.later({ minutes: 1 });
    await liftPenalty(world.as(mo), { penalty, why: "It was somebody else." });
    await settleIn(world, order);
    assert.deepEqual(await standing(person.id), []);
    await give(1);
    world.later({ minutes: 1 });
    await give(3);
    await settleIn(world, order);
    assert.deepEqual(await standing(person.id), ["SILENCED", "SILENCED"]);
  });

  test(`a profile that is back at once leaves no decision that stands; taken anew, one does, ${order}`, async () => {
    const { person } = await author();
    const clear = async () => {
      world.later({ minutes: 1 });
      await db.user.update({ where: { id: person.id }, data: { about: "Buy at my shop." } });
      await clearProfile(world.as(mo), person.id, "Advertising for an own shop");
    };
    const back = async () => {
      world.later({ minutes: 1 });
      const from = { was: "SHOWN", to: "SHOWN" } as const;
      await write(world.as(mo), (writing) => restoreProfile(world.as(mo), writing, person.id, from));
    };
    await clear();
    await back();
    await settleIn(world, order);
    assert.deepEqual(await standing(person.id), []);
    assert.equal(await told(person.id), 0);
    await clear();
    await back();
    await clear();
    await settleIn(world, order);
    assert.deepEqual(await standing(person.id), ["PROFILE_CLEARED"]);
  });

  test(`of somebody who left, what was said to them is not kept, ${order}`, async () => {
    const { person, post } = await author();
    await take(post);
    world.later({ minutes: 1 });
    await db.user.update({ where: { id: person.id }, data: { erasedAt: world.now(), email: null } });
    await write(world.as(person), async ({ record }) => void record(userErased, { userId: person.id }));
    await settleIn(world, order);
    assert.deepEqual(
      (await statements(person.id)).map((one) => one.reason),
      [""],
    );
  });
}
