import assert from "node:assert/strict";
import { test } from "node:test";
import { forgetEnv } from "../platform/env/env.ts";
import { callerOf } from "../router.ts";
import { canaryInputs, type Tries, triesOf } from "./canary-inputs.ts";
import { companion, plant, type Role, roles } from "./canary-world.ts";
import { pathsOf } from "./permission-matrix.ts";
import { toldTo } from "./told.ts";
import { openWorld } from "./world.ts";

const world = await openWorld();
// With a mail server, mails are not readable on the site.
process.env.SMTP_URL = "smtp://mail.example.com";
forgetEnv();
const { actors, secrets } = await plant(world);
const tries = await triesOf(world, [
  ...secrets.map((secret) => secret.word),
  ...secrets.map(({ word }) => companion(word)),
  "nobody shall read",
  "light",
  "insider",
]);

const told = (role: Role, path: string, input: unknown) => toldTo(world, actors[role], path, input);

/** Every call of every query: what leaks to a role, as sentences. */
async function sweep(role: Role, with_: Tries): Promise<{ calls: number; leaks: string[] }> {
  const hidden = secrets.filter((secret) => secret.hiddenFrom.includes(role));
  const leaks: string[] = [];
  let calls = 0;
  // Words that earlier sweeps searched for would come back as searches without a click.
  await world.db.searchLog.deleteMany();
  for (const path of pathsOf("query")) {
    for (const input of canaryInputs[path]?.(with_) ?? []) {
      const answer = await told(role, path, input);
      const asked = JSON.stringify(input ?? "");
      calls += 1;
      for (const { word } of hidden) {
        // What was asked may be repeated; what stands beside it may not.
        const marks = [word, companion(word)].filter((mark) => !asked.includes(mark.slice(0, -1)));
        if (marks.some((mark) => answer.includes(mark))) leaks.push(`${path} ${asked.slice(0, 120)}: ${word}`);
      }
    }
  }
  return { calls, leaks };
}

test("every query of the router is called", () => {
  assert.deepEqual(Object.keys(canaryInputs).sort(), pathsOf("query"));
});

test("the sweep finds every word for somebody who may see it", async () => {
  const seen = new Set<string>();
  for (const role of roles)
    for (const path of pathsOf("query"))
      for (const input of canaryInputs[path]?.({ ...tries, words: ["nobody shall read"] }) ?? []) {
        const answer = await told(role, path, input);
        for (const { word, hiddenFrom } of secrets)
          if (!hiddenFrom.includes(role) && answer.includes(word)) seen.add(word);
      }
  const blind = secrets.filter(({ word, hiddenFrom }) => hiddenFrom.length < roles.length && !seen.has(word));
  assert.deepEqual(
    blind.map(({ word }) => word),
    [],
  );
});

for (const role of roles)
  test(`AZ-01 AZ-07 AZ-10 AZ-12 no query tells a ${role} what they may not see`, async () => {
    const { calls, leaks } = await sweep(role, tries);
    assert.ok(calls > 300, `${calls} calls`);
    assert.deepEqual([...new Set(leaks)].slice(0, 30), []);
  });

test("no query writes, except for the log of searches and when somebody was last here", async () => {
  const tables = await world.db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('SearchLog')`;
  await world.db
    .$executeRaw`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'a query wrote'; END $$`;
  for (const { name } of tables)
    await world.db.$executeRawUnsafe(
      `CREATE TRIGGER refuse BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON "${name}" EXECUTE FUNCTION refuse()`,
    );
  for (const role of ["visitor", "member", "admin"] as const) await sweep(role, { ...tries, words: ["light"] });
  for (const { name } of tables) await world.db.$executeRawUnsafe(`DROP TRIGGER refuse ON "${name}"`);
});

test("AZ-03 what outsiders count stays the same when something private is written", async () => {
  const counting = [
    "boards.tree",
    "topics.counts",
    "topics.list",
    "topics.tags",
    "topics.sitemapParts",
    "topics.answerTime",
  ];
  counting.push(
    "knowledge.counts",
    "knowledge.sections",
    "reputation.leaders",
    "users.profile",
    "search.find",
    "topics.askBoards",
  );
  const count = async () => {
    const all: string[] = [];
    for (const role of ["visitor", "member"] as const)
      for (const path of counting)
        for (const input of canaryInputs[path]?.({
          ...tries,
          words: ["light", "evening"],
          people: ["stranger", "asker"],
        }) ?? []) {
          const answer = await told(role, path, input);
          all.push(`${role} ${path} ${JSON.stringify(input)}: ${answer.replaceAll(/"(?:log|logid)":"[^"]*"/g, "")}`);
        }
    return all;
  };
  const before = await count();
  const admin = callerOf(world.as(actors.admin));
  for (const board of ["lounge", "office"]) {
    world.later({ hours: 1 });
    const tags = ["light", "evening"];
    const asked = await admin.topics.ask({
      board,
      title: "A light in the evening",
      body: "The light of this evening is private.",
      tags,
    });
    const answer = await admin.topics.answer({ topic: asked.topic, body: "The light of this evening stays private." });
    await admin.solutions.accept({ post: answer.postId });
  }
  await world.settle();
  assert.deepEqual(await count(), before);
});

test("AZ-09 what is private is answered like what does not exist", async () => {
  const secretTopics = await world.db.topic.findMany({
    where: { board: { visibility: "STAFF" } },
    include: { posts: true },
  });
  const staffArticles = await world.db.article.findMany({ where: { visibility: "STAFF" } });
  const pairs: [string, object[], object][] = [
    ["topics.page", secretTopics.map(({ number }) => ({ number })), { number: 999_999 }],
    ["search.related", secretTopics.map(({ number }) => ({ topic: number })), { topic: 999_999 }],
    [
      "topics.history",
      secretTopics.flatMap(({ posts }) => posts.map(({ id }) => ({ post: id }))),
      { post: tries.posts.at(-1) },
    ],
    [
      "topics.source",
      secretTopics.flatMap(({ posts }) => posts.map(({ id }) => ({ post: id }))),
      { post: tries.posts.at(-1) },
    ],
    [
      "topics.post",
      secretTopics.flatMap(({ posts }) => posts.map(({ id }) => ({ post: id }))),
      { post: tries.posts.at(-1) },
    ],
    ["knowledge.article", staffArticles.map(({ number }) => ({ number })), { number: 999_999 }],
    ["knowledge.history", staffArticles.map(({ number }) => ({ number })), { number: 999_999 }],
    ["boards.bySlug", [{ slug: "office" }, { slug: "lounge" }], { slug: "no-such-board" }],
    ["knowledge.section", [{ slug: "handbook" }], { slug: "no-such-section" }],
    ["topics.list", [{ board: "office" }, { board: "lounge" }], { board: "no-such-board" }],
    ["topics.list", [{ tag: "zq7tagofficeq" }, { tag: "zq7deletedtagq" }], { tag: "no-such-tag" }],
  ];
  for (const role of ["visitor", "member", "former super user"] as const)
    for (const [path, inputs, unknown] of pairs) {
      const expected = await told(role, path, { ...unknown });
      for (const input of inputs)
        assert.equal(await told(role, path, input), expected, `${role} ${path} ${JSON.stringify(input)}`);
    }
});

test("AZ-09 no act tells what is private from what does not exist", async () => {
  const [topic] = await world.db.topic.findMany({
    where: { board: { visibility: "STAFF" } },
    include: { posts: true },
  });
  assert.ok(topic);
  const posts = topic.posts.map(({ id }) => ({ post: id }));
  const noPost = { post: tries.posts.at(-1) };
  const numbers = [{ topic: topic.number }];
  const noTopic = { topic: 999_999 };
  const body = "A text that is long enough for everything.";
  const targets = (kind: string, key: string, names: (string | number)[]) =>
    names.map((name) => ({ target: { kind, [key]: name } }));
  const acts: [string, object[], object, object][] = [
    ["topics.answer", numbers, noTopic, { body }],
    ["topics.meToo", numbers, noTopic, { on: true }],
    ["topics.lock", numbers, noTopic, { locked: true }],
    ["topics.retag", numbers, noTopic, { tags: ["light"] }],
    ["topics.markDuplicate", numbers, noTopic, { original: null }],
    ["solutions.solveWithout", numbers, noTopic, { reason: "a restart" }],
    ["knowledge.draftFromTopic", numbers, noTopic, {}],
    ["topics.comment", posts, noPost, { body }],
    ["topics.edit", posts, noPost, { version: 1, body }],
    ["topics.delete", posts, noPost, {}],
    ["topics.moderate", posts, noPost, { presence: "HIDDEN", reason: "off topic" }],
    ["kudos.give", posts, noPost, { on: true }],
    ["solutions.accept", posts, noPost, {}],
    ["solutions.report", posts, noPost, { worked: true }],
    [
      "topics.ask",
      [{ board: "office" }, { board: "lounge" }],
      { board: "no-such-board" },
      { title: "A title that fits", body, tags: ["light"] },
    ],
    [
      "follows.follow",
      targets("topic", "number", [topic.number]),
      { target: { kind: "topic", number: 999_999 } },
      { on: true },
    ],
    [
      "follows.follow",
      targets("board", "slug", ["office", "lounge"]),
      { target: { kind: "board", slug: "no-such-board" } },
      { on: true },
    ],
    [
      "follows.follow",
      targets("tag", "name", ["zq7tagofficeq", "zq7deletedtagq"]),
      { target: { kind: "tag", name: "no-such-tag" } },
      { on: true },
    ],
  ];
  const toldApart: string[] = [];
  for (const role of ["visitor", "member", "former super user"] as const)
    for (const [path, inputs, unknown, rest] of acts) {
      const expected = await told(role, path, { ...unknown, ...rest });
      for (const input of inputs) {
        const answer = await told(role, path, { ...input, ...rest });
        if (answer !== expected) toldApart.push(`${role} ${path} ${JSON.stringify(input)}: ${answer}, not ${expected}`);
      }
    }
  assert.deepEqual(toldApart, []);
});
