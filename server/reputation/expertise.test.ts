import assert from "node:assert/strict";
import { test } from "node:test";
import { giveKudos } from "../kudos/index.ts";
import { system } from "../platform/authorize/index.ts";
import { write } from "../platform/events/index.ts";
import { callerOf } from "../router.ts";
import { acceptAnswer, revokeSolution } from "../solutions/index.ts";
import { openWorld } from "../testing/world.ts";
import { userErased } from "../users/users.events.ts";
import { differences, subjects } from "../verify/verify.ts";

const world = await openWorld();
const { db } = world;
await world.board("routers");
await world.board("phones");
const jonas = await world.person("jonas");
const marta = await world.person("marta");
const nadia = await world.person("nadia", "MODERATOR");

async function answered(board: string, tags: string[]) {
  world.later({ hours: 3 });
  const asked = await callerOf(world.as(jonas)).topics.ask({
    board,
    title: "It restarts at night",
    body: "Every night at three it restarts.",
    tags,
  });
  const { postId } = await callerOf(world.as(marta)).topics.answer({ topic: asked.topic, body: "Change the cable." });
  return { topic: asked.topic, answer: postId };
}

/** Where Marta has points and accepted answers: board or tag → [points, acceptances]. */
async function martas(): Promise<Record<string, [number, number]>> {
  await world.settle();
  const rows = await db.$queryRaw<{ name: string; points: number; acceptances: number }[]>`
    SELECT COALESCE(b.slug, '#' || t.name) AS name, e.points, e.acceptances FROM "Expertise" e
    LEFT JOIN "Board" b ON b.id = e."boardId" LEFT JOIN "Tag" t ON t.id = e."tagId"
    WHERE e."userId" = ${marta.id}::uuid ORDER BY 1`;
  return Object.fromEntries(rows.map((row) => [row.name, [row.points, row.acceptances]]));
}

const differing = async () => (await differences(db, world.now(), subjects.reputation)).map((finding) => finding.check);

const first = await answered("routers", ["wifi", "night"]);
await answered("phones", ["night"]);

test("points and accepted answers count for the board and for each tag of the topic", async () => {
  await acceptAnswer(world.as(jonas), { post: first.answer });
  assert.deepEqual(await martas(), { "#night": [19, 1], "#wifi": [17, 1], phones: [2, 0], routers: [17, 1] });
});

test("a line keeps the tags its topic had when it was booked, and takes the same away again", async () => {
  await callerOf(world.as(nadia)).topics.retag({ topic: first.topic, tags: ["cable"] });
  await giveKudos(world.as(jonas), { post: first.answer, on: true });
  assert.deepEqual(await martas(), {
    "#cable": [5, 0],
    "#night": [19, 1],
    "#wifi": [17, 1],
    phones: [2, 0],
    routers: [22, 1],
  });
  await revokeSolution(world.as(jonas), { post: first.answer });
  assert.deepEqual(await martas(), {
    "#cable": [5, 0],
    "#night": [4, 0],
    "#wifi": [2, 0],
    phones: [2, 0],
    routers: [7, 0],
  });
  assert.deepEqual(await differing(), []);
});

test("a line is dated when its fact came about and names the event that says so, however late it is booked", async () => {
  world.later({ days: 2 });
  const at = world.now();
  await acceptAnswer(world.as(jonas), { post: first.answer });
  world.later({ days: 5 });
  await world.settle();
  const line = await db.reputationEntry.findFirstOrThrow({
    where: { userId: marta.id, reason: "ANSWER_ACCEPTED", undone: false, undoes: null },
  });
  assert.deepEqual(line.createdAt, at);
  const event = await db.event.findUniqueOrThrow({ where: { id: line.eventId ?? "" } });
  assert.deepEqual([event.name, event.createdAt], ["solution.accepted", at]);
});

test("of an erased person nobody knows what they were good at, also after thanks that come later", async () => {
  await write(world.as(system), async ({ tx, record }) => {
    await tx.user.update({ where: { id: marta.id }, data: { erasedAt: world.now() } });
    record(userErased, { userId: marta.id });
  });
  assert.deepEqual(await martas(), {});
  await giveKudos(world.as(nadia), { post: first.answer, on: true });
  assert.deepEqual(await martas(), {});
  assert.deepEqual(await differing(), []);
});
