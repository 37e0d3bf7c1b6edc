import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { contextOf, hasRight, isSignedIn, system } from "../platform/authorize/index.ts";
import { reviewMember } from "../reviews/index.ts";
import { openWorld } from "../testing/world.ts";
import { actorOf } from "../users/index.ts";
import { withRights } from "./index.ts";
import { ranksSetting } from "./ranks.setting.ts";

const world = await openWorld();
const mona = await world.person("mona");
const board = await world.board("routers");
const { id: boardId } = await world.db.board.findUniqueOrThrow({ where: { slug: board } });
const token = "a key that only this test has";
await world.db.session.create({
  data: {
    userId: mona.id,
    tokenHash: createHash("sha256").update(token).digest("hex"),
    createdAt: world.now(),
    lastSeenAt: world.now(),
    provenAt: world.now(),
    expiresAt: new Date(world.now().getTime() + 86_400_000),
  },
});

/** Who a request with this session is, by a ladder. */
async function asked(ladder: object | null = null) {
  const person = await actorOf(world.db, token, world.now());
  const actor = withRights(person, new Map(ladder ? [[ranksSetting.key, ladder]] : []));
  assert.ok(isSignedIn(actor));
  return actor;
}
const standing = (points: number, solutionCount: number) =>
  world.db.standing.upsert({
    where: { userId: mona.id },
    create: { userId: mona.id, points, solutionCount },
    update: { points, solutionCount },
  });
const accepted = (count: number) =>
  world.db.reputationEntry.createMany({
    data: Array.from({ length: count }, () => ({
      userId: mona.id,
      reason: "ANSWER_ACCEPTED" as const,
      points: 15,
      nominal: 15,
      createdAt: world.now(),
      postId: crypto.randomUUID(),
    })),
  });
const review = () => reviewMember.run(contextOf(system, { now: world.now }), { userId: mona.id });

test("the next request after a review has what the rank opens, without waiting for what was kept", async () => {
  assert.equal(hasRight(await asked(), "RETAG"), false);
  await accepted(1);
  await standing(60, 1);
  await review();
  assert.equal(hasRight(await asked(), "RETAG"), true);
  assert.equal(hasRight(await asked(), "MORE_LINKS"), false);
  await world.db.reputationEntry.deleteMany({ where: { userId: mona.id } });
  await standing(60, 0);
  await review();
  assert.equal(hasRight(await asked(), "RETAG"), false);
});

test("a right that an admin moves to another rank moves with it at once", async () => {
  await accepted(1);
  await standing(60, 1);
  await review();
  const ladder = structuredClone(ranksSetting.defaults);
  Object.assign(ladder.ranks[1] ?? {}, { rights: [] });
  Object.assign(ladder.ranks[2] ?? {}, { rights: ["MORE_LINKS", "RETAG"] });
  assert.equal(hasRight(await asked(), "RETAG"), true);
  assert.equal(hasRight(await asked(ladder), "RETAG"), false);
});

test("somebody is an expert on a board from the number of acceptances the setting asks for", async () => {
  await world.db.expertise.create({ data: { userId: mona.id, boardId, points: 60, acceptances: 5 } });
  world.later({ minutes: 1 });
  assert.deepEqual((await asked()).expertOn, [boardId]);
  assert.deepEqual((await asked({ ...ranksSetting.defaults, expertAcceptances: 6 })).expertOn, []);
});
