import assert from "node:assert/strict";
import { test } from "node:test";
import { giveKudos } from "../kudos/index.ts";
import { system, visitor } from "../platform/authorize/index.ts";
import { Forbidden } from "../platform/errors/index.ts";
import { openWorld } from "../testing/world.ts";
import { answerTopic } from "../topics/answer-topic.ts";
import { askQuestion } from "../topics/ask-question.ts";
import { moderatePost } from "../topics/moderate-post.ts";
import { topicPage } from "../topics/topic-page.query.ts";
import { askInput } from "../topics/topics.schema.ts";
import { differences, subjects } from "../verify/verify.ts";
import { acceptAnswer } from "./accept-answer.ts";
import { reportSolution } from "./report-solution.ts";
import { revokeSolution } from "./revoke-solution.ts";
import { solveWithout } from "./solve-without.ts";
import { verificationsDue } from "./verifications-due.job.ts";
import { verifySolution } from "./verify-solution.ts";

const world = await openWorld();
const jonas = await world.person("jonas");
const aylin = await world.person("aylin");
const marta = await world.person("marta", "SUPER_USER");
const tim = await world.person("tim", "AGENT");
const nadia = await world.person("nadia", "MODERATOR");
await world.board("routers");
await world.board("news", { askersAccept: false });
await world.board("several", { maxSolutions: 2 });

async function answered(board = "routers") {
  world.later({ hours: 4 });
  const { topic } = await askQuestion(
    world.as(jonas),
    askInput.parse({
      board,
      title: "The router restarts at night",
      body: "Every night at three it restarts.",
      tags: ["restart"],
    }),
  );
  const first = await answerTopic(world.as(marta), { topic, body: "Switch off the night update.", official: false });
  const second = await answerTopic(world.as(aylin), { topic, body: "Change the power supply.", official: false });
  return { topic, first: first.postId, second: second.postId };
}

async function points(name: string): Promise<number> {
  const row = await world.db.standing.findFirst({ where: { user: { name } } });
  return row?.points ?? 0;
}

test("the asker marks the solution, and it stands below the question for everybody", async () => {
  const { topic, first } = await answered();
  await acceptAnswer(world.as(jonas), { post: first });
  const page = await topicPage(world.as(visitor), { number: topic, sort: "oldest" });
  assert.equal(page.topic.state, "SOLVED");
  assert.equal(page.solutionPosts[0]?.id, first);
  assert.equal(page.topic.solutions[0]?.acceptedBy.name, "jonas");
});

test("a second acceptance moves the solution", async () => {
  const { topic, first, second } = await answered();
  await acceptAnswer(world.as(jonas), { post: first });
  await acceptAnswer(world.as(jonas), { post: second });
  const page = await topicPage(world.as(visitor), { number: topic, sort: "oldest" });
  assert.deepEqual(
    page.topic.solutions.map((solution) => solution.postId),
    [second],
  );
});

test("of two solutions of the same moment the earlier answer stands first and its author is the one who solved it", async () => {
  const { topic, first, second } = await answered("several");
  await acceptAnswer(world.as(jonas), { post: second });
  await acceptAnswer(world.as(jonas), { post: first });
  const page = await topicPage(world.as(visitor), { number: topic, sort: "oldest" });
  assert.deepEqual(
    page.topic.solutions.map((solution) => solution.postId),
    [first, second],
  );
  const { solverId } = await world.db.topic.findUniqueOrThrow({ where: { number: topic } });
  assert.equal(solverId, marta.id);
});

test("RC-06 two acceptances at the same moment leave one solution and both events", async () => {
  const { topic, first, second } = await answered();
  await Promise.all([acceptAnswer(world.as(jonas), { post: first }), acceptAnswer(world.as(tim), { post: second })]);
  const { id } = await world.db.topic.findUniqueOrThrow({ where: { number: topic } });
  assert.equal(await world.db.solution.count({ where: { topicId: id, revokedAt: null } }), 1);
  assert.equal(await world.db.event.count({ where: { topicId: id, name: "solution.accepted" } }), 2);
  assert.equal(await world.db.event.count({ where: { topicId: id, name: "solution.revoked" } }), 1);
});

test("RC-06 an answer that is accepted many times at once is one solution, told once and worth its points once", async () => {
  const { topic, first } = await answered();
  await world.settle();
  const before = await points("marta");
  const all = await Promise.all(
    Array.from({ length: 8 }, (_, nth) => acceptAnswer(world.as(nth % 2 === 0 ? jonas : tim), { post: first })),
  );
  assert.equal(new Set(all.map(({ solutionId }) => solutionId)).size, 1);
  await world.settle();
  await world.settle();
  const { id } = await world.db.topic.findUniqueOrThrow({ where: { number: topic } });
  assert.equal(await world.db.solution.count({ where: { topicId: id } }), 1);
  assert.equal(await world.db.event.count({ where: { topicId: id, name: "solution.accepted" } }), 1);
  assert.equal((await points("marta")) - before, 15);
});

test("where a board takes the right away, the asker cannot accept but staff can", async () => {
  const { first } = await answered("news");
  await assert.rejects(
    acceptAnswer(world.as(jonas), { post: first }),
    (error) => error instanceof Forbidden && error.because === "boardAccepts",
  );
  await acceptAnswer(world.as(tim), { post: first });
});

test("somebody else cannot accept", async () => {
  const { first } = await answered();
  await assert.rejects(acceptAnswer(world.as(aylin), { post: first }), Forbidden);
});

test("staff verify a solution for a version, and customers cannot", async () => {
  const { topic, first } = await answered();
  await acceptAnswer(world.as(jonas), { post: first });
  await assert.rejects(verifySolution(world.as(marta), { post: first, on: true, validFor: null }), Forbidden);
  await verifySolution(world.as(tim), { post: first, on: true, validFor: "firmware 5.2" });
  const page = await topicPage(world.as(visitor), { number: topic, sort: "oldest" });
  assert.equal(page.topic.state, "VERIFIED");
  assert.equal(page.topic.solutions[0]?.validFor, "firmware 5.2");
});

test("each person says once whether it worked, and may change their mind", async () => {
  const { first } = await answered();
  await acceptAnswer(world.as(jonas), { post: first });
  await reportSolution(world.as(aylin), { post: first, worked: true });
  await reportSolution(world.as(aylin), { post: first, worked: true });
  assert.deepEqual(await reportSolution(world.as(jonas), { post: first, worked: false }), { worked: 1, failed: 1 });
  assert.deepEqual(await reportSolution(world.as(aylin), { post: first, worked: false }), { worked: 0, failed: 2 });
});

test("solved without an answer is a state with a reason and can be taken back", async () => {
  const { topic } = await answered();
  await solveWithout(world.as(jonas), { topic, reason: "It went away after the line was changed." });
  assert.equal((await topicPage(world.as(visitor), { number: topic, sort: "oldest" })).topic.state, "SOLVED");
  await solveWithout(world.as(jonas), { topic, reason: null });
  assert.equal((await topicPage(world.as(visitor), { number: topic, sort: "oldest" })).topic.state, "ANSWERED");
});

test("an answer that is removed stops being the solution", async () => {
  const { topic, first } = await answered();
  await acceptAnswer(world.as(jonas), { post: first });
  await moderatePost(world.as(nadia), { post: first, presence: "REMOVED", reason: "dangerous advice" });
  await world.settle();
  const page = await topicPage(world.as(visitor), { number: topic, sort: "oldest" });
  assert.equal(page.topic.solutions.length, 0);
  assert.equal(page.topic.state, "ANSWERED");
});

test("asking, answering, thanks, acceptance and verification each bring their points, once", async () => {
  await world.settle();
  const before = { jonas: await points("jonas"), marta: await points("marta") };
  const { first } = await answered();
  await giveKudos(world.as(aylin), { post: first, on: true });
  await acceptAnswer(world.as(jonas), { post: first });
  await verifySolution(world.as(tim), { post: first, on: true, validFor: null });
  await world.settle();
  await world.settle();
  assert.equal((await points("marta")) - before.marta, 2 + 5 + 15 + 10);
  assert.equal((await points("jonas")) - before.jonas, 1 + 2);
});

test("undoing an acceptance takes its points back with a line of its own", async () => {
  const { first } = await answered();
  await world.settle();
  const before = await points("marta");
  await acceptAnswer(world.as(jonas), { post: first });
  await revokeSolution(world.as(jonas), { post: first });
  await world.settle();
  assert.equal(await points("marta"), before);
});

test("thanks given and taken back before anything reacted leave nothing", async () => {
  const { first } = await answered();
  await world.settle();
  const before = await points("marta");
  await giveKudos(world.as(aylin), { post: first, on: true });
  await giveKudos(world.as(aylin), { post: first, on: false });
  await world.settle();
  assert.equal(await points("marta"), before);
});

test("accepting one's own answer is allowed and brings nothing", async () => {
  const { topic } = await answered();
  const own = await answerTopic(world.as(jonas), { topic, body: "Found it out myself.", official: false });
  await world.settle();
  const before = await points("jonas");
  await acceptAnswer(world.as(jonas), { post: own.postId });
  await world.settle();
  assert.equal(await points("jonas"), before);
});

test("beyond the daily cap thanks count nothing, and acceptances still do", async () => {
  world.later({ days: 1 });
  const { first } = await answered();
  const fans = await Promise.all(Array.from({ length: 45 }, (_, index) => world.person(`fan-${index}`)));
  for (const fan of fans) await giveKudos(world.as(fan), { post: first, on: true });
  await world.settle();
  const day = await world.db.reputationEntry.aggregate({
    _sum: { points: true },
    where: {
      user: { name: "marta" },
      createdAt: { gte: new Date(`${world.now().toISOString().slice(0, 10)}T00:00:00Z`) },
    },
  });
  assert.equal(day._sum.points, 200);
  const before = await points("marta");
  await acceptAnswer(world.as(jonas), { post: first });
  await world.settle();
  assert.equal(await points("marta"), before + 15);
});

test("totals are always the sum of the ledger", async () => {
  const rows = await world.db.$queryRaw<{ wrong: bigint }[]>`
    SELECT count(*) AS wrong FROM "Standing" s
    WHERE s.points <> (SELECT COALESCE(sum(e.points), 0) FROM "ReputationEntry" e WHERE e."userId" = s."userId")`;
  assert.equal(Number(rows[0]?.wrong), 0);
});

test("after half a year whoever verified is asked once to look again; doing so begins the time anew, by whom it was", async () => {
  const { first } = await answered();
  await acceptAnswer(world.as(jonas), { post: first });
  await verifySolution(world.as(tim), { post: first, on: true, validFor: null });
  await world.settle();
  const told = async () => {
    await verificationsDue.run(world.as(system), {});
    await world.settle();
    const due = { kind: "verificationDue", postId: first };
    return (await world.db.notification.findMany({ where: due, select: { userId: true } })).map((row) => row.userId);
  };
  world.later({ days: 179 });
  assert.deepEqual(await told(), []);
  world.later({ days: 2 });
  assert.deepEqual(await told(), [tim.id]);
  assert.deepEqual(await told(), [tim.id], "once");
  await verifySolution(world.as(nadia), { post: first, on: true, validFor: null });
  await world.settle();
  const solution = await world.db.solution.findFirstOrThrow({ where: { postId: first, revokedAt: null } });
  assert.equal(solution.verifiedById, nadia.id);
  assert.deepEqual(await differences(world.db, world.now(), Object.values(subjects).flat()), []);
  const heard = { kind: "verified", postId: first, userId: jonas.id };
  assert.equal(await world.db.notification.count({ where: heard }), 1, "the asker hears of it the first time");
  world.later({ days: 181 });
  assert.deepEqual(await told(), [tim.id, nadia.id]);
});
