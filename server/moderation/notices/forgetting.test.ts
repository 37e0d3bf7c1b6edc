import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf, visitor } from "../../platform/authorize/index.ts";
import { openWorld } from "../../testing/world.ts";
import { answerTopic } from "../../topics/answer-topic.ts";
import { askQuestion } from "../../topics/ask-question.ts";
import { moderatePost } from "../../topics/moderate-post.ts";
import { eraseAccount } from "../../users/erase-account.ts";
import { exportOwnData } from "../../users/export-own-data.ts";
import { hashPassword } from "../../users/password/hash-password.ts";
import { fileAppeal } from "../appeals/file-appeal.ts";
import { yearFigures } from "../figures/figures.query.ts";
import { fileNotice } from "./file-notice.ts";
import { fileNoticeInput } from "./notices.schema.ts";

const world = await openWorld();
const password = "vom-Kranich7-gesehen";
const author = await world.person("otto");
const moderator = await world.person("mo", "MODERATOR");
await world.person("ada", "ADMIN");
await world.board("routers");
await world.db.user.update({ where: { id: author.id }, data: { passwordHash: await hashPassword(password) } });
const text = "Hold the button for ten seconds, then let it go and wait.";
const asked = await askQuestion(world.as(moderator), {
  ...{ board: "routers", title: "What is this light for", body: text, tags: ["light"], kind: "QUESTION", locale: "en" },
  fields: {},
});
world.later({ minutes: 20 });
const { postId } = await answerTopic(world.as(author), { topic: asked.topic, body: text, official: false });
await moderatePost(world.as(moderator), { post: postId, presence: "HIDDEN", reason: "CANARYREASON of a moderator" });
await world.settle();
const { id: statement } = await world.db.statement.findFirstOrThrow({ where: { postId } });
await fileAppeal(world.as(author), { statement, text: "CANARYAPPEAL, and more than twenty characters" });
const notice = (more: object) =>
  fileNoticeInput.parse({
    ...{
      address: `/t/${asked.topic}/x`,
      category: "OTHER",
      text: "Something is wrong with this one.",
      goodFaith: true,
    },
    ...more,
  });
await fileNotice(world.as(author), notice({ name: "Otto Canary" }));
const outside = contextOf(visitor, { now: world.now, address: "192.0.2.9" });
await fileNotice(outside, notice({ name: "Otto Canary", email: "otto@example.com" }));
await fileNotice(outside, notice({ name: "Nora", email: "nora@example.org" }));

test("GD-02 whoever takes their data with them has the decisions about them, their appeals and their reports", async () => {
  const { decisions } = (await exportOwnData(world.as(author), password)) as {
    decisions: { statements: { reason: string; appeal: { text: string } | null }[]; notices: object[] };
  };
  assert.equal(decisions.statements[0]?.reason, "CANARYREASON of a moderator");
  assert.match(decisions.statements[0]?.appeal?.text ?? "", /CANARYAPPEAL/);
  assert.equal(decisions.notices.length, 1);
  assert.ok(!JSON.stringify(decisions).includes(moderator.id));
});

test("GD-01 of an erased person no word stays in statements, appeals and reports; what was decided still counts", async () => {
  const before = await yearFigures(world.as(moderator), 2026);
  await eraseAccount(world.as(author), password, "otto");
  await world.settle();
  const [statements, appeals, notices] = await Promise.all([
    world.db.statement.findMany(),
    world.db.appeal.findMany(),
    world.db.notice.findMany({ orderBy: { at: "asc" } }),
  ]);
  assert.ok(!/CANARYREASON|CANARYAPPEAL|Otto Canary|otto@/.test(JSON.stringify([statements, appeals, notices])));
  assert.deepEqual(notices.map((row) => row.name).sort(), ["Nora", null, null]);
  assert.equal(await world.db.reviewItem.count({ where: { kind: "APPEAL", decidedAt: null } }), 0);
  const after = await yearFigures(world.as(moderator), 2026);
  assert.deepEqual([after.decisions, after.notices], [before.decisions, before.notices]);
  assert.equal(after.appeals.count, 1);
});
