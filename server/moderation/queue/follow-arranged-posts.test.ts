import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "../../testing/world.ts";
import { arrangers } from "../../topics/arranging/arranging.testing.ts";
import { openItem } from "./open-item.ts";

const world = await openWorld();
const { db } = world;
const { anna, ben, nadia, ...stage } = await arrangers(world);
const reason = "stands in the wrong place";

/** An item about a post of a new topic, of which the test knows where it stands. */
async function withItem() {
  const asked = await stage.ask(anna);
  const { postId } = await stage.answer(ben, asked.topic);
  const topic = await stage.topic(asked.topic);
  const place = { boardId: topic.boardId, topicId: topic.id, authorId: ben.id };
  const subject = { kind: "post" as const, id: postId };
  await db.$transaction((tx) => openItem(tx, { kind: "WORD_HIT", subject, ...place }, world.now()));
  const item = () => db.reviewItem.findFirstOrThrow({ where: { subjectId: postId } });
  return { topic: asked.topic, postId, item };
}
const boardOf = async (id: string | null) => (await db.board.findUniqueOrThrow({ where: { id: id ?? "" } })).slug;

test("PE-02 an item about a post goes to the moderators of the board its topic was moved to", async () => {
  const { topic, item } = await withItem();
  await stage.api(nadia).arranging.move({ topic, board: "phones", reason });
  await world.settle();
  assert.equal(await boardOf((await item()).boardId), "phones");
});

test("merged, an item stands at the target, and back at its topic when that is undone", async () => {
  const { topic, item } = await withItem();
  const before = await item();
  const into = await stage.ask(ben, "phones");
  const { merge } = await stage.api(nadia).arranging.merge({ topic, into: into.topic, reason });
  await world.settle();
  assert.equal((await item()).topicId, (await stage.topic(into.topic)).id);
  await stage.api(nadia).arranging.undoMerge({ merge });
  await world.settle();
  assert.deepEqual(await item(), before);
});

test("an item goes with its post into a topic of its own, and is about who wrote it", async () => {
  const { topic, postId, item } = await withItem();
  const made = await stage
    .api(nadia)
    .arranging.split({ topic, posts: [postId], title: "A question of its own", board: "phones", reason });
  await stage.api(nadia).arranging.changeAuthor({ post: postId, author: "carl", reason });
  await world.settle();
  const row = await stage.topic(made.topic);
  assert.deepEqual([(await item()).topicId, await boardOf((await item()).boardId)], [row.id, "phones"]);
  assert.equal((await item()).authorId, row.authorId);
});
