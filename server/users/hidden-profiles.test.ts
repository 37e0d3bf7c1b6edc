import assert from "node:assert/strict";
import { test } from "node:test";
import { type Actor, visitor } from "../platform/authorize/index.ts";
import { forgetEnv } from "../platform/env/env.ts";
import { callerOf } from "../router.ts";
import { triesOf } from "../testing/canary-inputs.ts";
import { leaksTo } from "../testing/told.ts";
import { openWorld } from "../testing/world.ts";

/*
 * One person with a word of its own in every field of an account that is no part of the public profile, and in the
 * profile texts that wait for a decision or were taken. Every query is asked for them, by everybody else.
 */
const world = await openWorld();
process.env.SMTP_URL = "smtp://mail.example.com";
forgetEnv();
const paula = await world.person("paula");
const helper = await world.person("helper");
await world.board("routers");
const api = (actor: Actor) => {
  world.later({ hours: 3 });
  return callerOf(world.as(actor));
};
const body = "Every night at three it restarts by itself.";
const asked = await api(paula).topics.ask({ board: "routers", title: "The router restarts", body, tags: ["restart"] });
const answer = await api(helper).topics.answer({ topic: asked.topic, body: "Switch off the update at night." });
await api(paula).solutions.accept({ post: answer.postId });
await api(paula).topics.answer({ topic: asked.topic, body: "That helped, thank you very much." });
await world.settle();

const account = {
  email: "zq7mailq@example.com",
  pendingEmail: "zq7pendingq@example.com",
  passwordHash: "zq7hashq",
  timeZone: "Antarctica/Troll",
};
const setAside = { about: "zq7waitingaboutq", website: "https://zq7waitinglinkq.example.com" };
const taken = { about: "zq7takenaboutq", website: "https://zq7takenlinkq.example.com" };
await world.db.user.update({
  where: { id: paula.id },
  data: {
    ...account,
    lastSeenAt: new Date("2031-01-01T01:01:01Z"),
    setAside: {
      create: [
        { state: "WAITING", displayName: "Zq7waitingnameq", at: world.now(), ...setAside },
        { state: "TAKEN", displayName: "Zq7takennameq", at: world.now(), ...taken },
      ],
    },
    sessions: { create: { tokenHash: "zq7tokenq", userAgent: "zq7deviceq", expiresAt: new Date("2032-01-01") } },
  },
});
const ofAccount = [
  "zq7mailq",
  "zq7pendingq",
  "zq7hashq",
  "antarctica",
  "2031-01-01t01:01:01",
  "zq7tokenq",
  "zq7deviceq",
];
const ofProfile = ["about", "link", "name"].flatMap((part) => [`zq7waiting${part}q`, `zq7taken${part}q`]);
const tries = await triesOf(world, ["paula", "zq7waiting", "zq7taken", "router"]);
const others: Record<string, Actor> = {
  "a visitor": visitor,
  "a member": helper,
  "a super user": await world.person("super", "SUPER_USER"),
  "an agent": await world.person("agent", "AGENT"),
  "an editor": await world.person("editor", "EDITOR"),
};

for (const [who, actor] of Object.entries(others))
  test(`AZ-06 of somebody's account ${who} is told nothing but the public profile, by no query`, async () => {
    assert.deepEqual(await leaksTo(world, actor, tries, [...ofAccount, ...ofProfile]), []);
  });

test("AZ-06 a moderator, who decides about profiles, is told nothing else of the account", async () => {
  const moderator = await world.person("moderator", "MODERATOR");
  assert.deepEqual(await leaksTo(world, moderator, tries, ofAccount), []);
});

test("AZ-06 an admin finds address and devices, so that they are there to be found, and no password or session", async () => {
  const leaks = (await leaksTo(world, await world.person("ada", "ADMIN"), tries, ofAccount)).join("\n");
  for (const word of ["zq7mailq", "zq7deviceq"]) assert.ok(leaks.includes(word), word);
  for (const word of ["zq7hashq", "zq7tokenq"]) assert.ok(!leaks.includes(word), word);
});

test("AZ-06 who keeps out of the lists of leaders is on none of them, whatever is asked for", async () => {
  const named = async () => {
    const lists = await Promise.all([
      ...(["all", "quarter", "month", "week"] as const).flatMap((period) => [
        api(visitor).reputation.leaders({ period, most: 100 }),
        api(visitor).reputation.leaders({ period, board: "routers", most: 100 }),
        api(visitor).reputation.leaders({ period, tag: "restart", most: 100 }),
      ]),
      api(visitor).reputation.helpers({ most: 100 }),
    ]);
    return lists.filter((list) => JSON.stringify(list).includes('"helper"')).length;
  };
  assert.ok((await named()) > 5);
  await world.db.user.update({ where: { id: helper.id }, data: { hideFromLeaders: true } });
  assert.equal(await named(), 0);
});
