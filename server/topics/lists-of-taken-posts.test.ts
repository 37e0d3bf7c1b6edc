import assert from "node:assert/strict";
import { test } from "node:test";
import { type Actor, visitor } from "../platform/authorize/index.ts";
import { forgetEnv } from "../platform/env/env.ts";
import { triesOf } from "../testing/canary-inputs.ts";
import { leaksTo, toldTo } from "../testing/told.ts";
import { openWorld } from "../testing/world.ts";
import { arrangers } from "./arranging/arranging.testing.ts";

/*
 * Questions, answers and comments that were deleted, removed and hidden: for moderators of the board and nobody else,
 * in no list, count, record or tool, staff of other trades included.
 */
const world = await openWorld();
process.env.SMTP_URL = "smtp://mail.example.com";
forgetEnv();
const { anna, ben, tim, nadia, lena, ...stage } = await arrangers(world);
const open = await stage.ask(anna, "routers");
const words: string[] = [];
const word = (kind: string) => {
  words.push(`zq7${kind}q`);
  return `What zq7${kind}q says is for few.`;
};
for (const presence of ["deleted", "removed", "hidden"] as const) {
  const question = await stage.ask(ben, "routers", word(`${presence}question`));
  const answer = await stage.answer(ben, open.topic, word(`${presence}answer`));
  const comment = await stage.comment(ben, open.postId, word(`${presence}comment`));
  for (const { postId: post } of [question, answer, comment]) {
    world.later({ hours: 1 });
    if (presence === "deleted") await stage.api(ben).topics.delete({ post });
    else
      await stage.api(nadia).topics.moderate({
        post,
        presence: presence === "hidden" ? "HIDDEN" : "REMOVED",
        reason: word(`${presence}reason`),
      });
  }
}
await world.settle();
const tries = await triesOf(world, [...words.map((one) => one.slice(0, -1)), "for few"]);
const phones = await world.db.board.findUniqueOrThrow({ where: { slug: "phones" } });
const routers = await world.db.board.findUniqueOrThrow({ where: { slug: "routers" } });
const sula = await world.person("sula", "SUPER_USER");
const others: Record<string, Actor> = {
  "a visitor": visitor,
  "a member": anna,
  "a super user who curates the board": { ...sula, expertOn: [routers.id] } as Actor,
  "an agent": tim,
  "an editor": await world.person("edda", "EDITOR"),
  "a moderator of another board": { ...lena, grants: [{ role: "MODERATOR", boardId: phones.id }] } as Actor,
};

for (const [who, actor] of Object.entries(others))
  test(`AZ-26 ${who} finds nothing anywhere of what was deleted, removed and hidden`, async () => {
    assert.deepEqual(await leaksTo(world, actor, tries, words), []);
  });

test("AZ-26 the record of a member with taken posts is to others like that of nobody", async () => {
  for (const actor of [visitor, anna, tim, sula, others["an editor"] ?? visitor])
    assert.equal(
      await toldTo(world, actor, "record.of", { name: "ben" }),
      await toldTo(world, actor, "record.of", { name: "no-such-person" }),
    );
});

test("AZ-26 the board's moderator finds all of it, so that it is there to be found", async () => {
  const leaks = (await leaksTo(world, lena, tries, words)).join("\n");
  assert.deepEqual(
    words.filter((one) => !leaks.includes(one)),
    [],
  );
});
