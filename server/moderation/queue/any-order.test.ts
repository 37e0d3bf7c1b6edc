import assert from "node:assert/strict";
import { test } from "node:test";
import type { Actor, Screen } from "../../platform/authorize/index.ts";
import { write } from "../../platform/events/index.ts";
import { callerOf } from "../../router.ts";
import { orders, settleIn } from "../../testing/any-order.ts";
import { openWorld } from "../../testing/world.ts";
import { arrangers } from "../../topics/arranging/arranging.testing.ts";
import { noticePost } from "../../topics/hold-post.ts";
import { userProfileHeld } from "../../users/users.events.ts";

const world = await openWorld();
const { db } = world;
const { anna, ben, nadia, ...stage } = await arrangers(world);
const reason = "stands in the wrong place";
const found = { kind: "WORD_HIT" as const, score: 3, urgent: false, facts: { word: "light" } };
const hold: Screen = async (_ctx, { title, markdown }) => ({ act: "hold", title, markdown, findings: [found] });

/** An answer that waits, of which nothing has followed yet. */
async function waits() {
  const { topic } = await stage.ask(anna);
  await world.settle();
  world.later({ minutes: 10 });
  const body = "Update the firmware, then it stops.";
  const { postId } = await callerOf({ ...world.as(ben), screen: hold }).topics.answer({ topic, body });
  world.later({ minutes: 1 });
  return { topic, post: postId };
}
const api = (actor: Actor) => {
  world.later({ minutes: 1 });
  return stage.api(actor);
};
/** Somebody should look at a post that shows. */
async function noticed(id: string) {
  world.later({ minutes: 1 });
  const { topicId, authorId, kind, topic } = await db.post.findUniqueOrThrow({
    where: { id },
    include: { topic: true },
  });
  const about = { postId: id, topicId, authorId, kind, boardId: topic.boardId };
  await write(world.as(ben), async ({ record }) => noticePost(record, about, [found]));
}
const open = (subjectId: string) => db.reviewItem.findMany({ where: { subjectId, decidedAt: null } });
const boardOf = async (id: string | null) => (await db.board.findUniqueOrThrow({ where: { id: id ?? "" } })).slug;

for (const order of orders) {
  test(`what was let through at once is not put up any more, ${order}`, async () => {
    const { post } = await waits();
    await api(nadia).topics.release({ post });
    await settleIn(world, order);
    assert.deepEqual(await open(post), []);
  });

  test(`what is found in a post after it was let through stays up, ${order}`, async () => {
    const { post } = await waits();
    await api(nadia).topics.release({ post });
    await noticed(post);
    await settleIn(world, order);
    assert.equal((await open(post)).length, 1);
  });

  test(`what was removed and brought back at once waits for a decision again, ${order}`, async () => {
    const { post } = await waits();
    await api(nadia).topics.moderate({ post, presence: "REMOVED", reason });
    await api(nadia).topics.restore({ post });
    await settleIn(world, order);
    assert.equal((await open(post)).length, 1);
  });

  test(`PE-02 an item is seen by the moderators of the board its post stands on in the end, ${order}`, async () => {
    const { topic, post } = await waits();
    await api(nadia).arranging.move({ topic, board: "phones", reason });
    await settleIn(world, order);
    assert.deepEqual(await Promise.all((await open(post)).map((item) => boardOf(item.boardId))), ["phones"]);
    await api(nadia).arranging.move({ topic, board: "routers", reason });
    await api(nadia).arranging.move({ topic, board: "phones", reason });
    await api(nadia).arranging.move({ topic, board: "routers", reason });
    await settleIn(world, order);
    assert.deepEqual(await Promise.all((await open(post)).map((item) => boardOf(item.boardId))), ["routers"]);
  });

  test(`an item is about whoever the post belongs to in the end, ${order}`, async () => {
    const { post } = await waits();
    await api(nadia).topics.release({ post });
    await noticed(post);
    await world.settle();
    for (const author of ["carl", "anna"]) await api(nadia).arranging.changeAuthor({ post, author, reason });
    await settleIn(world, order);
    assert.deepEqual(
      (await open(post)).map((item) => item.authorId),
      [anna.id],
    );
  });

  test(`flags of members are not decided by a taking that was undone at once, ${order}`, async () => {
    const { topic } = await stage.ask(anna);
    const { postId: post } = await stage.answer(ben, topic);
    await world.settle();
    await api(nadia).topics.moderate({ post, presence: "HIDDEN", reason });
    await api(nadia).topics.restore({ post });
    for (const name of ["one", "two", "three"]) {
      const flagger = await world.person(`${name}-${order.replaceAll(" ", "-")}`);
      await db.user.update({ where: { id: flagger.id }, data: { trustLevel: 3 } });
      const trusted = { ...flagger, trustLevel: 3 } as Actor;
      await api(trusted).flags.raise({ post, reason: "SPAM", text: "" });
    }
    assert.equal((await stage.post(post)).presence, "HIDDEN", "by the flags together");
    await settleIn(world, order);
    const states = (await db.flag.findMany({ where: { postId: post } })).map((flag) => flag.state);
    assert.deepEqual(states, ["OPEN", "OPEN", "OPEN"]);
    assert.equal((await open(post)).length, 1);
  });

  test(`a profile that nobody has to decide about any more is not put up, ${order}`, async () => {
    const person = await world.person(`writer-${order.replaceAll(" ", "-")}`);
    // It waited when this was recorded; its writer has replaced it since.
    const said = { userId: person.id, findings: [{ ...found, kind: "SUSPECTED_SPAM" as const }] };
    await write(world.as(person), async ({ record }) => void record(userProfileHeld, said));
    await settleIn(world, order);
    assert.deepEqual(await open(person.id), []);
  });

  test(`whoever suggested an edit is not told of an answer that was taken back at once, ${order}`, async () => {
    const { topic } = await stage.ask(anna);
    const { postId: post } = await stage.answer(ben, topic);
    const paula = {
      ...(await world.person(`paula-${order.replaceAll(" ", "-")}`)),
      rights: ["SUGGEST_EDITS"],
    } as Actor;
    await api(paula).edits.suggest({
      post,
      version: 1,
      body: "Update the firmware; then it stops.",
      reason: "a comma",
    });
    await world.settle();
    const [item] = await open((await db.editSuggestion.findFirstOrThrow({ where: { postId: post } })).id);
    assert.ok(item);
    await api(nadia).queue.decide({ item: item.id, decision: "rejectEdit", reason: "It reads as well as before." });
    await api(nadia).queue.undo({ item: item.id });
    await settleIn(world, order);
    assert.equal(await db.notification.count({ where: { kind: "editRejected", topicId: item.topicId } }), 0);
  });
}
