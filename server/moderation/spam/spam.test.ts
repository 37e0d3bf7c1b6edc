import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, test } from "node:test";
import { catalogue } from "../../../app/_messages/catalogue.ts";
import type { Actor } from "../../platform/authorize/index.ts";
import { forgetEnv } from "../../platform/env/env.ts";
import { callerOf } from "../../router.ts";
import { openWorld } from "../../testing/world.ts";
import { checkPoints } from "./check-spam.ts";
import { spamSetting } from "./spam.setting.ts";

const world = await openWorld();
await world.board("routers");
const mona = await world.person("mona", "MODERATOR");
const known = await world.person("known");

let settings: Partial<typeof spamSetting.defaults> = { firstPosts: 0 };
let people = 0;
/** A member who has just confirmed an address. */
async function newMember(over: object = {}): Promise<Actor & { id: string }> {
  people += 1;
  const person = await world.person(`new${people}`);
  await world.db.user.update({ where: { id: person.id }, data: { trustLevel: 0 } });
  return { ...person, kind: "member", trustLevel: 0, createdAt: world.now(), ...over } as Actor & { id: string };
}
const api = (actor: Actor) => {
  const value = spamSetting.schema.parse({ ...spamSetting.defaults, ...settings });
  return callerOf({ ...world.as(actor), settings: new Map([["spam", value]]) });
};
let nth = 0;
const own = () => {
  nth += 1;
  return `The lamp number ${nth} on my router ${nth * 7} blinks since ${nth * 13} days and I do not know why it does so.`;
};
const ask = (by: Actor, body: string, more: object = {}) => {
  world.later({ minutes: 10 });
  return api(by).topics.ask({ board: "routers", title: "What is this light for", body, tags: ["light"], ...more });
};
const checksOf = async (postId: string) => {
  await world.settle();
  const items = await world.db.reviewItem.findMany({ where: { subjectId: postId } });
  return items.flatMap(({ kind, facts }) => [kind, ...((facts as { checks?: string[] }).checks ?? [])]);
};

test("an ordinary question of a new member shows at once", async () => {
  const asked = await ask(await newMember(), own());
  assert.equal(asked.held, false);
  assert.deepEqual(await checksOf(asked.postId), []);
});

test("advertising of a new member waits; the same words of a known member show", async () => {
  const text = "Hey guys, please check out my new channel and subscribe, free gift cards: http://cards.example.com";
  const asked = await ask(await newMember(), text);
  assert.equal(asked.held, true);
  assert.deepEqual((await checksOf(asked.postId)).slice(0, 2), ["SUSPECTED_SPAM", "noForm"]);
  assert.equal((await ask(known, text)).held, false);
});

test("a form filled in faster than anybody types waits for a look, and one filled in by hand does not", async () => {
  const person = await newMember();
  const stamp = (await api(person).screening.stamp()) ?? "";
  const fast = await api(person).topics.ask({
    board: "routers",
    title: "What is this light for",
    body: own(),
    tags: ["light"],
    stamp,
  });
  assert.deepEqual([fast.held, await checksOf(fast.postId)], [false, ["SUSPECTED_SPAM", "tooFast"]]);
  const slow = await newMember();
  const opened = (await api(slow).screening.stamp()) ?? "";
  assert.deepEqual(await checksOf((await ask(slow, own(), { stamp: opened })).postId), []);
  const foreign = await ask(await newMember(), own(), { stamp: opened });
  assert.deepEqual(await checksOf(foreign.postId), [], "somebody else's stamp is none, which alone is no reason");
});

test("a program that fills in the field people do not see is thanked, and its post waits", async () => {
  const asked = await ask(await newMember(), own(), { website: "http://example.com" });
  assert.equal(asked.held, true);
  assert.deepEqual(await checksOf(asked.postId), ["SUSPECTED_SPAM", "trap", "noForm"]);
});

test("the same text again waits, also a little changed and from another new account", async () => {
  const text =
    "We repair every router in your town within one hour and for half of the price of the others, day and night.";
  await ask(await newMember(), text);
  const again = await ask(await newMember(), text.replace("one hour", "an hour"));
  assert.deepEqual([again.held, (await checksOf(again.postId)).includes("sameText")], [true, true]);
  assert.equal((await ask(await newMember(), own())).held, false);
});

test("links to many hosts in one post are suspicious", async () => {
  settings = { firstPosts: 0, hosts: 2 };
  const asked = await ask(await newMember(), `${own()} <https://a.example.com/x> and <https://b.example.org/y>`);
  assert.equal((await checksOf(asked.postId)).includes("manyHosts"), true);
  settings = { firstPosts: 0 };
});

test("many accounts from one network address are suspicious", async () => {
  const all = await Promise.all([newMember(), newMember(), newMember(), newMember()]);
  for (const { id: userId } of all)
    await world.db.mailToken.create({
      data: {
        purpose: "CONFIRM_ADDRESS",
        tokenHash: userId,
        userId,
        email: `${userId}@example.com`,
        address: "203.0.113.0/24",
        createdAt: world.now(),
        expiresAt: world.now(),
      },
    });
  const asked = await ask(all[0] as Actor, own());
  assert.deepEqual(await checksOf(asked.postId), ["SUSPECTED_SPAM", "noForm", "manyAccounts"]);
});

test("first posts of new members are put up for a look: shown, waiting or not at all, as the setting says", async () => {
  settings = {};
  const person = await newMember();
  const posts = [];
  for (let i = 0; i < 3; i += 1) posts.push(await ask(person, own()));
  assert.deepEqual(await Promise.all(posts.map(({ postId }) => checksOf(postId))), [
    ["FIRST_POST"],
    ["FIRST_POST"],
    [],
  ]);
  settings = { holdFirstPosts: true };
  const held = await ask(await newMember(), own());
  assert.equal(held.held, true);
  await api(mona).topics.release({ post: held.postId });
  settings = { firstPosts: 0 };
  assert.deepEqual(await checksOf((await ask(await newMember(), own())).postId), []);
});

test("members whose rank skips the review, super users and staff are not checked", async () => {
  settings = { holdFirstPosts: true };
  const text = "Hey guys, please check out my channel and subscribe, free gift cards: http://cards.example.com";
  for (const over of [
    { rights: ["SKIP_REVIEW"] },
    { grants: [{ role: "SUPER_USER", boardId: null }] },
    { kind: "staff", grants: [{ role: "AGENT", boardId: null }] },
  ])
    assert.equal((await ask(await newMember(over), `${text} ${own()}`)).held, false);
  settings = { firstPosts: 0 };
});

test("an answer that turns into advertising by a change is hidden, and somebody decides", async () => {
  const { topic } = await ask(known, own());
  const person = await newMember();
  const { postId } = await api(person).topics.answer({ topic, body: own() });
  world.later({ hours: 1 });
  const body = "Please subscribe to my channel and check out my video http://example.com/v";
  await api(person).topics.edit({ post: postId, version: 1, body });
  assert.equal((await world.db.post.findUniqueOrThrow({ where: { id: postId } })).presence, "HIDDEN");
  assert.deepEqual(await checksOf(postId), ["SUSPECTED_SPAM", "textScore"]);
  const told = await world.db.notification.findMany({ where: { userId: person.id } });
  assert.deepEqual(
    told.map(({ kind }) => kind),
    ["postTaken"],
  );
  await api(mona).topics.restore({ post: postId });
});

test("the service outside is asked only when it is switched on and named; without an answer the post shows", async () => {
  const asked: URLSearchParams[] = [];
  let says = "true";
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (part) => {
      text += part;
    });
    request.on("end", () => {
      asked.push(new URLSearchParams(text));
      response.end(says);
    });
  });
  await new Promise<void>((done) => server.listen(0, done));
  after(() => server.close());
  process.env.KUNDIG_SPAM_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}/1.1/comment-check`;
  process.env.KUNDIG_SPAM_KEY = "secret-key";
  forgetEnv();
  assert.equal((await ask(await newMember(), own())).held, false);
  assert.equal(asked.length, 0);
  settings = { firstPosts: 0, askService: true };
  const text = own();
  const spam = await ask(await newMember(), text);
  assert.deepEqual([spam.held, (await checksOf(spam.postId)).includes("service")], [true, true]);
  assert.deepEqual(
    [asked[0]?.get("comment_content"), asked[0]?.get("api_key"), asked[0]?.get("comment_type")],
    [text, "secret-key", "forum-post"],
  );
  for (const answer of ["false", "<html>", ""]) {
    says = answer;
    assert.equal((await ask(await newMember(), own())).held, false, answer);
  }
  await ask(known, own());
  assert.equal(asked.length, 4, "nothing of known members leaves the machine");
  server.close();
  server.closeAllConnections();
  assert.equal((await ask(await newMember(), own())).held, false);
});

test("every check against spam has words in every language, and there are no words for others", () => {
  for (const locale of ["en", "de"] as const) {
    const named = Object.keys(catalogue[locale].review).filter((key) => key.startsWith("check_"));
    assert.deepEqual(
      named.sort(),
      Object.keys(checkPoints)
        .map((check) => `check_${check}`)
        .sort(),
    );
  }
});
