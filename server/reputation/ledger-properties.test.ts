import assert from "node:assert/strict";
import { test } from "node:test";
import { giveKudos } from "../kudos/index.ts";
import { contextOf, system } from "../platform/authorize/index.ts";
import { type Reaction, uuidv7 } from "../platform/events/index.ts";
import { acceptAnswer, endSolutionOnPostTaken, revokeSolution } from "../solutions/index.ts";
import { openWorld } from "../testing/world.ts";
import { deletePost, undoTakingPost } from "../topics/delete-post.ts";
import { moderatePost } from "../topics/moderate-post.ts";
import { differences, subjects } from "../verify/verify.ts";
import { arrangedAndBack } from "./arranged-and-back.testing.ts";
import { reputationReactions } from "./balance-on-events.ts";
import { heldLedger, modelLedger } from "./ledger-model.testing.ts";
import { actAtRandom, type Cast, type Random, type Scene } from "./random-acts.testing.ts";
import { arrangingActs } from "./random-arranging.testing.ts";
import { reputationSetting } from "./reputation.setting.ts";

/** How many topics people act on at random, and how often on each. */
const sequences = 220;
const actsEach = 12;
/** Small enough that busy days reach it. */
const rules = { ...reputationSetting.defaults, dailyCap: 30 };
const start = new Date("2026-06-01T00:00:00Z");

// Reactions are worked off as a worker does, which gives a statement that waits for another more time than a request has.
process.env.KUNDIG_PROCESS = "worker";
const world = await openWorld();
const { db } = world;
await world.board("routers");
await world.board("phones");
await db.setting.create({ data: { key: "reputation", value: rules, version: 3 } });
/** No limit on how often people may say thanks, and a guard that a dozen people reach. */
const settings = new Map([["kudos", { perDay: 10_000, ringShare: 20, ringDays: 30, ringLeast: 4 }]]);
const members = await Promise.all(Array.from({ length: 8 }, (_, index) => world.person(`member-${index}`)));
const cast: Cast = {
  members,
  agent: await world.person("tim", "AGENT"),
  moderator: await world.person("nadia", "MODERATOR"),
  as: (actor, minute) =>
    contextOf(actor, { settings, now: () => new Date(start.getTime() + (24 * 60 + minute) * 60_000) }),
  world,
};

/** The generator "mulberry32": the same numbers for a seed, so that what fails once fails again. */
function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  const weighed = list.map((value) => ({ value, weight: random() }));
  return weighed.sort((a, b) => a.weight - b.weight).map(({ value }) => value);
}

/** Works through a list, so many at a time. */
async function together<T>(list: readonly T[], width: number, work: (value: T, index: number) => Promise<unknown>) {
  let next = 0;
  const worker = async () => {
    for (let at = next++; at < list.length; at = next++) await work(list[at] as T, at);
  };
  await Promise.all(Array.from({ length: width }, worker));
}

/** Topics with a question and two answers each, written at once; the events that say so are recorded with them. */
async function scenes(count: number, random: Random): Promise<Scene[]> {
  const board = await db.board.findUniqueOrThrow({ where: { slug: "routers" } });
  const tag = await db.tag.create({ data: { name: `tag-${uuidv7(start).slice(-6)}` } });
  const made: Scene[] = [];
  const topics = [];
  const posts = [];
  const events = [];
  const tags = [];
  const scores = [];
  for (let at = 0; at < count; at += 1) {
    const people = shuffled(members, random);
    const asker = people[0];
    if (!asker) throw new Error("Nobody asks.");
    const createdAt = new Date(start.getTime() + Math.floor(random() * 20 * 3_600_000));
    const topicId = uuidv7(createdAt);
    const columns = { title: "Why", slug: "why", createdAt, postCount: 3 };
    topics.push({ id: topicId, boardId: board.id, authorId: asker.id, ...columns });
    if (at % 2 === 0) tags.push({ topicId, tagId: tag.id });
    const authors = [asker, people[1] ?? asker, random() < 0.3 ? asker : (people[2] ?? asker)];
    const last = made.at(-1);
    const scene: Scene = { asker, posts: [], neighbour: last ?? ({} as Scene) };
    if (last && at % 2 === 1) last.neighbour = scene;
    for (const [index, author] of authors.entries()) {
      const id = uuidv7(createdAt);
      const kind = index === 0 ? ("OPENING" as const) : ("ANSWER" as const);
      posts.push({
        id,
        topicId,
        number: index + 1,
        kind,
        authorId: author.id,
        markdown: "a",
        html: "a",
        rendererVersion: 1,
        createdAt,
      });
      const payload = { topicId, postId: id, authorId: author.id, boardId: board.id };
      events.push({
        name: index === 0 ? "topic.asked" : "post.answered",
        payload: index === 0 ? { ...payload, kind: "QUESTION" } : { ...payload, ownTopic: author === asker },
        topicId,
        actorId: author.id,
        createdAt,
      });
      scene.posts.push({ id, author });
      if (random() < 0.1) scores.push({ postId: id, up: 1 + Math.floor(random() * 30), at: createdAt });
    }
    made.push(scene);
  }
  await db.topic.createMany({ data: topics });
  await db.topicTag.createMany({ data: tags });
  await db.post.createMany({ data: posts });
  await db.importedScore.createMany({ data: scores });
  await db.event.createMany({ data: events });
  return made;
}

/** Topics by twos, each the neighbour of the other. */
function pairs(list: readonly Scene[]): [Scene, Scene][] {
  return list.flatMap((scene, at): [Scene, Scene][] => (at % 2 === 0 ? [[scene, scene.neighbour]] : []));
}

/** Runs what waits in an order of the generator's, several at a time. */
async function react(reactions: readonly Reaction[], random: Random): Promise<number> {
  const events = await db.event.findMany({ where: { name: { in: reactions.map((reaction) => reaction.on) } } });
  const ran = new Set((await db.reactionRun.findMany()).map((run) => `${run.eventId} ${run.reaction}`));
  const waiting = events.flatMap((event) =>
    reactions
      .filter((reaction) => reaction.on === event.name && !ran.has(`${event.id} ${reaction.name}`))
      .map((reaction) => ({ event, reaction })),
  );
  const ctx = contextOf(system, { now: () => new Date(start.getTime() + 60 * 86_400_000) });
  await together(shuffled(waiting, random), 6, ({ event, reaction }) => reaction.run(ctx, event));
  return waiting.length;
}

/** Lets everything follow, in a random order. */
async function settle(random: Random): Promise<void> {
  while ((await react([endSolutionOnPostTaken, ...reputationReactions], random)) > 0);
}

/** What people have: lines that hold, totals and expertise. */
async function everything(): Promise<unknown> {
  const [standings, expertise] = await Promise.all([
    db.standing.findMany({ orderBy: { userId: "asc" } }),
    db.expertise.findMany({
      where: { OR: [{ points: { not: 0 } }, { acceptances: { not: 0 } }] },
      orderBy: [{ userId: "asc" }, { boardId: "asc" }, { tagId: "asc" }],
      select: { userId: true, boardId: true, tagId: true, points: true, acceptances: true },
    }),
  ]);
  return { lines: (await heldLedger(db)).sort(), standings, expertise };
}

const found = () => differences(db, new Date(start.getTime() + 90 * 86_400_000), subjects.reputation);

const random = randomOf(20_260_601);
const all = await scenes(sequences, random);

test("whatever people do and undo, in whatever order it is worked off, everybody has what the facts give", async () => {
  const done = new Map<string, number>();
  await together(pairs(all), 4, async ([scene], index) => {
    const acted = await actAtRandom(cast, scene, randomOf(index + 1), actsEach * 2);
    for (const [name, times] of acted) done.set(name, (done.get(name) ?? 0) + times);
  });
  const total = [...done.values()].reduce((sum, times) => sum + times, 0);
  assert.ok(total > sequences * 3, `${total} acts were not refused`);
  const rare = Object.keys(arrangingActs).filter((name) => (done.get(name) ?? 0) < 15);
  assert.deepEqual(rare, [], JSON.stringify([...done]));
  await settle(random);
  assert.deepEqual((await heldLedger(db)).sort(), (await modelLedger(db, rules)).sort());
  assert.deepEqual(await found(), []);
});

test("the random acts reached the daily cap and the guard against rings", async () => {
  const cut = await db.$queryRaw<{ capped: number; guarded: number }[]>`
    SELECT count(*) FILTER (WHERE points < nominal AND NOT k.guarded)::int AS capped, count(*) FILTER (WHERE k.guarded)::int AS guarded
    FROM "ReputationEntry" e JOIN "Kudos" k ON k."postId" = e."postId" AND k."userId" = e."fromId"
    WHERE NOT e.undone AND e.undoes IS NULL`;
  assert.ok((cut[0]?.capped ?? 0) > 20 && (cut[0]?.guarded ?? 0) > 20, JSON.stringify(cut));
});

test("nobody has more of a day than the cap, and thanks within a ring bring nothing", async () => {
  const over = await db.$queryRaw<unknown[]>`
    SELECT "userId", date_trunc('day', "createdAt", 'UTC') FROM "ReputationEntry"
    WHERE NOT undone AND undoes IS NULL AND points > 0 AND reason NOT IN ('ANSWER_ACCEPTED', 'ACCEPTED_AN_ANSWER', 'IMPORTED_SCORE')
    GROUP BY 1, 2 HAVING sum(points) > ${rules.dailyCap}`;
  assert.deepEqual(over, []);
  const ring = await db.$queryRaw<unknown[]>`
    SELECT e.id FROM "ReputationEntry" e JOIN "Kudos" k ON k."postId" = e."postId" AND k."userId" = e."fromId"
    WHERE e.reason::text LIKE 'KUDOS%' AND k.guarded AND NOT e.undone AND e.undoes IS NULL AND e.points <> 0`;
  assert.deepEqual(ring, []);
});

test("nobody has a line through themselves, and every total is the sum of its lines", async () => {
  const own = await db.$queryRaw<unknown[]>`SELECT id FROM "ReputationEntry" WHERE "fromId" = "userId"`;
  assert.deepEqual(own, []);
  const wrong = await db.$queryRaw<unknown[]>`
    SELECT s."userId" FROM "Standing" s
    WHERE s.points <> (SELECT COALESCE(sum(e.points), 0) FROM "ReputationEntry" e WHERE e."userId" = s."userId")`;
  assert.deepEqual(wrong, []);
});

test("worked off again in another order, several at a time, the ledger comes out the same", async () => {
  const first = await everything();
  for (const seed of [7]) {
    await db.reputationEntry.deleteMany();
    await db.standing.deleteMany();
    await db.expertise.deleteMany();
    await db.reactionRun.deleteMany({ where: { reaction: { startsWith: "reputation." } } });
    await react(reputationReactions, randomOf(seed));
    assert.deepEqual(await everything(), first);
  }
});

test("what is done and undone again leaves everybody as they were", async () => {
  const [scene, other] = await scenes(2, random);
  const [question, answer] = scene?.posts ?? [];
  assert.ok(scene && question && answer);
  await settle(random);
  const before = await everything();
  const giver = members.find((member) => member !== answer.author && member !== scene.asker);
  assert.ok(giver);
  const steps: [() => Promise<unknown>, () => Promise<unknown>][] = [
    [
      () => giveKudos(cast.as(giver, 600), { post: answer.id, on: true }),
      () => giveKudos(cast.as(giver, 601), { post: answer.id, on: false }),
    ],
    [
      () => acceptAnswer(cast.as(scene.asker, 610), { post: answer.id }),
      () => revokeSolution(cast.as(scene.asker, 611), { post: answer.id }),
    ],
    [
      () => moderatePost(cast.as(cast.moderator, 620), { post: answer.id, presence: "REMOVED", reason: "off topic" }),
      () => undoTakingPost(cast.as(cast.moderator, 621), answer.id),
    ],
    [
      () => deletePost(cast.as(answer.author, 630), answer.id),
      () => undoTakingPost(cast.as(answer.author, 631), answer.id),
    ],
    ...arrangedAndBack(cast, { question: question.id, answer: answer.id, other: other?.posts[0]?.id ?? "" }, giver),
  ];
  for (const [act, undo] of steps) {
    await act();
    await settle(random);
    assert.notDeepEqual(await everything(), before);
    await undo();
    await settle(random);
    assert.deepEqual(await everything(), before);
  }
});

test("events worked off twice book nothing twice", async () => {
  const before = await everything();
  await db.reactionRun.deleteMany({ where: { reaction: { startsWith: "reputation." } } });
  await react(reputationReactions, random);
  assert.deepEqual(await everything(), before);
  assert.deepEqual(await found(), []);
});
