import assert from "node:assert/strict";
import { test } from "node:test";
import { type Actor, contextOf, type Screen, visitor } from "../platform/authorize/index.ts";
import { NotFound, Refusal } from "../platform/errors/index.ts";
import { callerOf } from "../router.ts";
import { openWorld } from "./world.ts";

/*
 * What is held, hidden, removed or private stands at no outlet for those who may not see it. Rows of the table: the ways
 * something gets out. Columns: the ways something is kept in. Pages, feeds and structured data over HTTP, kept ones
 * included: e2e/nothing-leaks.spec.ts; every query for every role: canary.test.ts.
 */
const world = await openWorld();
const author = await world.person("author", "SUPER_USER");
const host = await world.person("host");
const stranger = await world.person("stranger");
const moderator = await world.person("moderator", "MODERATOR");
await world.board("routers");
await world.board("lounge", { visibility: "SUPER_USERS" });

const hold: Screen = async (_ctx, { title, markdown }) => ({ act: "hold", title, markdown, findings: [] });
const api = (actor: Actor, screen?: Screen) => {
  world.later({ hours: 1 });
  return callerOf(contextOf(actor, { now: world.now, ...(screen && { screen }) }));
};
const page = { cursor: null, size: 100 };

interface Kept {
  /** Words that stand in it and nowhere else: title and text; tag for questions. */
  word: string;
  topic: number;
  post: string;
}

/** Writes a question, or an answer under a question of its own, with words found in nothing else. */
async function write(
  word: string,
  what: "question" | "answer" | "comment",
  board = "routers",
  screen?: Screen,
): Promise<Kept> {
  const body = `The ${word}body of this light ${word} blinks every evening.`;
  if (what === "question") {
    const asked = await api(author, screen).topics.ask({
      board,
      title: `What ${word} means by it`,
      body,
      tags: [`${word}tag`],
    });
    return { word, topic: asked.topic, post: asked.postId };
  }
  const asked = await api(host).topics.ask({
    board,
    title: "A question of the host",
    body: "What is it, and why does it blink?",
    tags: ["light"],
  });
  await api(stranger)
    .follows.follow({ target: { kind: "topic", number: asked.topic }, on: true })
    .catch(() => undefined);
  const { postId } =
    what === "answer"
      ? await api(author, screen).topics.answer({ topic: asked.topic, body })
      : await api(author, screen).topics.comment({ post: asked.postId, body });
  return { word, topic: asked.topic, post: postId };
}

const taken = (presence: "HIDDEN" | "REMOVED", what: "question" | "answer" | "comment") => async (word: string) => {
  const kept = await write(word, what);
  await world.settle();
  await api(moderator).topics.moderate({ post: kept.post, presence, reason: `because of ${word}` });
  return kept;
};

/** The columns: how something is kept from strangers. */
const ways: Record<string, (word: string) => Promise<Kept>> = {
  "a held question": (word) => write(word, "question", "routers", hold),
  "a held answer": (word) => write(word, "answer", "routers", hold),
  "a held comment": (word) => write(word, "comment", "routers", hold),
  "a hidden question": taken("HIDDEN", "question"),
  "a hidden answer": taken("HIDDEN", "answer"),
  "a hidden comment": taken("HIDDEN", "comment"),
  "a removed question": taken("REMOVED", "question"),
  "a removed answer": taken("REMOVED", "answer"),
  "a question of a private board": (word) => write(word, "question", "lounge"),
};

type Api = ReturnType<typeof callerOf>;

/** The search repeats what was asked for, so it tells of a thing by its topic standing among the hits. */
async function found(caller: Api, { word, topic }: Kept, query: string): Promise<string> {
  const hits = JSON.stringify(await caller.search.find({ query, ...page }));
  return hits.includes(`"number":${topic},`) ? `${word}body of` : "";
}

/** The rows: the ways something gets out, and what of it shows there. */
const outlets: Record<
  string,
  { shows: ("question" | "answer")[]; ask: (caller: Api, kept: Kept) => Promise<unknown> }
> = {
  "the list of all topics": { shows: ["question"], ask: (caller) => caller.topics.list({ filter: "active", ...page }) },
  "the list of a board": { shows: ["question"], ask: (caller) => caller.topics.list({ board: "routers", ...page }) },
  "the list of a tag": {
    shows: ["question"],
    ask: (caller, { word }) => caller.topics.list({ tag: `${word}tag`, ...page }),
  },
  "what somebody asked": {
    shows: ["question"],
    ask: (caller) => caller.topics.ofPerson({ name: "author", what: "asked", ...page }),
  },
  "the page of the topic, its feed and structured data": {
    shows: ["question", "answer"],
    ask: (caller, { topic }) => caller.topics.page({ number: topic }),
  },
  "one post": { shows: ["question", "answer"], ask: (caller, { post }) => caller.topics.post({ post }) },
  "the versions of a post": {
    shows: ["question", "answer"],
    ask: (caller, { post }) => caller.topics.history({ post }),
  },
  "the source of a post": { shows: [], ask: (caller, { post }) => caller.topics.source({ post }) },
  "what belongs to the viewer": {
    shows: [],
    ask: (caller, { topic, post }) => caller.viewer.page({ topic: { number: topic, posts: [post] } }),
  },
  "the search": { shows: ["question", "answer"], ask: (caller, kept) => found(caller, kept, kept.word) },
  "the search for its text": {
    shows: ["question", "answer"],
    ask: (caller, kept) => found(caller, kept, `${kept.word}body`),
  },
  "suggestions while typing": {
    shows: ["question"],
    ask: (caller, { word }) => caller.search.suggest({ query: `What ${word}`, full: true }),
  },
  "related topics": { shows: [], ask: async (caller, { topic }) => caller.search.related({ topic }) },
  "the tags": { shows: ["question"], ask: (caller) => caller.topics.tags({ most: 100 }) },
  "the sitemap": { shows: ["question"], ask: (caller) => caller.topics.sitemap({ part: 0 }) },
  "the profile": { shows: [], ask: (caller) => caller.users.profile({ name: "author" }) },
  "the history of points": {
    shows: [],
    ask: (caller) => caller.reputation.points({ name: "author", kind: "all", ...page }),
  },
  "the leaders": { shows: [], ask: (caller) => caller.reputation.leaders({ period: "all", most: 100 }) },
  notifications: { shows: [], ask: (caller) => caller.notifications.list(page) },
};

async function told(ask: Promise<unknown>): Promise<string> {
  try {
    return (JSON.stringify(await ask) ?? "").toLowerCase();
  } catch (error) {
    const cause = error instanceof Error ? error.cause : null;
    if (cause instanceof NotFound || cause instanceof Refusal) return "";
    throw error;
  }
}
/** Whether an answer names the thing, by words that are in nothing else. */
const names = (answer: string, kept: Kept) =>
  [
    `what ${kept.word} means`,
    `what-${kept.word}-means`,
    `${kept.word}body of`,
    `${kept.word}tag`,
    `because of ${kept.word}`,
  ].some((mark) => answer.includes(mark));

test("what is in sight is found at every outlet that shows such things", async () => {
  await api(stranger).follows.follow({ target: { kind: "board", slug: "routers" }, on: true });
  const seen = { question: await write("zqopenq", "question"), answer: await write("zqopena", "answer") };
  await world.settle();
  for (const [outlet, { shows, ask }] of Object.entries(outlets))
    for (const what of shows)
      assert.ok(names(await told(ask(api(stranger), seen[what])), seen[what]), `${what} at ${outlet}`);
});

for (const [nth, [way, make]] of Object.entries(ways).entries()) {
  test(`${way} stands at no outlet for visitors and other members, and in no mail or notification to them`, async () => {
    const kept = await make(`zq${nth}kept`);
    await world.settle();
    const faults: string[] = [];
    for (const [who, actor] of [
      ["a visitor", visitor],
      ["a member", stranger],
      ["the host", host],
    ] as const)
      for (const [outlet, { ask }] of Object.entries(outlets))
        if (names(await told(ask(api(actor), kept)), kept)) faults.push(`${who}: ${outlet}`);
    assert.deepEqual(faults, []);
    if (way.includes("held") || way.includes("private")) {
      const mails = await world.db.mailMessage.findMany({ where: { to: { not: "author@example.com" } } });
      assert.equal(
        mails.some((mail) => `${mail.subject} ${mail.text} ${mail.html}`.includes(kept.word)),
        false,
      );
      const { id: userId } = author;
      assert.equal(await world.db.notification.count({ where: { postId: kept.post, userId: { not: userId } } }), 0);
    }
    const documents = await world.db.$queryRaw<{ found: bigint }[]>`
      SELECT count(*) AS found FROM "SearchDocument" d WHERE strpos(lower(d::text), ${`${kept.word}body`}) > 0`;
    assert.equal(Number(documents[0]?.found), way.includes("private") ? 1 : 0);
  });
}

test("its author and the board's moderators still read what is held", async () => {
  const kept = await write("zqmine", "question", "routers", hold);
  for (const actor of [author, moderator])
    assert.match(await told(api(actor).topics.page({ number: kept.topic })), /zqminebody/);
});

test("no count of anybody else moves when something is held", async () => {
  const counts = async () =>
    JSON.stringify(
      await Promise.all(
        [visitor, stranger].flatMap((actor) => {
          const caller = callerOf(contextOf(actor, { now: world.now }));
          return [
            caller.boards.tree(),
            caller.topics.counts(),
            caller.topics.answerTime(),
            caller.topics.tags({ most: 100 }),
            caller.users.profile({ name: "author" }),
            caller.reputation.leaders({ period: "all", most: 100 }),
            caller.topics.askBoards(),
            caller.topics.list({ filter: "active", ...page }),
            caller.notifications.list(page).catch(() => null),
          ];
        }),
      ),
    );
  const open = await write("zqcounted", "question");
  await world.settle();
  const before = await counts();
  await write("zqc1", "question", "routers", hold);
  await api(author, hold).topics.answer({ topic: open.topic, body: "A held answer that nobody counts." });
  await api(author, hold).topics.comment({ post: open.post, body: "A held comment that nobody counts." });
  await world.settle();
  assert.equal(await counts(), before);
});

test("a decision about a post makes every kept page that could show it stale", async () => {
  const told: string[] = [];
  const { default: pg } = await import("pg");
  const listener = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await listener.connect();
  const { channel } = await import("../platform/page-cache/index.ts");
  listener.on("notification", ({ payload }) => told.push(payload ?? ""));
  await listener.query(`LISTEN "${channel}"`);
  const kept = await write("zqstale", "question", "routers", hold);
  told.length = 0;
  await api(moderator).topics.release({ post: kept.post });
  await listener.query("SELECT 1");
  for (const tag of [`topic:${kept.topic}`, "board:routers", "topics"]) assert.ok(told.join().includes(tag), tag);
  told.length = 0;
  await api(moderator).topics.moderate({ post: kept.post, presence: "REMOVED", reason: "advertising" });
  await listener.query("SELECT 1");
  for (const tag of [`topic:${kept.topic}`, "board:routers", "topics"]) assert.ok(told.join().includes(tag), tag);
  await listener.end();
});
