import assert from "node:assert/strict";
import { test } from "node:test";
import { type Actor, contextOf, isSignedIn, system } from "../platform/authorize/index.ts";
import { Forbidden } from "../platform/errors/index.ts";
import { write } from "../platform/events/index.ts";
import { ranksSetting, withRights } from "../ranks/index.ts";
import { callerOf } from "../router.ts";
import { runJobs } from "../testing/run-jobs.ts";
import { openWorld } from "../testing/world.ts";
import { reviewAll } from "./review-all.ts";
import { reviewMembers } from "./review-members.ts";

const world = await openWorld();
const body = "Hold the button for ten seconds, then let it go and wait.";
const board = await world.board("routers");
const boardId = (await world.db.board.findUniqueOrThrow({ where: { slug: board } })).id;
const jon = await world.person("jon");
const ines = await world.person("ines", "ADMIN");

/** The actor as a request would have it now: what is stored, with what the rank opens. */
async function fresh(actor: Actor & { id: string }): Promise<Actor> {
  const { rank, trustLevel } = await world.db.user.findUniqueOrThrow({ where: { id: actor.id } });
  const expertise = await world.db.expertise.findMany({ where: { userId: actor.id, boardId: { not: null } } });
  const acceptances = Object.fromEntries(expertise.map((row) => [row.boardId ?? "", row.acceptances]));
  assert.ok(isSignedIn(actor));
  return withRights({ ...actor, rank, trustLevel, acceptances }, new Map());
}
const as = (who: Actor) => callerOf(world.as(who));
const rankOf = async (id: string) => (await world.db.user.findUniqueOrThrow({ where: { id } })).rank;
const settle = async () => {
  await world.settle();
  await runJobs(world);
  await world.settle();
};

async function ask(): Promise<{ topic: number; postId: string }> {
  world.later({ hours: 9 });
  return as(jon).topics.ask({ board, title: "What is this light for", body, tags: ["light"] });
}

/** Answers of theirs that are accepted; each is worth 17 points. @returns the last one */
async function helped(who: Actor, times: number): Promise<string> {
  let last = "";
  for (let count = 0; count < times; count += 1) {
    const { topic } = await ask();
    world.later({ minutes: 30 });
    last = (await as(who).topics.answer({ topic, body })).postId;
    await as(jon).solutions.accept({ post: last });
  }
  return last;
}

const told = async (userId: string) =>
  (
    await world.db.notification.findMany({
      where: { userId, kind: { startsWith: "rank" } },
      orderBy: { createdAt: "asc" },
    })
  ).map(({ kind, data }) => [kind, data]);

test("a newcomer rises to Contributor, may do the new thing at once, and loses it with the undone acceptance; all explained", async () => {
  const mona = await world.person("mona");
  await helped(mona, 2);
  await settle();
  assert.equal(await rankOf(mona.id), "newcomer");
  const { topic } = await ask();
  await assert.rejects(
    as(await fresh(mona)).topics.retag({ topic, tags: ["lamp"] }),
    ({ cause }) => cause instanceof Forbidden && cause.because === "retagByRank",
  );
  const last = await helped(mona, 1);
  await settle();
  assert.equal(await rankOf(mona.id), "contributor");
  assert.deepEqual(await as(await fresh(mona)).topics.retag({ topic, tags: ["lamp"] }), { tags: ["lamp"] });
  assert.deepEqual(await told(mona.id), [["rankGained", { before: "newcomer", after: "contributor" }]]);

  const [line] = (await as(mona).notifications.list({ size: 20 })).rows.filter(({ kind }) => kind === "rankGained");
  assert.deepEqual([line?.title, line?.href], ["Contributor", "/account/standing"]);

  world.later({ hours: 1 });
  await as(jon).solutions.revoke({ post: last });
  await settle();
  assert.equal(await rankOf(mona.id), "newcomer");
  await assert.rejects(
    as(await fresh(mona)).topics.retag({ topic, tags: ["light"] }),
    ({ cause }) => cause instanceof Forbidden,
  );
  assert.deepEqual((await told(mona.id)).at(-1), ["rankLost", { before: "contributor", after: "newcomer" }]);
  const { changes } = await as(mona).ranks.mine();
  assert.deepEqual(
    changes.map(({ up, before, after, why }) => [up, before.key, after.key, why]),
    [
      [false, "contributor", "newcomer", [{ name: "points", asked: 50, have: 36, met: false }]],
      [
        true,
        "newcomer",
        "contributor",
        [
          { name: "points", asked: 50, have: 51, met: true },
          { name: "acceptances", asked: 1, have: 3, met: true },
          { name: "accountDays", asked: 7, have: 31, met: true },
        ],
      ],
    ],
  );
});

test("what is missing for the next rank is shown with how far one is", async () => {
  const nora = await world.person("nora");
  await helped(nora, 1);
  await settle();
  const { rank, next, rights } = await as(nora).ranks.mine();
  assert.deepEqual([rank.key, next?.key, rights], ["newcomer", "contributor", []]);
  assert.deepEqual(
    next?.requirements.map(({ name, asked, have, met }) => [name, asked, have, met]),
    [
      ["points", 50, 17, false],
      ["acceptances", 1, 1, true],
      ["accountDays", 7, 30, true],
    ],
  );
});

test("an expert of a board accepts there what others wrote, not their own, and nowhere else", async () => {
  const [vera, omar] = [await world.person("vera"), await world.person("omar")];
  const elsewhere = await world.board("phones");
  await world.db.user.update({ where: { id: vera.id }, data: { rank: "expert" } });
  await world.db.expertise.upsert({
    where: { userId_boardId_tagId: { userId: vera.id, boardId, tagId: boardId } },
    create: { userId: vera.id, boardId, points: 100, acceptances: 5 },
    update: {},
  });
  const answerIn = async (where: string, who: Actor) => {
    world.later({ hours: 3 });
    const { topic } = await as(jon).topics.ask({
      board: where,
      title: "What is this light for",
      body,
      tags: ["light"],
    });
    return (await as(who).topics.answer({ topic, body })).postId;
  };
  const expert = await fresh(vera);
  await as(expert).solutions.accept({ post: await answerIn(board, omar) });
  const because = async (post: string, who: Actor) =>
    as(who)
      .solutions.accept({ post })
      .then(
        () => "yes",
        ({ cause }) => (cause instanceof Forbidden ? cause.because : "failed"),
      );
  assert.equal(await because(await answerIn(board, vera), expert), "ownAnswer");
  assert.equal(await because(await answerIn(elsewhere, omar), expert), "notYours");
  await world.db.expertise.updateMany({ where: { userId: vera.id }, data: { acceptances: 4 } });
  assert.equal(await because(await answerIn(board, omar), await fresh(vera)), "notYours", "four are not enough");
  await world.db.expertise.updateMany({ where: { userId: vera.id }, data: { acceptances: 5 } });
  await world.db.user.update({ where: { id: vera.id }, data: { rank: "helper" } });
  assert.equal(await because(await answerIn(board, omar), await fresh(vera)), "notYours", "without the rank");
});

test("more links come with the rank", async () => {
  const lena = await world.person("lena");
  const links = (count: number) => Array.from({ length: count }, (_, at) => `https://example.com/${at}`).join(" and ");
  const post = async (who: Actor, count: number) => {
    const { topic } = await ask();
    return as(who).topics.answer({ topic, body: `Look at ${links(count)}` });
  };
  await post(lena, 10);
  await assert.rejects(post(lena, 11), ({ cause }) => cause.reason === "tooManyLinks");
  await assert.rejects(post({ ...lena, trustLevel: 0 } as Actor, 3), ({ cause }) => cause.values.most === 2);
  await world.db.user.update({ where: { id: lena.id }, data: { rank: "helper" } });
  await post(await fresh(lena), 11);
});

test("who was not yet trusted at all writes more slowly, however old the account is", async () => {
  const paul = { ...(await world.person("paul")), trustLevel: 0 } as Actor & { id: string };
  const topics = [await ask(), await ask(), await ask()].map(({ topic }) => topic);
  await as(paul).topics.answer({ topic: topics[0] ?? 0, body });
  world.later({ minutes: 0.25 });
  await assert.rejects(
    as(paul).topics.answer({ topic: topics[1] ?? 0, body }),
    ({ cause }) => cause.what === "repliesTooFast",
  );
  await as({ ...paul, trustLevel: 1 } as Actor).topics.answer({ topic: topics[1] ?? 0, body });
});

test("RC-06 reviewing twice, or at the same time, changes what is to change once", async () => {
  const rita = await world.person("rita");
  await helped(rita, 3);
  await world.settle();
  const ctx = contextOf(system, { now: world.now });
  const reviews = [1, 2, 3, 4].map(() => write(ctx, (writing) => reviewMembers(ctx, writing, [rita.id, jon.id])));
  await Promise.all(reviews);
  assert.equal(await world.db.rankChange.count({ where: { userId: rita.id } }), 1);
  assert.equal(
    await world.db.event.count({ where: { name: "rank.gained", payload: { path: ["userId"], equals: rita.id } } }),
    1,
  );
});

test("a review of all finds what time alone changed, tells the members, and nothing a second time", async () => {
  const young = await world.person("young");
  await world.db.user.update({ where: { id: young.id }, data: { createdAt: world.now() } });
  await helped(young, 3);
  await settle();
  assert.equal(await rankOf(young.id), "newcomer", "the account is too young");
  world.later({ days: 8 });
  const ctx = contextOf(system, { now: world.now });
  const seen: number[] = [];
  const { done, total, changed } = await reviewAll(ctx, { onProgress: (progress) => seen.push(progress.done) });
  assert.deepEqual([done, seen.at(-1), changed >= 1], [total, total, true]);
  await settle();
  assert.equal(await rankOf(young.id), "contributor");
  assert.equal((await told(young.id)).length, 1);
  assert.equal((await reviewAll(ctx)).changed, 0);
});

test("a pass that was interrupted goes on behind the last member it looked at", async () => {
  const people = await world.db.user.findMany({ orderBy: { id: "asc" }, select: { id: true } });
  const half = people[Math.floor(people.length / 2)];
  assert.ok(half);
  await world.db.memberMetrics.deleteMany();
  const run = await world.db.reviewRun.create({
    data: { kind: "review", total: people.length, done: 1, cursor: half.id },
  });
  await reviewAll(contextOf(system, { now: world.now }));
  const counted = await world.db.memberMetrics.findMany({ select: { userId: true } });
  assert.deepEqual(
    counted.map((row) => row.userId).sort(),
    people
      .map((row) => row.id)
      .filter((id) => id > half.id)
      .sort(),
  );
  assert.ok((await world.db.reviewRun.findUniqueOrThrow({ where: { id: run.id } })).finishedAt);
});

test("a review after an import or a seed is told to nobody", async () => {
  const [imported, seeded] = [await world.person("imported"), await world.person("seeded")];
  for (const [who, origin] of [
    [imported, "IMPORT"],
    [seeded, "SEED"],
  ] as const) {
    await helped(who, 3);
    await world.settle();
    await world.db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
    const ctx = contextOf(system, { now: world.now, origin });
    await write(ctx, (writing) => reviewMembers(ctx, writing, [who.id]));
    assert.equal(await rankOf(who.id), "contributor");
    await runJobs(world);
    assert.deepEqual(await told(who.id), [], origin);
  }
});

test("a new ladder leads to a review of all by the new one", async () => {
  const olga = await world.person("olga");
  await helped(olga, 1);
  await settle();
  assert.equal(await rankOf(olga.id), "newcomer");
  const ladder = structuredClone(ranksSetting.defaults);
  Object.assign(ladder.ranks[1] ?? {}, { points: 10 });
  await as(ines).ranks.save({ ...ladder, version: 0 });
  await world.settle();
  const settings = new Map<string, unknown>([["ranks", ladder]]);
  await reviewAll(contextOf(system, { now: world.now, settings }));
  assert.equal(await rankOf(olga.id), "contributor");
  await assert.rejects(as(jon).ranks.save({ ...ladder, version: 1 }), ({ cause }) => cause instanceof Forbidden);
  Object.assign(ladder.ranks[2] ?? {}, { points: 5 });
  await assert.rejects(
    as(ines).ranks.save({ ...ladder, version: 1 }),
    ({ cause }) => cause.field === "ranks.2.points" && cause.reason === "outOfOrder",
  );
});

test("what moves no points is looked at as well: thanks given, an own solution, tags improved", async () => {
  const [greta, paula] = [await world.person("greta"), await world.person("paula", "MODERATOR")];
  const { topic, postId } = await ask();
  await as(greta).kudos.give({ post: postId, on: true });
  const curator = { ...paula, rights: ["RETAG"] } as const;
  await as(curator).topics.retag({ topic, tags: ["lamp", "router"] });
  await settle();
  const counted = async (id: string) =>
    (await world.db.memberMetrics.findUniqueOrThrow({ where: { userId: id } })).values;
  assert.equal(Object(await counted(greta.id)).kudosGiven, 1);
  assert.equal(Object(await counted(paula.id)).edits, 1);
});
