import assert from "node:assert/strict";
import { test } from "node:test";
import type { Actor } from "../../platform/authorize/index.ts";
import { Conflict, Forbidden, Invalid, NotFound } from "../../platform/errors/index.ts";
import { callerOf } from "../../router.ts";
import { openWorld } from "../../testing/world.ts";
import type { RuleInput } from "./rules.schema.ts";

const world = await openWorld();
const ada = await world.person("ada");
const anna = await world.person("anna", "ADMIN");
const mona = await world.person("mona", "MODERATOR");
await world.board("routers");
const other = await world.db.board.create({ data: { slug: "phones", name: "Phones", kinds: ["QUESTION"] } });
const ben = await world.person("ben");
const boardModerator: Actor = { ...ben, kind: "staff", grants: [{ role: "MODERATOR", boardId: other.id }] } as Actor;

const api = (actor: Actor) => {
  world.later({ hours: 1 });
  return callerOf(world.as(actor));
};
const cause = (error: unknown) => (error instanceof Error ? error.cause : null);
type Said = Partial<RuleInput> & { pattern: string };
const save = (rule: Said, by: Actor = anna) => api(by).rules.save({ rule: { act: "BLOCK", ...rule } });
const ask = (body: string, title = "What is this light for", by: Actor = ada, board = "routers") =>
  api(by).topics.ask({ board, title, body, tags: ["light"] });
const isRefused = (field: string) => (error: unknown) => {
  const why = cause(error);
  return why instanceof Invalid && why.field === field && why.reason === "blockedByRule";
};
const off = async ({ id }: { id: string }) => api(anna).rules.switch({ id, active: false });
const markdownOf = async (postId: string) =>
  (await world.db.post.findUniqueOrThrow({ where: { id: postId } })).markdown;

test("a blocked word refuses a text beside its field; a longer word with it inside is another word", async () => {
  const rule = await save({ pattern: "casino\nfree money" });
  await assert.rejects(ask("Visit my Casino tonight and win."), isRefused("body"));
  await assert.rejects(ask("Nothing but a long body.", "The casino of my router"), isRefused("title"));
  await assert.rejects(ask("There is FREE\n  money in it for you."), isRefused("body"));
  assert.equal((await ask("The casinos of the town are closed, and freemoney is a word.")).held, false);
  const [row] = (await api(anna).rules.list({ size: 10 })).rows;
  assert.deepEqual([row?.hits, row?.version], [3, 1]);
  await off(rule);
  assert.equal((await ask("Visit my casino tonight, it is open again.")).held, false);
});

test("words of any script are whole words, with wildcards where they are asked for", async () => {
  const rule = await save({ pattern: "grüße\nказино\nwhats?app*\n*coin" });
  await assert.rejects(ask("Viele GRÜSSE und Grüße aus dem Norden."), isRefused("body"));
  await assert.rejects(ask("Лучшее казино города ждёт вас."), isRefused("body"));
  await assert.rejects(ask("Write to me on whatsxapps, please."), isRefused("body"));
  await assert.rejects(ask("I give you a shitcoin for every answer."), isRefused("body"));
  assert.equal((await ask("Begrüßen Sie die Казиновка with coins and WhatsApp.")).held, false);
  await off(rule);
});

test("disguised spellings are met on request", async () => {
  const rule = await save({ pattern: "viagra", disguised: true });
  for (const spelling of [
    "v1agra",
    "V-I-A-G-R-A",
    "vi\u200bagra",
    "viаgra",
    "vi**ag**ra",
    "v&#105;agra",
    "viiiagra",
    "ｖｉａｇｒａ",
    "víágrà",
  ])
    await assert.rejects(ask(`Buy ${spelling} from me today.`), isRefused("body"), spelling);
  assert.equal((await ask("A diagram of Niagara is what I need.")).held, false);
  await off(rule);
});

test("a rule that holds lets the post wait, with the words in an item of the queue", async () => {
  const rule = await save({ act: "HOLD", pattern: "cheap loans" });
  const asked = await ask("Ask me about cheap loans at night.");
  assert.equal(asked.held, true);
  await world.settle();
  const item = await world.db.reviewItem.findFirstOrThrow({ where: { subjectId: asked.postId } });
  assert.equal(item.kind, "WORD_HIT");
  assert.match(JSON.stringify(item.facts), /"words":"cheap loans"/);
  assert.equal((await ask("Ask me about cheap loans at night.", "What is this light for", mona)).held, false);
  await off(rule);
});

test("rules replace before they flag: what was replaced needs no look any more", async () => {
  const rules = [
    await save({ act: "REPLACE", pattern: "darn", replacement: "d***" }),
    await save({ act: "FLAG", pattern: "darn\nheck" }),
  ];
  const mild = await ask("This darn light blinks, Darn.", "Why this darn light blinks");
  assert.equal(await markdownOf(mild.postId), "This d*** light blinks, d***.");
  const strong = await ask("What the heck is this darn light?");
  await world.settle();
  assert.equal(strong.held, false);
  const items = await world.db.reviewItem.findMany({ where: { subjectId: { in: [mild.postId, strong.postId] } } });
  assert.deepEqual(
    items.map(({ subjectId }) => subjectId),
    [strong.postId],
  );
  for (const rule of rules) await off(rule);
});

test("an answer, a comment and a changed text are looked at like a question", async () => {
  const asked = await ask("A question without any such word.");
  const rule = await save({ pattern: "casino" });
  const body = "Look at my casino instead of this.";
  await assert.rejects(api(ada).topics.answer({ topic: asked.topic, body }), isRefused("body"));
  await assert.rejects(api(ada).topics.comment({ post: asked.postId, body }), isRefused("body"));
  await assert.rejects(api(ada).topics.edit({ post: asked.postId, version: 1, body }), isRefused("body"));
  await assert.rejects(
    api(ada).topics.ask({
      board: "routers",
      title: "What is this light for",
      body: "Nothing but a long body.",
      tags: ["casino"],
    }),
    isRefused("body"),
  );
  await off(rule);
});

test("conditions narrow a rule: trust level, age of the account, links, board and language", async () => {
  const { id: routers } = await world.db.board.findUniqueOrThrow({ where: { slug: "routers" } });
  const child = await world.db.board.create({
    data: { slug: "routers-old", name: "Old", kinds: ["QUESTION"], parentId: routers },
  });
  const cases: [Partial<RuleInput>, string, boolean][] = [
    [{ trustAtMost: 0 }, "routers", false],
    [{ trustAtMost: 1 }, "routers", true],
    [{ daysAtMost: 10 }, "routers", false],
    [{ daysAtMost: 90 }, "routers", true],
    [{ withLinks: true }, "routers", false],
    [{ board: "phones" }, "routers", false],
    [{ board: "routers" }, child.slug, true],
    [{ locale: "de" }, "routers", false],
    [{ locale: "en" }, "routers", true],
  ];
  for (const [condition, board, meets] of cases) {
    const rule = await save({ pattern: "zebra", ...condition });
    const asked = ask("A zebra crosses the street at night.", "What is this light for", ada, board);
    if (meets) await assert.rejects(asked, isRefused("body"), JSON.stringify(condition));
    else assert.equal((await asked).held, false, JSON.stringify(condition));
    await off(rule);
  }
});

test("each change is a version with hits of its own; a stale editor is told", async () => {
  const { id } = await save({ act: "FLAG", pattern: "lantern" });
  await ask("A lantern stands in front of the house.");
  await api(mona).rules.save({
    id,
    version: 1,
    rule: { act: "FLAG", pattern: "lantern\ntorch", note: "more of them" },
  });
  await ask("A torch and a lantern stand in front of it.");
  await ask("Another torch stands behind the house.");
  const history = await api(anna).rules.history({ id });
  assert.deepEqual(
    history.map(({ version, hits, by, pattern }) => [version, hits, by, pattern]),
    [
      [2, 2, "Mona", "lantern\ntorch"],
      [1, 1, "Anna", "lantern"],
    ],
  );
  await assert.rejects(
    api(anna).rules.save({ id, version: 1, rule: { act: "FLAG", pattern: "lamp" } }),
    (error) => cause(error) instanceof Conflict,
  );
  await off({ id });
  await off({ id });
  assert.equal((await api(anna).rules.history({ id })).length, 3);
  const events = await world.db.event.findMany({
    where: { name: "rule.changed", payload: { path: ["ruleId"], equals: id } },
  });
  assert.equal(events.length, 3);
});

test("the test box shows which of the last posts a rule would have met, and stores nothing", async () => {
  await ask("A unicorn was seen near the router.", "Where the unicorn went last night");
  const versions = await world.db.textRuleVersion.count();
  const tried = await api(mona).rules.tryOut({ rule: { act: "BLOCK", pattern: "unicorn" } });
  assert.deepEqual([tried.met, tried.hits[0]?.words, tried.overtimes], [1, "unicorn", 0]);
  assert.ok(tried.looked >= 10);
  const expression = await api(mona).rules.tryOut({
    rule: { act: "BLOCK", manner: "PATTERN", pattern: "uni(corn|verse)\\b" },
  });
  assert.equal(expression.met, 1);
  assert.equal(await world.db.textRuleVersion.count(), versions);
});

test("PE-02 members know no rules; board moderators know and write those of their boards", async () => {
  const general = await save({ act: "FLAG", pattern: "giraffe" });
  const own = await save({ act: "FLAG", pattern: "giraffe", board: "phones" }, boardModerator);
  const isNotFound = (error: unknown) => cause(error) instanceof NotFound;
  await assert.rejects(api(ada).rules.list({ size: 10 }), isNotFound);
  await assert.rejects(api(ada).rules.tryOut({ rule: { act: "FLAG", pattern: "light" } }), isNotFound);
  await assert.rejects(save({ pattern: "light" }, ada), (error) => cause(error) instanceof Forbidden);
  assert.deepEqual(
    (await api(boardModerator).rules.list({ size: 10, active: true })).rows.map(({ id }) => id),
    [own.id],
  );
  await assert.rejects(api(boardModerator).rules.history({ id: general.id }), isNotFound);
  await assert.rejects(save({ pattern: "light" }, boardModerator), (error) => cause(error) instanceof Forbidden);
  await assert.rejects(save({ pattern: "light", board: "routers" }, boardModerator), isNotFound);
  await assert.rejects(
    api(boardModerator).rules.switch({ id: general.id, active: false }),
    (error) => cause(error) instanceof Forbidden,
  );
  await assert.rejects(
    api(boardModerator).rules.save({
      id: general.id,
      version: 1,
      rule: { act: "FLAG", pattern: "x ray", board: "phones" },
    }),
    (error) => cause(error) instanceof Forbidden,
  );
  const tried = await api(boardModerator).rules.tryOut({ rule: { act: "FLAG", pattern: "the" } });
  assert.equal(tried.looked, 0);
  for (const rule of [general, own]) await off(rule);
});

test("a rule that cannot be read, meets everything or is too slow is refused", async () => {
  const problems: [Said, string][] = [
    [{ pattern: "***" }, "lineTooBroad"],
    [{ pattern: "good\na*" }, "lineTooBroad"],
    [{ manner: "PATTERN", pattern: "(a" }, "notAnExpression"],
    [{ manner: "PATTERN", pattern: "(?=a)b" }, "notAnExpression"],
    [{ manner: "PATTERN", pattern: "x".repeat(501) }, "tooLong"],
    [{ manner: "PATTERN", pattern: "(a?){500}b" }, "expressionTooSlow"],
  ];
  for (const [rule, reason] of problems)
    await assert.rejects(save(rule), (error) => {
      const why = cause(error);
      return why instanceof Invalid && why.field === "rule.pattern" && why.reason === reason;
    });
});

test("an expression made to explode takes linear time; one that is too slow is ended, and the post is put up instead", async () => {
  const harmless = await save({ act: "BLOCK", manner: "PATTERN", pattern: "^(a+)+$" });
  const letters = "a".repeat(19_000);
  await assert.rejects(ask(letters), isRefused("body"));
  assert.equal((await ask(`${letters}b`)).held, false);
  await off(harmless);
  // As if an older engine had let it in: saving refuses it today.
  const slow = { act: "BLOCK", manner: "PATTERN", pattern: "(a?){500}b" } as const;
  const { id } = await world.db.textRule.create({ data: { versions: { create: { ...slow, version: 1 } } } });
  const asked = await ask(`${letters}b`);
  await world.settle();
  const item = await world.db.reviewItem.findFirstOrThrow({ where: { subjectId: asked.postId } });
  assert.match(JSON.stringify(item.facts), new RegExp(`"overtime":"${id}"`));
  assert.equal((await api(anna).rules.history({ id }))[0]?.overtimes, 1);
  await off({ id });
});
