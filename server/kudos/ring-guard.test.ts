import assert from "node:assert/strict";
import { test } from "node:test";
import { Invalid } from "../platform/errors/index.ts";
import { callerOf } from "../router.ts";
import { saveTypedSetting } from "../settings/save-typed-setting.ts";
import { settingsCatalogue } from "../settings-catalogue.ts";
import { openWorld } from "../testing/world.ts";
import { giveKudos } from "./give-kudos.ts";

const world = await openWorld();
await world.board("routers");
const ines = await world.person("ines", "ADMIN");
type Person = Awaited<ReturnType<typeof world.person>>;

/** A question of somebody, to thank for. */
async function question(author: Person): Promise<string> {
  world.later({ hours: 6 });
  const { postId } = await callerOf(world.as(author)).topics.ask({
    board: "routers",
    title: "The router restarts at night",
    body: "Every night at three it restarts.",
    tags: ["restart"],
  });
  return postId;
}

async function thank(giver: Person, author: Person): Promise<boolean> {
  const post = await question(author);
  await giveKudos(world.as(giver), { post, on: true });
  return (await world.db.kudos.findUniqueOrThrow({ where: { postId_userId: { postId: post, userId: giver.id } } }))
    .guarded;
}

async function pointsOf(person: Person): Promise<number> {
  await world.settle();
  return (await world.db.standing.findUnique({ where: { userId: person.id } }))?.points ?? 0;
}

test("two members who mostly thank each other get no more points for it from the fifth time on", async () => {
  const [anna, ben] = [await world.person("anna"), await world.person("ben")];
  const guarded: boolean[] = [];
  for (let round = 0; round < 4; round += 1) guarded.push(await thank(anna, ben), await thank(ben, anna));
  assert.deepEqual(guarded, [false, false, false, false, true, true, true, true]);
  // Four questions each bring 1, the first two thanks of each other 2.
  assert.deepEqual([await pointsOf(anna), await pointsOf(ben)], [4 + 2 * 2, 4 + 2 * 2]);
});

test("thanks within a ring are still shown on the post", async () => {
  const guarded = await world.db.kudos.findFirstOrThrow({ where: { guarded: true } });
  assert.equal((await world.db.post.findUniqueOrThrow({ where: { id: guarded.postId } })).kudosCount, 1);
});

test("somebody who is thanked often and thanks nobody back is no ring", async () => {
  const [fan, star] = [await world.person("fan"), await world.person("star")];
  for (let round = 0; round < 8; round += 1) assert.equal(await thank(fan, star), false);
  assert.equal(await pointsOf(star), 8 + 8 * 2);
});

test("who thanks many others too may thank a friend as often as a fifth of it", async () => {
  const [carl, dora] = [await world.person("carl"), await world.person("dora")];
  const others = await Promise.all(Array.from({ length: 20 }, (_, index) => world.person(`other-${index}`)));
  for (const other of others) {
    await thank(carl, other);
    await thank(dora, other);
  }
  const guarded: boolean[] = [];
  for (let round = 0; round < 3; round += 1) guarded.push(await thank(carl, dora), await thank(dora, carl));
  // The fifth of theirs is one of 23 that Carl gave and of 22 that Dora gave: more than a fifth of either.
  assert.deepEqual(guarded, [false, false, false, false, true, true]);
});

test("thanks of longer ago than the days looked back at are forgotten", async () => {
  const [emma, fritz] = [await world.person("emma"), await world.person("fritz")];
  for (let round = 0; round < 3; round += 1) {
    await thank(emma, fritz);
    await thank(fritz, emma);
  }
  world.later({ days: 31 });
  assert.equal(await thank(emma, fritz), false);
});

test("two thanks at the same moment cannot both be the last one that counts", async () => {
  const [gina, hans] = [await world.person("gina"), await world.person("hans")];
  // With three there is room for one more, not for two.
  await thank(gina, hans);
  await thank(hans, gina);
  await thank(gina, hans);
  const posts = [await question(gina), await question(hans)] as const;
  const givers = [hans, gina] as const;
  await Promise.all(givers.map((giver, index) => giveKudos(world.as(giver), { post: posts[index] ?? "", on: true })));
  const between = await world.db.$queryRaw<{ counting: number }[]>`
    SELECT count(*)::int AS counting FROM "Kudos" k JOIN "Post" p ON p.id = k."postId"
    WHERE k."userId" IN (${gina.id}::uuid, ${hans.id}::uuid) AND p."authorId" IN (${gina.id}::uuid, ${hans.id}::uuid) AND NOT k.guarded`;
  assert.equal(between[0]?.counting, 4);
});

test("a guard that looks back into the future, or at no thanks at all, is refused beside its field", async () => {
  const save = (values: object) =>
    saveTypedSetting(world.as(ines), settingsCatalogue, {
      key: "kudos",
      version: 0,
      values: { perDay: 50, ringShare: 20, ringDays: 30, ringLeast: 5, ...values },
    });
  for (const [field, value] of [
    ["ringDays", -1],
    ["ringDays", 0],
    ["ringShare", 0],
    ["ringShare", 101],
    ["ringLeast", 1],
  ] as const) {
    await assert.rejects(
      save({ [field]: value }),
      (error) => error instanceof Invalid && error.field === `values.${field}`,
    );
  }
});
