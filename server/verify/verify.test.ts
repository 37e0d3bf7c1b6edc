import assert from "node:assert/strict";
import { test } from "node:test";
import { plantBadges } from "../badges/index.ts";
import { jonas, nadia, omar, published, solved, tim, world } from "../knowledge/editors.testing.ts";
import { system } from "../platform/authorize/index.ts";
import { reviewAll } from "../reviews/index.ts";
import { callerOf } from "../router.ts";
import { referenceList, unchecked } from "./orphan-checks.ts";
import { linesOf } from "./verify.cli.ts";
import { differences, type Finding, verify } from "./verify.ts";

const as = (actor: Parameters<typeof world.as>[0]) => callerOf(world.as(actor));
const body = "Hold the button for ten seconds, then try again.";

// A community in which everything that is counted happened, and some of it was taken back.
const first = await solved();
await as(tim).solutions.verify({ post: first.answer, on: true, validFor: "firmware 7" });
await as(omar).kudos.give({ post: first.answer, on: true });
await as(omar).kudos.give({ post: first.question, on: true });
await as(nadia).kudos.give({ post: first.answer, on: true });
await as(nadia).kudos.give({ post: first.answer, on: false });
await as(omar).topics.meToo({ topic: first.topic, on: true });
await as(omar).follows.follow({ target: { kind: "topic", number: first.topic }, on: true });
await as(omar).solutions.report({ post: first.answer, worked: true });
const second = await solved();
await world.settle();
await as(jonas).solutions.revoke({ post: second.answer });
await as(nadia).topics.moderate({ post: second.answer, presence: "REMOVED", reason: "a link to a shop" });
const third = await solved();
await world.settle();
await as(nadia).topics.moderate({ post: third.question, presence: "HIDDEN", reason: "twice the same" });
await as(nadia).topics.retag({ topic: third.topic, tags: ["other", "words"] });
await as(nadia).topics.restore({ post: third.question });
world.later({ hours: 1 });
await as(omar).topics.comment({ post: first.question, body: "The same happens to me." });
const fourth = await solved();
await as(nadia).topics.moderate({ post: fourth.question, presence: "HIDDEN", reason: "off topic" });
await as(nadia).topics.retag({ topic: fourth.topic, tags: ["hidden", "words"] });
world.later({ hours: 1 });
const edited = await as(jonas).topics.ask({ board: "plain", title: "What is this light for", body, tags: ["light"] });
await as(jonas).topics.edit({ post: edited.postId, version: 1, body: `${body} Thank you.` });
const article = await published();
await as(omar).knowledge.feedback({ article, helpful: true });
await as(jonas).knowledge.feedback({ article, helpful: false, reason: "too short" });
await world.settle();
await plantBadges(world.db);
await reviewAll(world.as(system), { anew: true });
await world.settle();
world.later({ hours: 2 });

const quiet = (findings: Finding[]) => findings.flatMap(linesOf);

test("RC-07 a community in which people acted and changed their minds has no difference", async () => {
  assert.deepEqual(quiet(await verify(world.as(system))), []);
});

const id = "gen_random_uuid()";
const one = (table: string, where = "TRUE") => `(SELECT id FROM "${table}" WHERE ${where} ORDER BY id LIMIT 1)`;
const firstTopic = `number = ${first.topic}`;

const heldKudos = `reason = 'KUDOS_ON_ANSWER' AND NOT undone AND undoes IS NULL`;
const points = "points by the rules, the daily cap and the guard against rings";

/** Damage → the kind of difference that must be told. */
const damages: [damage: string, check: string][] = [
  ...["answerCount", "meTooCount", "followCount", "postCount"].map((column): [string, string] => [
    `UPDATE "Topic" SET "${column}" = "${column}" + 1 WHERE ${firstTopic}`,
    "topic columns",
  ]),
  [`UPDATE "Topic" SET state = 'ANSWERED' WHERE ${firstTopic}`, "topic columns"],
  [`UPDATE "Topic" SET "solvedAt" = NULL WHERE ${firstTopic}`, "topic columns"],
  [`UPDATE "Topic" SET "solverId" = "authorId" WHERE ${firstTopic}`, "topic columns"],
  [`UPDATE "Topic" SET "firstAnswerAt" = now() WHERE ${firstTopic}`, "topic columns"],
  [`UPDATE "Topic" SET "lastActivityAt" = now() WHERE ${firstTopic}`, "topic columns"],
  [`UPDATE "Post" SET number = number + 7 WHERE id = '${first.answer}'`, "post numbers"],
  [`UPDATE "Tag" SET "topicCount" = "topicCount" + 1 WHERE name = 'restart'`, "tag counters"],
  [`UPDATE "Board" SET "topicCount" = "topicCount" - 1 WHERE slug = 'routers'`, "board counters"],
  [`UPDATE "Board" SET "solvedCount" = 0 WHERE slug = 'routers'`, "board counters"],
  [`UPDATE "Board" SET "lastActivityAt" = NULL WHERE slug = 'routers'`, "board counters"],
  [`UPDATE "Post" SET "kudosCount" = 9 WHERE id = '${first.answer}'`, "thanks"],
  [`UPDATE "Solution" SET "failedCount" = 3 WHERE "postId" = '${first.answer}'`, "solution reports"],
  [
    `UPDATE "Solution" SET "topicId" = ${one("Topic", `NOT ${firstTopic}`)} WHERE "postId" = '${first.answer}'`,
    "solutions in their topic",
  ],
  [`DELETE FROM "PostRevision" WHERE "postId" = '${edited.postId}' AND version = 1`, "post versions"],
  [`UPDATE "Post" SET markdown = 'another text' WHERE id = '${first.answer}'`, "newest text"],
  [
    `UPDATE "PostRevision" SET markdown = 'a false past' WHERE "postId" = '${edited.postId}' AND version = 1`,
    "version hashes",
  ],
  [`UPDATE "ArticleRevision" SET markdown = 'a false past'`, "version hashes"],
  [
    `DELETE FROM "ReputationEntry" WHERE reason = 'ANSWER_ACCEPTED' AND NOT undone AND undoes IS NULL`,
    "ledger lines missing",
  ],
  [`DELETE FROM "Kudos" WHERE "postId" = '${first.answer}'`, "ledger lines without a fact"],
  [
    `INSERT INTO "ReputationEntry" ("userId", reason, points, nominal, "topicId", "postId")
    SELECT "authorId", 'IMPORTED_SCORE', 5, 5, "topicId", id FROM "Post" WHERE id = '${first.answer}'`,
    "ledger lines without a fact",
  ],
  [
    `UPDATE "ReputationEntry" SET "createdAt" = "createdAt" - interval '1 hour' WHERE ${heldKudos}`,
    "ledger lines missing",
  ],
  [`UPDATE "ReputationEntry" SET points = points + 1 WHERE ${heldKudos}`, points],
  [`UPDATE "ReputationEntry" SET nominal = 50 WHERE ${heldKudos}`, points],
  [`UPDATE "Kudos" SET guarded = TRUE WHERE "postId" = '${first.answer}'`, points],
  [
    `INSERT INTO "ImportedScore" ("postId", up, at) VALUES ('${first.answer}', 3, '2020-01-01')`,
    "ledger lines missing",
  ],
  [`INSERT INTO "Setting" (key, value, "updatedAt") VALUES ('reputation', '{"KUDOS_ON_ANSWER": 6}', now())`, points],
  [`UPDATE "Expertise" SET points = points + 1 WHERE "boardId" IS NOT NULL`, "expertise"],
  [`UPDATE "Expertise" SET acceptances = acceptances + 1 WHERE "tagId" IS NOT NULL`, "expertise"],
  [`DELETE FROM "Expertise" WHERE points > 0`, "expertise"],
  [`UPDATE "ReputationEntry" SET points = points - 1 WHERE undoes IS NOT NULL`, "lines taken back"],
  [`UPDATE "ReputationEntry" SET undone = TRUE WHERE undoes IS NULL`, "lines taken back"],
  [`UPDATE "Standing" SET points = points + 1`, "standings"],
  [`DELETE FROM "Standing" WHERE points > 0`, "standings"],
  [`DELETE FROM "BadgeHolding" WHERE "takenAt" IS NULL`, "badges earned and not given"],
  [`UPDATE "MemberMetrics" SET "values" = '{}'`, "badges held for what was undone"],
  [`UPDATE "Badge" SET "holderCount" = "holderCount" + 1`, "numbers of badge holders"],
  [`UPDATE "ArticleSource" SET hash = repeat('0', 64)`, "provenance"],
  [`UPDATE "ArticleSource" SET "authorId" = ${one("User", "name = 'omar'")}`, "authors of sources"],
  [`UPDATE "Article" SET "latestVersion" = 5 WHERE number = ${article}`, "article versions"],
  [`UPDATE "Article" SET markdown = 'shown to readers' WHERE number = ${article}`, "published text"],
  [`UPDATE "Article" SET "helpfulCount" = 70 WHERE number = ${article}`, "article feedback"],
  [`DELETE FROM "SearchDocument" WHERE "topicId" = ${one("Topic", firstTopic)}`, "search documents"],
  [`UPDATE "Topic" SET presence = 'REMOVED' WHERE ${firstTopic}`, "search documents"],
  [`DELETE FROM "SearchDocument" WHERE "articleId" IS NOT NULL`, "search documents"],
  [
    `INSERT INTO "Event" (name, payload, "createdAt") VALUES ('topic.asked', '{}', '2026-05-01')`,
    "reactions that did not happen",
  ],
  [
    `DELETE FROM "ReactionRun" WHERE reaction = 'follows.followOnAnswered' AND "eventId" = (
    SELECT id FROM "Event" WHERE name = 'post.answered' ORDER BY id DESC LIMIT 1)`,
    "reactions that did not happen",
  ],
  [`INSERT INTO "ReactionRun" ("eventId", reaction) VALUES (${id}, 'search.index')`, "ReactionRun.eventId"],
  [`INSERT INTO "Follow" ("userId", "topicId") VALUES (${id}, ${one("Topic", firstTopic)})`, "Follow.userId"],
  [`INSERT INTO "Follow" ("userId", "boardId") VALUES (${one("User")}, ${id})`, "Follow.boardId"],
  [
    `INSERT INTO "Notification" ("userId", kind, "eventId", "topicId") VALUES (${one("User")}, 'answered', ${one("Event")}, ${id})`,
    "Notification.topicId",
  ],
  [`INSERT INTO "Draft" ("userId", key, body) VALUES (${id}, 'ask', '{}')`, "Draft.userId"],
  [
    `INSERT INTO "MailMessage" (cause, "userId", "to", kind, subject, text, html) VALUES ('c', ${id}, 'a@example.com', 'k', 's', 't', 'h')`,
    "MailMessage.userId",
  ],
];

class Undo extends Error {}

for (const [damage, check] of damages)
  test(`found (${check}): ${damage.replaceAll(/\s+/g, " ").slice(0, 100)}`, async () => {
    let found: Finding[] = [];
    const damaged = world.db.$transaction(
      async (tx) => {
        assert.ok((await tx.$executeRawUnsafe(damage)) > 0, "the damage was done");
        found = await differences(tx, world.now());
        throw new Undo();
      },
      { timeout: 60_000 },
    );
    await assert.rejects(damaged, Undo);
    assert.ok(
      found.some((finding) => finding.check === check),
      quiet(found).join("\n"),
    );
  });

test("what happened just now may still have consequences to come, and is no difference", async () => {
  world.later({ hours: 1 });
  const late = await as(jonas).topics.ask({ board: "plain", title: "And what is this one for", body, tags: ["light"] });
  assert.deepEqual(quiet(await verify(world.as(system))), []);
  world.later({ minutes: 20 });
  const checks = (await verify(world.as(system))).map((finding) => finding.check);
  assert.deepEqual(
    checks.toSorted(),
    ["ledger lines missing", "reactions that did not happen", "search documents", "topic columns"]
      .filter((name) => checks.includes(name))
      .toSorted(),
  );
  assert.ok(checks.includes("reactions that did not happen"));
  assert.ok(late.topic > 0);
  await world.settle();
});

test("every column that names a row is held by a foreign key or looked at", async () => {
  const columns = await world.db.$queryRaw<{ name: string }[]>`
    SELECT c.table_name || '.' || c.column_name AS name FROM information_schema.columns c
    WHERE c.table_schema = 'public' AND c.udt_name = 'uuid' AND (c.column_name <> 'id' OR c.table_name = 'ImportedThing')
      AND NOT EXISTS (SELECT 1 FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY(k.conkey)
        WHERE k.contype = 'f' AND k.conrelid = format('%I', c.table_name)::regclass AND a.attname = c.column_name)
    ORDER BY 1`;
  const known = [...referenceList().map(([table, column]) => `${table}.${column}`), ...unchecked];
  assert.deepEqual(
    columns.map((column) => column.name),
    known.toSorted(),
  );
});
