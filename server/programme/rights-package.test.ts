import assert from "node:assert/strict";
import { test } from "node:test";
import type { Actor } from "../platform/authorize/index.ts";
import { Conflict, Forbidden, Invalid, NotFound } from "../platform/errors/index.ts";
import { withRights } from "../ranks/index.ts";
import { callerOf } from "../router.ts";
import { runJobs } from "../testing/run-jobs.ts";
import { openWorld } from "../testing/world.ts";
import { joined } from "./programme.testing.ts";

const world = await openWorld();
const text = "Hold the button for ten seconds, then let it go and wait.";
await world.board("routers");
await world.board("lamps");
const ids = new Map((await world.db.board.findMany()).map((board) => [board.slug, board.id]));
await world.board("aurora", { parentId: ids.get("routers") });
await world.board("lounge", { visibility: "SUPER_USERS", asking: "SUPER_USERS", answering: "SUPER_USERS" });
const nadia = await world.person("nadia", "MODERATOR");
const [jon, olga] = [await world.person("jon"), await world.person("olga")];
const as = (actor: Actor) => callerOf(world.as(actor));
const refused = (kind: typeof Conflict | typeof Forbidden | typeof Invalid | typeof NotFound) => (error: unknown) =>
  error instanceof Error && error.cause instanceof kind;

/** The person as a request finds them now, at home on these boards. */
async function now(id: string, ...boards: string[]) {
  const user = await world.db.user.findUniqueOrThrow({
    where: { id },
    include: { roles: { where: { endedAt: null } } },
  });
  const rows = await world.db.board.findMany({ where: { slug: { in: boards } } });
  return {
    ...jon,
    ...{ kind: "member" as const, id, name: user.name, displayName: user.displayName },
    grants: user.roles.map(({ role, boardId }) => ({ role, boardId })),
    acceptances: Object.fromEntries(rows.map((board) => [board.id, 5])),
  } as Extract<Actor, { kind: "member" }>;
}

async function answered(board: string) {
  world.later({ hours: 1 });
  const asked = await as(jon).topics.ask({ board, title: "What is this light for", body: text, tags: ["light"] });
  const { postId } = await as(olga).topics.answer({ topic: asked.topic, body: text });
  return { topic: asked.topic, postId };
}

test("a super user accepts, marks duplicates and closes on boards of expertise and their children, and nowhere else", async () => {
  const marta = Object.assign(await world.person("marta"), { name: "marta" });
  await joined(world, nadia, marta);
  const expert = withRights(await now(marta.id, "routers"), new Map());
  for (const board of ["routers", "aurora"]) {
    const [one, original] = [await answered(board), await answered(board)];
    await as(expert).solutions.accept({ post: one.postId });
    await as(expert).topics.markDuplicate({ topic: one.topic, original: original.topic });
    await as(expert).topics.lock({ topic: one.topic, locked: true, reason: "answered elsewhere" });
    await as(expert).topics.lock({ topic: one.topic, locked: false, reason: "" });
  }
  const [other, original] = [await answered("lamps"), await answered("lamps")];
  await assert.rejects(as(expert).solutions.accept({ post: other.postId }), refused(Forbidden));
  await assert.rejects(
    as(expert).topics.markDuplicate({ topic: other.topic, original: original.topic }),
    refused(Forbidden),
  );
  await assert.rejects(
    as(expert).topics.lock({ topic: other.topic, locked: true, reason: "answered elsewhere" }),
    refused(Forbidden),
  );
  const page = await as(expert).viewer.page({ topic: { number: other.topic, posts: [other.postId] } });
  assert.deepEqual([page?.topic?.can.curate, page?.topic?.can.lock], [false, false], "and no button offers it");
});

test("the package opens what it promises: posts without review, drafts of articles, own posts edited for a month", async () => {
  const kim = Object.assign(await world.person("kim"), { name: "kim" });
  assert.ok(
    !(withRights(await now(kim.id), new Map()) as { rights?: readonly string[] }).rights?.includes("SKIP_REVIEW"),
  );
  await joined(world, nadia, kim);
  const member = withRights(await now(kim.id), new Map());
  assert.ok("rights" in member && member.rights.includes("SKIP_REVIEW"));
  const { topic } = await answered("lamps");
  world.later({ hours: 1 });
  const { postId } = await as(member).topics.answer({ topic, body: text });
  world.later({ days: 29 });
  const source = await as(member).topics.source({ post: postId });
  await as(member).topics.edit({ post: postId, version: source.version, body: `Better: ${text}` });
  await as(member).knowledge.create({ title: "Choose a channel by hand", markdown: text });
});

test("AZ-01 nothing of the lounge stays with whoever left: page, lists, search, bell and mail", async () => {
  const [lena, rolf] = [
    Object.assign(await world.person("lena"), { name: "lena" }),
    Object.assign(await world.person("rolf"), { name: "rolf" }),
  ];
  for (const who of [lena, rolf]) await joined(world, nadia, who);
  const inside = await now(lena.id);
  world.later({ hours: 1 });
  const { topic, postId } = await as(inside).topics.ask({
    board: "lounge",
    title: "Quokka release in autumn",
    body: `The quokka comes in autumn. ${text}`,
    tags: ["quokka"],
    ...{ kind: "DISCUSSION" as const },
  });
  await as(await now(rolf.id)).topics.answer({ topic, body: `Nice, @lena. ${text}` });
  await world.settle();
  const sees = async (actor: Actor) => ({
    page: await as(actor)
      .topics.page({ number: topic })
      .then(
        () => true,
        () => false,
      ),
    post: await as(actor)
      .topics.post({ post: postId })
      .then(
        () => true,
        () => false,
      ),
    list: (await as(actor).topics.list({ filter: "active", size: 100 })).rows.some((row) => row.number === topic),
    found: (await as(actor).search.find({ query: "quokka", size: 100 })).hits.length > 0,
    bell: (await as(actor).notifications.list({ size: 100 })).rows.some((row) => row.title.includes("Quokka")),
    briefings: (await as(actor).programme.mine())?.lounges.length,
  });
  assert.deepEqual(await sees(inside), { page: true, post: true, list: true, found: true, bell: true, briefings: 1 });
  await as(inside).programme.leave({});
  const outside = await now(lena.id);
  assert.deepEqual(await sees(outside), {
    page: false,
    post: false,
    list: false,
    found: false,
    bell: false,
    briefings: 0,
  });
  const mails = await world.db.mailMessage.count({ where: { userId: lena.id, kind: "answered" } });
  world.later({ hours: 1 });
  await as(await now(rolf.id)).topics.answer({ topic, body: `And @lena asked for it. ${text}` });
  await world.settle();
  await runJobs(world);
  assert.equal(await world.db.mailMessage.count({ where: { userId: lena.id, kind: "answered" } }), mails);
  assert.equal(
    (await as(outside).notifications.list({ size: 100 })).rows.some((row) => row.title.includes("Quokka")),
    false,
  );
  await assert.rejects(as(outside).topics.answer({ topic, body: text }), refused(NotFound));
});

test("super users reach staff directly and are answered; perks are a ledger that nothing is deleted from", async () => {
  const ines = await world.person("ines", "ADMIN");
  const rosa = Object.assign(await world.person("rosa"), { name: "rosa" });
  await joined(world, nadia, rosa);
  const member = await now(rosa.id);
  const asked = { reason: "PRODUCT_FAULT", text: "Version 5.2 loses the password at night." } as const;
  const { escalation, answerBy } = await as(member).programme.escalate(asked);
  assert.equal(answerBy.getTime() - world.now().getTime(), 24 * 3_600_000);
  await world.settle();
  const [told] = (await as(nadia).notifications.list({ size: 1 })).rows;
  assert.equal(told?.kind, "escalated");
  const answer = "It is fixed in 5.3, next week.";
  await as(nadia).programme.answerEscalation({ escalation, answer });
  await assert.rejects(as(ines).programme.answerEscalation({ escalation, answer }), refused(Conflict));
  const { perk } = await as(nadia).programme.givePerk({ name: "rosa", what: "A cap", value: "19,90", currency: "EUR" });
  const given = await world.db.perk.findUniqueOrThrow({ where: { id: perk } });
  assert.equal(given.value, 1_990);
  for (const wrong of [
    { value: "3.50", currency: "JPY" },
    { value: "3", currency: "XQQ" },
    { value: "3", currency: null },
  ]) {
    const bad = { name: "rosa", what: "A fan", ...wrong };
    await assert.rejects(as(nadia).programme.givePerk(bad), refused(Invalid));
  }
  await as(nadia).programme.takeBackPerk({ perk, reason: "sent back by the post office" });
  const own = await as(member).programme.mine();
  assert.equal(own?.escalations[0]?.answer, answer);
  assert.deepEqual(
    own?.perks.map((one) => [one.what, one.takenBackFor]),
    [["A cap", "sent back by the post office"]],
  );
  await assert.rejects(as(olga).programme.escalate(asked), refused(Forbidden));
});
