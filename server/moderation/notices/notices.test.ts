import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf, visitor } from "../../platform/authorize/index.ts";
import { env } from "../../platform/env/env.ts";
import { Conflict, Invalid, NotFound, type Refusal, TooMany } from "../../platform/errors/index.ts";
import { openWorld } from "../../testing/world.ts";
import { answerTopic } from "../../topics/answer-topic.ts";
import { askQuestion } from "../../topics/ask-question.ts";
import { decideNotice } from "./decide-notice.ts";
import { fileNotice } from "./file-notice.ts";
import { forgetNotifiers } from "./forget-notifiers.ts";
import { ownPath } from "./named-content.ts";
import { noticeForStaff, receipt } from "./notices.query.ts";
import { fileNoticeInput } from "./notices.schema.ts";

const world = await openWorld();
const [asker, author] = [await world.person("mia"), await world.person("otto")];
const [moderator, second] = [await world.person("mo", "MODERATOR"), await world.person("mel", "MODERATOR")];
const admin = await world.person("ada", "ADMIN");
await world.board("routers");
await world.board("lounge", { visibility: "STAFF", asking: "STAFF", answering: "STAFF" });
const text = "Hold the button for ten seconds, then let it go and wait.";
const question = {
  title: "What is this light for",
  body: text,
  tags: ["light"],
  kind: "QUESTION",
  locale: "en",
} as const;
const asked = await askQuestion(world.as(asker), { ...question, tags: ["light"], board: "routers", fields: {} });
const secret = await askQuestion(world.as(admin), { ...question, tags: ["light"], board: "lounge", fields: {} });
const refusal =
  (kind: new (...args: never[]) => Refusal, code = "") =>
  (error: unknown) =>
    error instanceof kind && error.message.includes(code);

let network = 0;
/** Somebody outside, from a network of their own unless it is named. */
const outside = (address = `192.0.2.${++network}`) => contextOf(visitor, { now: world.now, address });
const wish = (more: object = {}) =>
  fileNoticeInput.parse({
    address: `${env().url}/t/${asked.topic}/${asked.slug}`,
    category: "ILLEGAL",
    text: "This post sells forged certificates, which is a crime.",
    goodFaith: true,
    ...more,
  });
async function filed(more: object = {}) {
  const { receiptKey: key } = await fileNotice(outside(), wish(more));
  const [id = ""] = key.split(".");
  return { key, id, row: await world.db.notice.findUniqueOrThrow({ where: { id } }) };
}
async function answered() {
  world.later({ minutes: 20 });
  return answerTopic(world.as(author), { topic: asked.topic, body: text, official: false });
}

test("anybody gives a notice without an account and reads at the address of the receipt what became of it", async () => {
  const { key, id, row } = await filed({ law: "§ 267 StGB", name: "Nora" });
  assert.match(row.receipt, /^N-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  const view = await receipt(outside(), key);
  assert.deepEqual([view.receipt, view.outcome, view.law], [row.receipt, null, "§ 267 StGB"]);
  const item = await world.db.reviewItem.findFirstOrThrow({ where: { kind: "NOTICE", subjectId: id } });
  assert.deepEqual([item.urgent, item.authorId], [true, asker.id]);
  assert.equal(item.dueAt.getTime() - item.openedAt.getTime(), 4 * 3_600_000);
});

test("a notice of another kind is not urgent, and names a post, an article or a person by address", async () => {
  const { postId, number } = await answered();
  const place = `/de/t/${asked.topic}/${asked.slug}`;
  const found = async (address: string) => (await filed({ address, category: "COPYRIGHT" })).row;
  assert.equal((await found(`${place}#p${number}`)).postId, postId);
  assert.equal((await found(`${place}/${number}`)).postId, postId);
  const person = await found("/u/otto");
  assert.deepEqual([person.personId, person.postId], [author.id, null]);
  const item = await world.db.reviewItem.findFirstOrThrow({ where: { subjectId: person.id } });
  assert.deepEqual([item.urgent, item.boardId, item.authorId], [false, null, author.id]);
});

test("AZ-09 the answer is the same for what exists, what is hidden from the public, and what was never there", async () => {
  const shapes = [];
  for (const address of [`/t/${asked.topic}/x`, `/t/${secret.topic}/x`, "/t/99999/x", "/kb/a/99999", "/imprint"]) {
    const { key } = await filed({ address });
    const { receipt: _, at: __, address: ___, ...view } = await receipt(outside(), key);
    shapes.push(view);
  }
  for (const shape of shapes) assert.deepEqual(shape, shapes[0]);
});

test("an address of another site is refused beside its field", async () => {
  for (const address of ["https://example.org/t/1/x", "//example.org/t/1", "javascript:alert(1)", "not an address"]) {
    await assert.rejects(fileNotice(outside(), wish({ address })), refusal(Invalid, "notOurs"), address);
  }
  assert.deepEqual(ownPath("community.example/t/1", "https://community.example"), { path: "/t/1", mark: "" });
});

test("EN-13 a wrong key opens nothing, and all wrong keys look alike", async () => {
  const { key, id } = await filed();
  for (const wrong of [
    `${id}.${"A".repeat(43)}`,
    `${key}A`,
    "x".repeat(60),
    `${"0".repeat(36)}.${key.split(".")[1]}`,
  ]) {
    await assert.rejects(receipt(outside(), wrong), refusal(NotFound));
  }
});

test("one network sends so many notices an hour, and programs that fill in every field none", async () => {
  const from = "198.51.100.7";
  for (let count = 0; count < 5; count += 1) await fileNotice(outside(from), wish());
  await assert.rejects(fileNotice(outside(from), wish()), refusal(TooMany, "notices"));
  await fileNotice(outside(), wish());
  await assert.rejects(
    fileNotice(outside(), wish({ website: "https://spam.example" })),
    refusal(Invalid, "leaveEmpty"),
  );
  await assert.rejects(fileNotice(outside(), wish({ goodFaith: false })), refusal(Invalid, "goodFaith"));
});

test("DS-17 a named address gets one neutral mail a day, without a word that was typed", async () => {
  const email = "nora@example.org";
  await filed({ email, text: "Click here for cheap pills: https://pills.example" });
  await filed({ email });
  const mails = await world.db.mailMessage.findMany({ where: { to: email } });
  assert.deepEqual(
    mails.map((mail) => mail.kind),
    ["notice-received"],
  );
  assert.ok(!mails.some((mail) => mail.text.includes("pills") || mail.html.includes("pills")));
});

test("a moderator removes the post: its author gets reasons, the notifier the decision by mail and at the receipt", async () => {
  const { postId, number } = await answered();
  const { id, key } = await filed({ address: `/t/${asked.topic}/x#p${number}`, email: "otmar@example.org" });
  const reason = "The post offered forged certificates.";
  await decideNotice(world.as(moderator), { notice: id, outcome: "REMOVED", reason, point: "no-illegal" });
  await world.settle();
  assert.equal((await world.db.post.findUniqueOrThrow({ where: { id: postId } })).presence, "REMOVED");
  const told = await world.db.statement.findFirstOrThrow({ where: { postId } });
  assert.deepEqual(
    [told.source, told.ground, told.point, told.byId, told.automatedDecision],
    ["NOTICE", "LAW", "no-illegal", moderator.id, false],
  );
  const view = await receipt(outside(), key);
  assert.deepEqual([view.outcome, view.reason], ["REMOVED", reason]);
  assert.ok(!JSON.stringify(view).includes(moderator.id));
  assert.equal(await world.db.mailMessage.count({ where: { to: "otmar@example.org", kind: "notice-decided" } }), 1);
  const item = await world.db.reviewItem.findFirstOrThrow({ where: { subjectId: id } });
  assert.deepEqual([item.decision, item.decidedById], ["noticeRemove", moderator.id]);
});

test("two moderators who decide at once take one decision, and a post taken before is not taken twice", async () => {
  const { number, postId } = await answered();
  const address = `/t/${asked.topic}/x#p${number}`;
  const { id } = await filed({ address });
  const reason = "Looked at with care.";
  const both = await Promise.allSettled([
    decideNotice(world.as(moderator), { notice: id, outcome: "REMOVED", reason }),
    decideNotice(world.as(second), { notice: id, outcome: "REMOVED", reason }),
  ]);
  assert.deepEqual(both.map((one) => one.status).sort(), ["fulfilled", "rejected"]);
  const again = await filed({ address });
  await decideNotice(world.as(second), { notice: again.id, outcome: "HIDDEN", reason });
  await assert.rejects(
    decideNotice(world.as(second), { notice: again.id, outcome: "KEPT", reason }),
    refusal(Conflict, "noticeDecided"),
  );
  assert.equal(await world.db.removal.count({ where: { postId } }), 1);
});

test("members, agents and visitors neither see nor decide notices; who gave one is for admins alone (AZ-20)", async () => {
  const { id } = await filed({ name: "Nora", email: "nora2@example.org" });
  const agent = await world.person("gil", "AGENT");
  const decide = { notice: id, outcome: "KEPT", reason: "Nothing wrong with it." } as const;
  for (const ctx of [world.as(author), world.as(agent), outside()]) {
    await assert.rejects(noticeForStaff(ctx, id), refusal(NotFound));
    await assert.rejects(decideNotice(ctx, decide), refusal(NotFound));
  }
  const seen = await noticeForStaff(world.as(moderator), id);
  assert.deepEqual([seen.name, seen.email, seen.about?.kind], [null, null, "post"]);
  assert.equal((await noticeForStaff(world.as(admin), id)).email, "nora2@example.org");
});

test("PE-02 a notice about a board one may not enter does not exist", async () => {
  const { id } = await filed({ address: `/t/${secret.topic}/x` });
  const member = { ...moderator, kind: "member" } as typeof moderator;
  await assert.rejects(noticeForStaff(world.as(member), id), refusal(NotFound));
  assert.equal((await noticeForStaff(world.as(admin), id)).about?.title, "What is this light for");
});

test("what is no post is dealt with by hand", async () => {
  const { id } = await filed({ address: "/u/otto" });
  const reason = "The profile was emptied.";
  assert.deepEqual((await noticeForStaff(world.as(moderator), id)).outcomes, ["ACTED", "KEPT"]);
  await assert.rejects(
    decideNotice(world.as(moderator), { notice: id, outcome: "REMOVED", reason }),
    refusal(Invalid, "onlyPosts"),
  );
  await decideNotice(world.as(moderator), { notice: id, outcome: "ACTED", reason });
});

test("some time after the decision nobody knows any more who gave the notice; what was reported stays", async () => {
  const { id } = await filed({ name: "Nora", email: "late@example.org" });
  await decideNotice(world.as(moderator), { notice: id, outcome: "KEPT", reason: "Nothing wrong with it." });
  assert.equal((await world.db.notice.findUniqueOrThrow({ where: { id } })).email, "late@example.org");
  world.later({ days: 181 });
  assert.ok((await forgetNotifiers(world.as(admin))) > 0);
  const row = await world.db.notice.findUniqueOrThrow({ where: { id } });
  assert.deepEqual([row.name, row.email, row.network, row.outcome], [null, null, "", "KEPT"]);
});
