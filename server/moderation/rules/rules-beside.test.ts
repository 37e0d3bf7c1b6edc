import assert from "node:assert/strict";
import { test } from "node:test";
import { type Actor, visitor } from "../../platform/authorize/index.ts";
import { callerOf } from "../../router.ts";
import { openWorld } from "../../testing/world.ts";

const world = await openWorld();
const { db } = world;
await world.board("routers");
const [ada, nadia, jonas] = [
  await world.person("ada", "ADMIN"),
  await world.person("nadia", "MODERATOR"),
  await world.person("jonas"),
];
const { id: boardId } = await db.board.findUniqueOrThrow({ where: { slug: "routers" } });
const helper = { ...(await world.person("marta")), grants: [{ role: "SUPER_USER", boardId }] } as Actor;
const api = (actor: Actor) => callerOf(world.as(actor));
for (const [act, pattern, replacement = ""] of [
  ["BLOCK", "blockword"],
  ["HOLD", "holdword"],
  ["REPLACE", "swapword", "(removed)"],
  ["FLAG", "flagword"],
] as const)
  await api(ada).rules.save({ rule: { act, pattern, replacement } });

const settings = { locale: "en", timeZone: "UTC", hideFromLeaders: false } as const;
const profile = async (said: { displayName?: string; about?: string; website?: string }) => {
  await api(jonas).users.saveProfile({ displayName: "Jonas", about: "", website: "", ...settings, ...said });
  await world.settle();
  return api(visitor).users.profile({ name: "jonas" });
};
const refused = (field: string) => (error: Error & { cause?: { field?: string; reason?: string } }) =>
  error.cause?.field === field && error.cause.reason === "blockedByRule";
const memberItems = () => db.reviewItem.findMany({ where: { kind: "MEMBER", decidedAt: null } });
async function topic(): Promise<{ topic: number; postId: string }> {
  world.later({ hours: 2 });
  const asking = { board: "routers", title: "Wi-Fi gone at night", body: "Around eight it is gone.", tags: ["wifi"] };
  return api(jonas).topics.ask(asking);
}
const noted = async (post: string) => {
  await world.settle();
  return db.reviewItem.findFirst({ where: { kind: "WORD_HIT", subjectId: post, decidedAt: null } });
};

test("a blocking rule refuses a profile beside the field it met", async () => {
  await assert.rejects(profile({ about: "A blockword." }), refused("about"));
  await assert.rejects(profile({ displayName: "Blockword" }), refused("displayName"));
  await assert.rejects(profile({ website: "https://blockword.example" }), refused("website"));
});

test("replacing changes the text about oneself, and refuses a name, which nobody wants to see half replaced", async () => {
  assert.equal((await profile({ about: "I like the swapword." })).about, "I like the (removed).");
  await assert.rejects(profile({ displayName: "Swapword" }), refused("displayName"));
});

test("flagging shows the profile and asks moderators to look; holding keeps what was there before", async () => {
  assert.equal((await profile({ about: "I like the flagword." })).about, "I like the flagword.");
  const [item] = await memberItems();
  assert.ok(item);
  assert.deepEqual(
    (item.facts as { rules?: { words: string }[] }).rules?.map((rule) => rule.words),
    ["flagword"],
  );
  assert.equal((await profile({ about: "I like the holdword." })).about, "I like the flagword.");
  assert.equal((await memberItems()).length, 1, "one open item for a member");
  await api(nadia).queue.decide({ item: item.id, decision: "leave" });
  assert.equal((await api(visitor).users.profile({ name: "jonas" })).about, "I like the holdword.");
});

test("language and time zone are saved also while a new text waits", async () => {
  await api(jonas).users.saveProfile({
    ...settings,
    displayName: "Jonas",
    about: "Another holdword.",
    website: "",
    timeZone: "Europe/Berlin",
  });
  const row = await db.user.findUniqueOrThrow({ where: { name: "jonas" } });
  assert.deepEqual([row.timeZone, row.about], ["Europe/Berlin", "I like the holdword."]);
});

test("a name that rules refuse makes no account", async () => {
  const account = { email: "x@example.com", password: "a long enough phrase 7", rules: true, rulesVersion: 1 };
  for (const displayName of ["Blockword", "Holdword", "Swapword"])
    await assert.rejects(
      api(visitor).users.signUp({ ...account, name: "somebody", displayName }),
      refused("displayName"),
    );
  await api(visitor).users.signUp({ ...account, name: "somebody", displayName: "Flagword" });
  await world.settle();
  const { id } = await db.user.findUniqueOrThrow({ where: { name: "somebody" } });
  assert.ok((await memberItems()).some((item) => item.subjectId === id));
});

test("tags given later pass the rules like those of a question; those that stand already are not asked again", async () => {
  const { topic: number, postId } = await topic();
  for (const tag of ["blockword", "holdword", "swapword"])
    await assert.rejects(api(helper).topics.retag({ topic: number, tags: ["wifi", tag] }), refused("tags"));
  assert.equal(await db.tag.count({ where: { name: { endsWith: "word" } } }), 0);
  await api(helper).topics.retag({ topic: number, tags: ["wifi", "flagword"] });
  const item = await noted(postId);
  assert.ok(item);
  const facts = item.facts as { beside?: string; by?: string };
  assert.deepEqual([facts.beside, facts.by], ["TAGS", "Marta"]);
  await api(nadia).queue.decide({ item: item.id, decision: "approve" });
  await api(helper).topics.retag({ topic: number, tags: ["wifi", "flagword", "mesh"] });
  assert.equal(await noted(postId), null);
});

test("requests for information and words on how a problem went away pass the rules", async () => {
  const { topic: number, postId } = await topic();
  const request = (what: string) => api(helper).topics.requestInformation({ topic: number, what });
  for (const word of ["blockword", "holdword"])
    await assert.rejects(request(`Which ${word} do you use?`), refused("what"));
  await request("Which swapword do you use?");
  const open = await db.informationRequest.findFirstOrThrow({ where: { answeredAt: null } });
  assert.equal(open.what, "Which (removed) do you use?");
  await assert.rejects(
    api(jonas).solutions.solveWithout({ topic: number, reason: "The blockword did it." }),
    refused("reason"),
  );
  await api(jonas).solutions.solveWithout({ topic: number, reason: "The swapword did it." });
  assert.equal((await db.solvedWithout.findFirstOrThrow()).reason, "The (removed) did it.");
  await request("Which flagword do you use?");
  const item = await noted(postId);
  assert.ok(item);
  assert.deepEqual((item.facts as { beside?: string }).beside, "REMARK");
});

test("comments pass the rules like answers", async () => {
  const { postId } = await topic();
  const comment = (body: string) => api(helper).topics.comment({ post: postId, body });
  await assert.rejects(comment("This is a blockword, isn't it?"), refused("body"));
  assert.equal((await comment("This is a holdword, isn't it?")).held, true);
});

test("staff are neither held nor flagged in what stands beside posts", async () => {
  const { topic: number, postId } = await topic();
  await api(nadia).topics.retag({ topic: number, tags: ["wifi", "holdword"] });
  assert.equal(await noted(postId), null);
});
