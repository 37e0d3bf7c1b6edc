import assert from "node:assert/strict";
import { test } from "node:test";
import { type Actor, visitor } from "../platform/authorize/index.ts";
import { forgetEnv } from "../platform/env/env.ts";
import { callerOf } from "../router.ts";
import { arrangers } from "../topics/arranging/arranging.testing.ts";
import { canaryInputs, type Tries, triesOf } from "./canary-inputs.ts";
import { pathsOf } from "./permission-matrix.ts";
import { leaksTo, toldTo } from "./told.ts";
import { openWorld } from "./world.ts";

/*
 * A place of the staff with words of its own in everything that can be set about it or that happened between it and the
 * public. Nobody else is told one of these words, also not who moderates a public board, and nobody can ask for it by name.
 */
const world = await openWorld();
process.env.SMTP_URL = "smtp://mail.example.com";
forgetEnv();
const { anna, ben, lena, ada, ...house } = await arrangers(world);
const marta = await world.person("marta", "SUPER_USER");
const api = (actor: Actor) => {
  world.later({ hours: 3 });
  return callerOf(world.as(actor));
};
const reason = "belongs there";
const place = { slug: "zq7slugq", name: "Zq7nameq" };
const words = [
  "zq7slugq",
  "zq7nameq",
  "zq7fieldq",
  "zq7childq",
  "zq7tagq",
  "zq7patternq",
  "zq7staysq",
  "zq7replyq",
  "zq7sectionq",
];
const ask = (board: string, title: string, tags: string[]) =>
  api(ada).topics.ask({ board, title, body: "Nobody outside shall hear of this place.", tags });

const fields = [{ key: "zq7fieldq", label: "Zq7fieldq" }];
await world.board(place.slug, { name: place.name, visibility: "STAFF", asking: "STAFF", extraFields: fields });
const { id: parentId } = await world.db.board.findUniqueOrThrow({ where: { slug: place.slug } });
await world.board("zq7childq", { visibility: "STAFF", asking: "STAFF", parentId });
const inside = await ask(place.slug, "What is planned inside", ["zq7tagq"]);
const answer = await api(house.tim).topics.answer({ topic: inside.topic, body: "It is planned for the spring." });
await api(ada).solutions.accept({ post: answer.postId });
// What came from there shows in public from then on, but not where it was.
const out = await ask(place.slug, "A question that became public", ["restart"]);
await api(ada).arranging.move({ topic: out.topic, board: "routers", reason });
const public_ = await house.ask(anna);
const helped = await house.answer(ben, public_.topic);
const split = await house.answer(ben, public_.topic, "This part is for the staff alone.");
await api(ada).arranging.split({
  topic: public_.topic,
  posts: [split.postId],
  title: "The part for the staff",
  board: place.slug,
  reason,
});
const went = await house.ask(anna, "routers", "A question that was public");
await api(ada).arranging.move({ topic: went.topic, board: place.slug, reason });
const merged = await house.ask(anna, "routers", "A question that was merged");
await api(ada).arranging.merge({ topic: merged.topic, into: inside.topic, reason });
await api(ada).topics.markDuplicate({ topic: public_.topic, original: inside.topic });
await api(marta).kudos.give({ post: helped.postId, on: true });
const rule = { act: "FLAG" as const };
await api(ada).rules.save({ rule: { ...rule, pattern: "zq7staysq", board: place.slug } });
const made = await api(ada).rules.save({ rule: { ...rule, pattern: "zq7patternq", board: place.slug } });
await api(ada).rules.save({ id: made.id, version: 1, rule: { ...rule, pattern: "giraffe", board: "routers" } });
await api(ada).users.grantRole({ name: "ben", role: "MODERATOR", board: place.slug });
await world.db.roleGrant.updateMany({ where: { user: { name: "ben" } }, data: { endedAt: world.now() } });
await world.db.user.update({ where: { name: "ben" }, data: { isStaff: false } });
await api(ada).desk.saveReply({ reply: { title: "Zq7replyq", markdown: "Zq7replyq", locale: "en", shared: true } });
await world.db.section.create({ data: { slug: "zq7sectionq", name: "Zq7sectionq", visibility: "STAFF" } });
const moderatorOutside = { ...anna, grants: [{ role: "MODERATOR", boardId: parentId }] } as Actor;
await world.settle();
const tries = await triesOf(world, [...words, "planned", "restart"]);
const outsiders: Record<string, Actor> = {
  "a visitor": visitor,
  "a member": anna,
  "somebody who had a role there": ben,
  "a super user": marta,
  "who moderates a public board": lena,
  // No access means no access, also to moderate.
  "who was to moderate the place and may not enter it": moderatorOutside,
};
/** Answers that differ from one call to the next, whatever is asked: when a form was opened. */
const ofTheMoment = ["screening.stamp"];

test("AZ-27 staff find every word of the place, so that its words are there to be found", async () => {
  const leaks = await leaksTo(world, ada, tries, words);
  for (const word of words)
    assert.ok(
      leaks.some((leak) => leak.endsWith(word)),
      word,
    );
});

for (const [who, actor] of Object.entries(outsiders)) {
  test(`AZ-27 no board, field, tag, rule, reply or section of a private place is named to ${who}`, async () => {
    assert.deepEqual(await leaksTo(world, actor, tries, words), []);
    const history = await toldTo(world, actor, "rules.history", { id: made.id });
    for (const word of words) assert.ok(!history.includes(word), `the versions of a rule: ${word}`);
  });

  test(`AZ-04 asking for something private by name answers ${who} like asking for nothing there is`, async () => {
    const none = { articles: [], replies: [], people: [], badges: [], items: [], words: [] };
    const posts = await world.db.post.findMany({ where: { topic: { number: inside.topic } }, select: { id: true } });
    const real: Tries = {
      ...none,
      topics: [inside.topic],
      posts: posts.map(({ id }) => id),
      boards: [place.slug],
      sections: ["zq7sectionq"],
      tags: ["zq7tagq"],
      words: [`board:${place.slug} restart`, `restart tag:zq7tagq`],
    };
    const unknown: Tries = {
      ...none,
      topics: [999_999],
      posts: posts.map(() => "00000000-0000-7000-8000-000000000000"),
      boards: ["no-such-board"],
      sections: ["no-such-section"],
      tags: ["no-such-tag"],
      words: ["board:no-such-board restart", "restart tag:no-such-tag"],
    };
    const toldApart: string[] = [];
    for (const path of pathsOf("query").filter((one) => !ofTheMoment.includes(one))) {
      const others = canaryInputs[path]?.(unknown) ?? [];
      for (const [nth, input] of (canaryInputs[path]?.(real) ?? []).entries()) {
        const plain = (answer: string) => answer.replace(/"log(?:id)?":"[^"]*"|"milliseconds":\d+/g, "");
        const answers = [await toldTo(world, actor, path, input), await toldTo(world, actor, path, others[nth])];
        const [first, second] = answers.map(plain);
        if (first !== second) toldApart.push(`${path} ${JSON.stringify(input)}: ${first}, not ${second}`.slice(0, 400));
      }
    }
    assert.deepEqual(toldApart, []);
  });
}
