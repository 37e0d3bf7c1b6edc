import assert from "node:assert/strict";
import { test } from "node:test";
import { type Actor, contextOf, visitor } from "../../platform/authorize/index.ts";
import { Conflict, Forbidden, NotFound, type Refusal } from "../../platform/errors/index.ts";
import { openWorld } from "../../testing/world.ts";
import { answerTopic } from "../../topics/answer-topic.ts";
import { askQuestion } from "../../topics/ask-question.ts";
import { undoTakingPost } from "../../topics/delete-post.ts";
import { moderatePost } from "../../topics/moderate-post.ts";
import { givePenalty } from "../penalties/index.ts";
import { itemView } from "../queue/item.query.ts";
import { listItems } from "../queue/list-items.query.ts";
import { listItemsInput } from "../queue/queue.schema.ts";
import { statementKey } from "../statements/index.ts";
import { statement } from "../statements/statements.query.ts";
import { appealForStaff } from "./appeal.query.ts";
import { decideAppeal } from "./decide-appeal.ts";
import { fileAppeal } from "./file-appeal.ts";

const world = await openWorld();
const [asker, author, other] = [await world.person("mia"), await world.person("otto"), await world.person("uwe")];
const [first, second] = [await world.person("mo", "MODERATOR"), await world.person("mel", "MODERATOR")];
const admin = await world.person("ada", "ADMIN");
const agent = await world.person("gil", "AGENT");
await world.board("routers");
await world.board("staff-room", { visibility: "STAFF", asking: "STAFF", answering: "STAFF" });
const text = "Hold the button for ten seconds, then let it go and wait.";
const words = "My answer described the official way, nothing was advertised.";
const asked = await askQuestion(world.as(asker), {
  ...{ board: "routers", title: "What is this light for", body: text, tags: ["light"], kind: "QUESTION", locale: "en" },
  fields: {},
});
const refusal =
  (kind: new (...args: never[]) => Refusal, code = "") =>
  (error: unknown) =>
    error instanceof kind && error.message.includes(code);
const points = async () => (await world.db.standing.findUnique({ where: { userId: author.id } }))?.points ?? 0;

/** An answer of the author removed by somebody, and the statement about it. */
async function removed(by: Actor = first): Promise<{ post: string; statement: string }> {
  world.later({ minutes: 20 });
  const { postId } = await answerTopic(world.as(author), { topic: asked.topic, body: text, official: false });
  await world.settle();
  await moderatePost(world.as(by), { post: postId, presence: "REMOVED", reason: "Looks like advertising" });
  await world.settle();
  const row = await world.db.statement.findFirstOrThrow({ where: { postId } });
  return { post: postId, statement: row.id };
}
async function appealed(by: Actor = first) {
  const made = await removed(by);
  await fileAppeal(world.as(author), { statement: made.statement, text: words });
  const { id } = await world.db.appeal.findUniqueOrThrow({ where: { statementId: made.statement } });
  return { ...made, id };
}
const verdict = (appeal: string, outcome: "UPHELD" | "REVERSED") => ({
  appeal,
  outcome,
  reason: "Looked at it again with fresh eyes.",
});

test("an author appeals once; nobody else can, and a second appeal is refused", async () => {
  const { statement: id, post } = await removed();
  for (const actor of [other, first, admin]) {
    await assert.rejects(fileAppeal(world.as(actor), { statement: id, text: words }), refusal(NotFound));
  }
  const stranger = contextOf(visitor, { now: world.now });
  await assert.rejects(fileAppeal(stranger, { statement: id, text: words }), refusal(NotFound));
  await assert.rejects(fileAppeal(stranger, { statement: id, key: "x".repeat(43), text: words }), refusal(NotFound));
  const both = await Promise.allSettled([
    fileAppeal(world.as(author), { statement: id, text: words }),
    fileAppeal(stranger, { statement: id, key: statementKey(id), text: words }),
  ]);
  assert.deepEqual(both.map((one) => one.status).sort(), ["fulfilled", "rejected"]);
  await assert.rejects(
    fileAppeal(world.as(author), { statement: id, text: words }),
    refusal(Conflict, "appealedAlready"),
  );
  const appeal = await world.db.appeal.findUniqueOrThrow({ where: { statementId: id } });
  const item = await world.db.reviewItem.findFirstOrThrow({ where: { kind: "APPEAL", subjectId: appeal.id } });
  const { topic } = await world.db.post.findUniqueOrThrow({ where: { id: post }, include: { topic: true } });
  assert.deepEqual([item.boardId, item.authorId, item.decidedAt], [topic.boardId, author.id, null]);
});

test("in the queue an appeal stands with its words, the reason it answers and the post", async () => {
  const { id, post } = await appealed();
  const { rows } = await listItems(world.as(second), listItemsInput.parse({ kind: "APPEAL" }));
  const row = await world.db.reviewItem.findFirstOrThrow({ where: { subjectId: id } });
  assert.equal(rows.find((one) => one.id === row.id)?.excerpt, words);
  const view = await itemView(world.as(second), row.id);
  assert.deepEqual(view.said, { text: words, given: "Looks like advertising" });
  assert.equal(view.post?.id, post);
  await assert.rejects(itemView(world.as(author), row.id), NotFound);
});

test("a suspended author appeals with the key of the mail", async () => {
  const { statement: id } = await removed();
  await fileAppeal(contextOf(visitor, { now: world.now }), { statement: id, key: statementKey(id), text: words });
  assert.equal((await statement(world.as(author), { id })).appeal, "OPEN");
});

test("after six months, or when the decision was taken back, there is nothing to appeal against", async () => {
  const { statement: late } = await removed();
  const now = contextOf(author, { now: () => new Date(world.now().getTime() + 190 * 86_400_000) });
  await assert.rejects(fileAppeal(now, { statement: late, text: words }), refusal(Forbidden, "appealTooLate"));
  const undone = await removed();
  await undoTakingPost(world.as(first), undone.post);
  await world.settle();
  const again = fileAppeal(world.as(author), { statement: undone.statement, text: words });
  await assert.rejects(again, refusal(Conflict, "decisionUndone"));
});

test("only a moderator who did not decide first decides; agents and members find no appeal", async () => {
  const { id } = await appealed();
  for (const actor of [author, other, agent]) {
    await assert.rejects(decideAppeal(world.as(actor), verdict(id, "UPHELD")), refusal(NotFound));
    await assert.rejects(appealForStaff(world.as(actor), id), refusal(NotFound));
  }
  await assert.rejects(decideAppeal(world.as(first), verdict(id, "UPHELD")), refusal(Forbidden, "decidedYourself"));
  const seen = await appealForStaff(world.as(first), id);
  assert.deepEqual([seen.refused, seen.nobodyElse], ["decidedYourself", false]);
  assert.equal((await appealForStaff(world.as(second), id)).refused, null);
  await decideAppeal(world.as(second), verdict(id, "UPHELD"));
});

test("a reversed decision brings the post and its points back, and the author is told why", async () => {
  const { id, post, statement: about } = await appealed();
  const without = await points();
  await decideAppeal(world.as(second), verdict(id, "REVERSED"));
  await world.settle();
  assert.equal((await world.db.post.findUniqueOrThrow({ where: { id: post } })).presence, "VISIBLE");
  // 20 for the removal and 2 for the answer come back.
  assert.equal((await points()) - without, 22);
  const view = await statement(world.as(author), { id: about });
  assert.equal(view.appeal, "REVERSED");
  assert.match(view.appealed?.reason ?? "", /fresh eyes/);
  assert.ok(!JSON.stringify(view).includes(second.id));
  const told = await world.db.notification.findMany({
    where: { userId: author.id, data: { path: ["statement"], equals: about } },
    orderBy: { createdAt: "asc" },
  });
  assert.deepEqual(
    told.map((row) => row.kind),
    ["postTaken", "appealDecided"],
  );
  const mail = await world.db.mailMessage.findUniqueOrThrow({ where: { cause: `appeal-decided:${about}` } });
  assert.match(mail.text, /successful/);
  const item = await world.db.reviewItem.findFirstOrThrow({ where: { kind: "APPEAL", subjectId: id } });
  assert.deepEqual([item.decision, item.decidedById], ["reverse", second.id]);
});

test("an upheld decision leaves everything as it is", async () => {
  const { id, post, statement: about } = await appealed();
  const before = await points();
  await decideAppeal(world.as(admin), verdict(id, "UPHELD"));
  await world.settle();
  assert.equal((await world.db.post.findUniqueOrThrow({ where: { id: post } })).presence, "REMOVED");
  assert.equal(await points(), before);
  const view = await statement(world.as(author), { id: about });
  assert.deepEqual([view.appeal, view.undoneAt], ["UPHELD", null]);
});

test("two moderators who decide at once take one decision", async () => {
  const { id } = await appealed();
  const both = await Promise.allSettled([
    decideAppeal(world.as(second), verdict(id, "UPHELD")),
    decideAppeal(world.as(admin), verdict(id, "REVERSED")),
  ]);
  assert.deepEqual(both.map((one) => one.status).sort(), ["fulfilled", "rejected"]);
  const lost = both.find((one) => one.status === "rejected");
  assert.ok(lost && refusal(Conflict, "appealDecided")(lost.reason));
  const decided = await world.db.event.count({
    where: { name: "appeal.decided", payload: { path: ["appealId"], equals: id } },
  });
  assert.equal(decided, 1);
});

test("PE-02 an appeal about a board one may not enter does not exist", async () => {
  const { id, post } = await appealed();
  const { id: board } = await world.db.board.findUniqueOrThrow({ where: { slug: "staff-room" } });
  const { topicId } = await world.db.post.findUniqueOrThrow({ where: { id: post } });
  await world.db.topic.update({ where: { id: topicId }, data: { boardId: board } });
  const outside = { ...second, kind: "member" } as typeof second;
  await assert.rejects(appealForStaff(world.as(outside), id), refusal(NotFound));
  await assert.rejects(decideAppeal(world.as(outside), verdict(id, "UPHELD")), refusal(NotFound));
  const { id: back } = await world.db.board.findUniqueOrThrow({ where: { slug: "routers" } });
  await world.db.topic.update({ where: { id: topicId }, data: { boardId: back } });
});

test("a decision taken back by its own moderator settles the appeal that waits", async () => {
  const { id, post } = await appealed();
  await undoTakingPost(world.as(first), post);
  await world.settle();
  const appeal = await world.db.appeal.findUniqueOrThrow({ where: { id } });
  assert.deepEqual([appeal.outcome, appeal.decidedById], ["REVERSED", first.id]);
  assert.equal(await world.db.reviewItem.count({ where: { kind: "APPEAL", subjectId: id, decidedAt: null } }), 0);
});

test("what the author deleted meanwhile stays deleted when the appeal succeeds", async () => {
  world.later({ minutes: 20 });
  const { postId } = await answerTopic(world.as(author), { topic: asked.topic, body: text, official: false });
  await moderatePost(world.as(first), { post: postId, presence: "HIDDEN", reason: "Looks like advertising" });
  await world.settle();
  const row = await world.db.statement.findFirstOrThrow({ where: { postId } });
  await fileAppeal(world.as(author), { statement: row.id, text: words });
  await world.db.post.update({ where: { id: postId }, data: { presence: "DELETED" } });
  const { id } = await world.db.appeal.findUniqueOrThrow({ where: { statementId: row.id } });
  await decideAppeal(world.as(second), verdict(id, "REVERSED"));
  assert.equal((await world.db.post.findUniqueOrThrow({ where: { id: postId } })).presence, "DELETED");
});

test("where nobody else could decide, the page says so", async () => {
  const { id } = await appealed(admin);
  await world.db.roleGrant.updateMany({
    where: { userId: { in: [first.id, second.id] } },
    data: { endedAt: world.now() },
  });
  assert.equal((await appealForStaff(world.as(admin), id)).nobodyElse, true);
});

test("an appeal against a penalty that succeeds ends it, and the member writes again", async () => {
  const judge = await world.person("jo", "MODERATOR");
  const boss = await world.person("bo", "ADMIN");
  await givePenalty(world.as(judge), {
    ...{ name: "otto", kind: "SILENCE", days: 7, reason: "The same words in five topics", note: "" },
    ...{ point: "no-spam", post: null, seen: null },
  });
  await world.settle();
  const row = await world.db.statement.findFirstOrThrow({ where: { userId: author.id, decision: "SILENCED" } });
  assert.deepEqual([row.point, row.until?.getTime()], ["no-spam", world.now().getTime() + 7 * 86_400_000]);
  await fileAppeal(world.as(author), { statement: row.id, text: words });
  const { id } = await world.db.appeal.findUniqueOrThrow({ where: { statementId: row.id } });
  await assert.rejects(decideAppeal(world.as(judge), verdict(id, "REVERSED")), refusal(Forbidden, "decidedYourself"));
  await decideAppeal(world.as(boss), verdict(id, "REVERSED"));
  await world.settle();
  const member = await world.db.user.findUniqueOrThrow({ where: { id: author.id } });
  assert.equal(member.silencedUntil, null);
  const told = await world.db.notification.count({ where: { userId: author.id, kind: "decisionUndone" } });
  assert.equal(
    await world.db.notification.count({
      where: { userId: author.id, kind: "decisionUndone", data: { path: ["statement"], equals: row.id } },
    }),
    0,
    `${told} others`,
  );
});
