import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf, visitor } from "../platform/authorize/index.ts";
import { callerOf } from "../router.ts";
import { openWorld } from "./world.ts";

const world = await openWorld();
await world.board("routers");
const editor = await world.person("ruth", "EDITOR");

/** Texts as people write them: title, body, and a word of the title that finds it. */
const rows: Record<string, { title: string; body: string; word: string }> = {
  "emoji of several parts": {
    title: "Family 👨‍👩‍👧‍👦 router 🏳️‍🌈 loses everybody 👍🏽",
    body: "It works for 👩🏿‍🚒 and 🇩🇪, and then ❤️‍🔥 comes and goes.",
    word: "everybody",
  },
  "right to left": {
    title: "جهاز التوجيه يعيد التشغيل كل ليلة",
    body: "كل ليلة في الثالثة يعيد التشغيل مهما فعلت.",
    word: "التشغيل",
  },
  "both directions in one line": {
    title: "הנתב Aurora 7 מאתחל (v2.1) כל לילה",
    body: "אחרי העדכון 2.1.4 הרשת 5 GHz נעלמת (Aurora 7).",
    word: "Aurora",
  },
  "letters with several marks": {
    title: "Z̴̢̛a̶l̵g̷o̸ and Việt Nam, naïve façade, Ångström",
    body: "Ệ is one letter, e\u0302\u0323 are three, and both are one.",
    word: "facade",
  },
  "joiners that belong to a script": {
    title: "می‌خواهم روتر را دوباره راه‌اندازی کنم",
    body: "روتر می‌خواهد هر شب دوباره راه‌اندازی شود.",
    word: "روتر",
  },
  "one word of a hundred and fifty letters": {
    title: `${"Donaudampfschifffahrt".repeat(8)}`.slice(0, 150),
    body: "x".repeat(5_000),
    word: `${"Donaudampfschifffahrt".repeat(8)}`.slice(0, 150),
  },
  "far eastern": {
    title: "更新之后路由器每天晚上三点都会自动重启怎么办",
    body: "不管我做什么，路由器每天晚上三点都会自动重启，请问应该怎么办？谢谢",
    word: "更新之后路由器每天晚上三点都会自动重启怎么办",
  },
  "markup that is text": {
    title: "<b>bold</b> &amp; <script>alert(1)</script> \\ \" ' %00",
    body: "Nothing of <script>alert(1)</script> runs, and &lt; stays &lt;.",
    word: "bold",
  },
};

for (const [what, { title, body, word }] of Object.entries(rows))
  test(`RL-25 ${what}: asked, answered, found and shown as written`, async () => {
    const person = await world.person(`p${Object.keys(rows).indexOf(what)}`);
    const api = callerOf(contextOf(person));
    const { topic } = await api.topics.ask({ board: "routers", title, body, tags: ["wifi"] });
    const { postId } = await callerOf(contextOf(editor)).topics.answer({ topic, body });
    await world.settle();
    const outside = callerOf(contextOf(visitor));
    const page = await outside.topics.page({ number: topic });
    assert.equal(page.topic.title, title);
    const source = await world.db.post.findUniqueOrThrow({ where: { id: postId } });
    assert.equal(source.markdown, body);
    const list = await outside.topics.list({ board: "routers" });
    assert.ok(list.rows.some((row) => row.title === title));
    const found = await outside.search.find({ query: word });
    assert.ok(
      found.hits.some((hit) => hit.kind === "topic" && hit.number === topic),
      "found by a word of its title",
    );
  });

/** What no text needs and what only misleads: left out, or refused when nothing else is left. */
const misleading: Record<string, string> = {
  "a null character": "The router\u0000 restarts every night",
  "half a character": "The router \ud83d restarts every night",
  "a turn of direction": "The router \u202erestarts\u202c every night",
  "invisible spaces": "The\u200b router\u2060 restarts\ufeff every night",
};

for (const [what, title] of Object.entries(misleading))
  test(`RL-25 ${what} in a title and in a text is left out, and nothing fails`, async () => {
    const person = await world.person(`m${Object.keys(misleading).indexOf(what)}`);
    const { topic } = await callerOf(contextOf(person)).topics.ask({
      board: "routers",
      title,
      body: `${title}, whatever I do.`,
      tags: ["wifi"],
    });
    const page = await callerOf(contextOf(visitor)).topics.page({ number: topic });
    assert.equal(page.topic.title.replace(/\s+/g, " "), "The router restarts every night");
    const post = await world.db.post.findFirstOrThrow({ where: { topic: { number: topic } } });
    assert.doesNotMatch(post.markdown, /[\0\u202a-\u202e\u200b\u2060\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])/);
  });

test("RL-25 a title or text of nothing visible is too short", async () => {
  const person = await world.person("nobody");
  const ask = (title: string, body: string) =>
    callerOf(contextOf(person)).topics.ask({ board: "routers", title, body, tags: ["wifi"] });
  for (const blank of ["\u200b", "\u200d", "\u2800", "\u3164", "\u00ad", "\u2060", " \u200c "]) {
    await assert.rejects(ask(blank.repeat(40), "Every night at three it restarts."), { code: "BAD_REQUEST" });
    await assert.rejects(ask("The router restarts every night", blank.repeat(40)), { code: "BAD_REQUEST" });
  }
});
