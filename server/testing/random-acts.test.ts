import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf, system } from "../platform/authorize/index.ts";
import { Refusal } from "../platform/errors/index.ts";
import { callerOf } from "../router.ts";
import { verify } from "../verify/index.ts";
import { letEverythingFollow } from "./over-http.ts";
import { openWorld } from "./world.ts";

const world = await openWorld();
await world.board("routers");
await world.board("phones");
const members = await Promise.all(["ada", "jonas", "mia", "otto", "pia", "karl"].map((name) => world.person(name)));
const curator = await world.person("marta", "SUPER_USER");
const moderator = await world.person("nadia", "MODERATOR");
const people = [...members, curator, moderator];

/** The same sequence at every run: what once went wrong goes wrong again. */
let state = 20_260_601;
function chance(below: number): number {
  state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
}
function one<T>(of: readonly T[]): T {
  const chosen = of[chance(of.length)];
  assert.ok(chosen !== undefined);
  return chosen;
}

const as = (person: (typeof people)[number], turn: number) =>
  callerOf(contextOf(person, { now: () => new Date(world.now().getTime() + turn * 60_000) }));

const topics: number[] = [];
const posts: string[] = [];
const accepted: { who: (typeof people)[number]; post: string }[] = [];
type Act = (turn: number) => Promise<unknown>;

const ask: Act = async (turn) => {
  const { topic, postId } = await as(one(members), turn).topics.ask({
    board: one(["routers", "phones"]),
    title: `The device number ${turn} restarts at night`,
    body: `Every night at three it restarts, whatever I do (${turn}).`,
    tags: [one(["restart", "night", "power"])],
  });
  topics.push(topic);
  posts.push(postId);
};
const answer: Act = async (turn) => {
  const { postId } = await as(one(people), turn).topics.answer({
    topic: one(topics),
    body: `Try cable number ${turn}.`,
  });
  posts.push(postId);
};
const comment: Act = async (turn) => {
  const { postId } = await as(one(people), turn).topics.comment({ post: one(posts), body: `Did ${turn} help you?` });
  posts.push(postId);
};
const thank: Act = (turn) => as(one(people), turn).kudos.give({ post: one(posts), on: chance(3) > 0 });
const accept: Act = async (turn) => {
  const [who, post] = [one([...members, moderator]), one(posts.slice(-40))];
  await as(who, turn).solutions.accept({ post });
  accepted.push({ who, post });
};
const revoke: Act = async (turn) => {
  const { who, post } = one([{ who: one(members), post: one(posts) }, ...accepted]);
  await as(who, turn).solutions.revoke({ post });
};
const worked: Act = (turn) =>
  as(one(members), turn).solutions.report({
    post: one([one(posts), ...accepted.map(({ post }) => post)]),
    worked: one([true, false, null]),
  });
const take: Act = (turn) =>
  as(moderator, turn).topics.moderate({ post: one(posts), presence: one(["HIDDEN", "REMOVED"]), reason: "rude" });
const restore: Act = (turn) => as(moderator, turn).topics.restore({ post: one(posts) });
const drop: Act = (turn) => as(one(members), turn).topics.delete({ post: one(posts) });
const sameHere: Act = (turn) => as(one(members), turn).topics.meToo({ topic: one(topics), on: chance(3) > 0 });
const retag: Act = (turn) =>
  as(one([curator, moderator]), turn).topics.retag({ topic: one(topics), tags: [one(["restart", "night", "dust"])] });

const acts: readonly Act[] = [
  ...[
    ask,
    answer,
    answer,
    answer,
    comment,
    comment,
    thank,
    thank,
    thank,
    accept,
    accept,
    accept,
    accept,
    revoke,
    revoke,
  ],
  ...[worked, worked, take, restore, restore, drop, sameHere, retag],
];
const LANES = 6;
const ROUNDS = 120;

test("RL-31 after hundreds of random acts at the same time every counter, point and reference is right", async () => {
  for (let turn = 0; turn < 6; turn += 1) await ask(turn);
  const done = new Map<Act, number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    await Promise.all(
      Array.from({ length: LANES }, async (_, lane) => {
        const act = one(acts);
        try {
          await act(10 + round * LANES + lane);
          done.set(act, (done.get(act) ?? 0) + 1);
        } catch (error) {
          // What is not allowed is refused, and must have changed nothing; a fault is a fault.
          assert.ok(
            error instanceof Error && error.cause instanceof Refusal,
            `${act.toString().slice(0, 120)} ${error instanceof Error && error.cause instanceof Error ? error.cause.stack : error}`,
          );
        }
      }),
    );
  }
  const kinds = new Set(acts).size;
  assert.ok(done.size > kinds / 2, `only ${done.size} of ${kinds} kinds of acts ever succeeded`);
  await letEverythingFollow(world.db);
  const later = new Date(Date.now() + 3_600_000);
  assert.deepEqual(await verify(contextOf(system, { now: () => later })), []);
});
