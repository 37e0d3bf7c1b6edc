import assert from "node:assert/strict";
import { test } from "node:test";
import { orders, settleIn } from "../../testing/any-order.ts";
import { changeAuthor } from "../../topics/arranging/change-author.ts";
import { undoTakingPost } from "../../topics/delete-post.ts";
import { moderatePost } from "../../topics/moderate-post.ts";
import { nadia, omar, published, solved, world } from "../editors.testing.ts";

/** A solved topic with an article that readers see. */
async function article() {
  const { topic, answer } = await solved();
  const number = await published({ topics: [topic] });
  await world.settle();
  world.later({ hours: 1 });
  return { answer, number };
}

for (const order of orders) {
  test(`a source that was back before anybody heard of it changes nothing, ${order}`, async () => {
    const { number, answer } = await article();
    await moderatePost(world.as(nadia), { post: answer, presence: "HIDDEN", reason: "is it true?" });
    world.later({ minutes: 1 });
    await undoTakingPost(world.as(nadia), answer);
    await settleIn(world, order);
    const { state, id } = await world.db.article.findUniqueOrThrow({ where: { number } });
    assert.equal(state, "PUBLISHED");
    assert.equal(await world.db.articleRecheck.count({ where: { articleId: id } }), 0);
  });

  test(`a source belongs to whoever its post belongs to in the end, ${order}`, async () => {
    const { number, answer } = await article();
    for (const author of ["aylin", "omar"]) {
      world.later({ minutes: 1 });
      await changeAuthor(world.as(nadia), { post: answer, author, reason: "written by a colleague" });
    }
    await settleIn(world, order);
    const sources = await world.db.articleSource.findMany({ where: { postId: answer, article: { number } } });
    assert.deepEqual([...new Set(sources.map((source) => source.authorId))], [omar.id]);
  });
}
