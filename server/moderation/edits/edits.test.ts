import assert from "node:assert/strict";
import { test } from "node:test";
import { type Actor, visitor } from "../../platform/authorize/index.ts";
import { callerOf } from "../../router.ts";
import { openWorld } from "../../testing/world.ts";

const world = await openWorld();
await world.board("routers");
const [asker, author, nadia] = [
  await world.person("asker"),
  await world.person("author"),
  await world.person("nadia", "MODERATOR"),
];
const paula = { ...(await world.person("paula")), rights: ["SUGGEST_EDITS"] } as Actor & { id: string };
const api = (actor: Actor) => callerOf(world.as(actor));
const before = "Hold teh button for ten seconds.";
const after = "Hold the button for ten seconds.";

async function answer(): Promise<string> {
  world.later({ hours: 3 });
  const asking = {
    board: "routers",
    title: "The router restarts at night",
    body: "Every night at three.",
    tags: ["aa"],
  };
  const { topic } = await api(asker).topics.ask(asking);
  return (await api(author).topics.answer({ topic, body: before })).postId;
}
const suggest = (actor: Actor, post: string) =>
  api(actor).edits.suggest({ post, version: 1, body: after, reason: "a typing error" });
async function suggested(): Promise<{ post: string; item: string }> {
  const post = await answer();
  await suggest(paula, post);
  const { id } = await world.db.editSuggestion.findFirstOrThrow({ where: { postId: post } });
  return { post, item: (await world.db.reviewItem.findFirstOrThrow({ where: { subjectId: id } })).id };
}
const textOf = async (id: string) => (await world.db.post.findUniqueOrThrow({ where: { id } })).markdown;
const pointsOf = async (userId: string) => (await world.db.standing.findUnique({ where: { userId } }))?.points ?? 0;

test("only members whose rank carries it suggest edits, of posts of others, one at a time", async () => {
  const post = await answer();
  await assert.rejects(suggest(asker, post), { code: "FORBIDDEN" });
  await assert.rejects(suggest({ ...author, rights: ["SUGGEST_EDITS"] } as Actor, post), { code: "FORBIDDEN" });
  await suggest(paula, post);
  await assert.rejects(suggest(paula, post), { code: "CONFLICT" });
  assert.equal(await textOf(post), before);
});

test("an approved edit is applied with credit and brings points; undoing it brings the text and the points back", async () => {
  const { post, item } = await suggested();
  const { edit } = await api(nadia).queue.item({ item });
  assert.deepEqual(
    [edit?.by.name, edit?.stale, edit?.parts.filter(({ kind }) => kind === "added").length],
    ["paula", false, 1],
  );
  const had = await pointsOf(paula.id);
  await api(nadia).queue.decide({ item, decision: "approveEdit", reason: "" });
  await world.settle();
  assert.equal(await textOf(post), after);
  const revision = await world.db.postRevision.findFirstOrThrow({ where: { postId: post, version: 2 } });
  assert.deepEqual([revision.byId, revision.reason], [paula.id, "a typing error"]);
  assert.equal(await pointsOf(paula.id), had + 2);
  assert.equal(await world.db.notification.count({ where: { userId: paula.id, kind: "editApproved" } }), 1);
  await api(nadia).queue.undo({ item });
  await world.settle();
  assert.deepEqual([await textOf(post), await pointsOf(paula.id)], [before, had]);
});

test("a rejected edit changes nothing and tells why", async () => {
  const { post, item } = await suggested();
  await api(nadia).queue.decide({ item, decision: "rejectEdit", reason: "It does not make the post better." });
  await world.settle();
  assert.equal(await textOf(post), before);
  const suggestion = await world.db.editSuggestion.findFirstOrThrow({ where: { postId: post } });
  assert.deepEqual([suggestion.state, suggestion.answer], ["REJECTED", "It does not make the post better."]);
  assert.equal(await world.db.notification.count({ where: { userId: paula.id, kind: "editRejected" } }), 1);
});

test("whoever suggested it takes it back while nobody has decided; the item goes with it, and another can follow", async () => {
  const { post, item } = await suggested();
  const source = await api(paula).edits.source({ post });
  assert.equal(source.waiting?.markdown, after);
  const suggestion = source.waiting?.id ?? "";
  for (const actor of [visitor, asker, author, nadia])
    await assert.rejects(api(actor).edits.withdraw({ suggestion }), { code: "NOT_FOUND" });
  await api(paula).edits.withdraw({ suggestion });
  const row = await world.db.reviewItem.findUniqueOrThrow({ where: { id: item } });
  assert.deepEqual([row.decision, row.decidedById], ["withdrawn", paula.id]);
  await assert.rejects(api(nadia).queue.decide({ item, decision: "approveEdit", reason: "" }), { code: "CONFLICT" });
  await assert.rejects(api(nadia).queue.undo({ item }), { message: "conflict: decidedElsewhere" });
  await assert.rejects(api(paula).edits.withdraw({ suggestion }), { message: "conflict: suggestionDecided" });
  assert.equal((await api(paula).edits.source({ post })).waiting, null);
  await suggest(paula, post);
});

test("of a moderator who applies and a maker who takes back at the same moment one does something", async () => {
  const { post, item } = await suggested();
  const suggestion = (await api(paula).edits.source({ post })).waiting?.id ?? "";
  const both = await Promise.allSettled([
    api(nadia).queue.decide({ item, decision: "approveEdit", reason: "" }),
    api(paula).edits.withdraw({ suggestion }),
  ]);
  assert.deepEqual(both.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
  const { state } = await world.db.editSuggestion.findUniqueOrThrow({ where: { id: suggestion } });
  assert.equal((await textOf(post)) === after, state === "APPROVED");
});

test("a suggestion about a text that was changed since cannot be applied", async () => {
  const { post, item } = await suggested();
  await api(author).topics.edit({ post, version: 1, body: "Hold it for twelve seconds." });
  assert.equal((await api(nadia).queue.item({ item })).edit?.stale, true);
  await assert.rejects(api(nadia).queue.decide({ item, decision: "approveEdit", reason: "" }), {
    message: "conflict: suggestionStale",
  });
  assert.equal((await world.db.reviewItem.findUniqueOrThrow({ where: { id: item } })).decidedAt, null);
});
