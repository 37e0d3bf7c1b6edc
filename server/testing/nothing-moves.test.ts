import assert from "node:assert/strict";
import { test } from "node:test";
import { type Actor, visitor } from "../platform/authorize/index.ts";
import { forgetEnv } from "../platform/env/env.ts";
import { callerOf } from "../router.ts";
import { canaryInputs, triesOf } from "./canary-inputs.ts";
import { pathsOf } from "./permission-matrix.ts";
import { runJobs } from "./run-jobs.ts";
import { toldTo } from "./told.ts";
import { openWorld } from "./world.ts";

const world = await openWorld();
const marta = await world.person("marta", "SUPER_USER");
const elif = await world.person("elif", "SUPER_USER");
const jonas = await world.person("jonas");
await world.board("routers");
await world.board("lounge", { visibility: "SUPER_USERS" });
const api = (actor: Actor) => {
  world.later({ minutes: 30 });
  return callerOf(world.as(actor));
};

/** A solved question with thanks, a vote, a comment and somebody who follows it. */
async function solve(board: string, asker: Actor, helper: Actor, tag: string): Promise<void> {
  const body = "Every night at three it restarts by itself.";
  const asked = await api(asker).topics.ask({ board, title: "The router restarts at night", body, tags: [tag] });
  const answer = await api(helper).topics.answer({ topic: asked.topic, body: "Switch off the update at night." });
  await api(asker).topics.comment({ post: answer.postId, body: "That is what it was, thank you." });
  await api(asker).solutions.accept({ post: answer.postId });
  await api(asker).solutions.report({ post: answer.postId, worked: true });
  await api(asker).kudos.give({ post: answer.postId, on: true });
  await api(helper).topics.meToo({ topic: asked.topic, on: true });
  await world.settle();
  await runJobs(world);
  await world.settle();
}

await solve("routers", jonas, marta, "night");
await solve("routers", jonas, elif, "outage");
const tries = await triesOf(world, [
  "router",
  "restarts night",
  "author:marta night",
  "tag:outage restarts",
  "is:solved",
]);
/**
 * The history of somebody's points has a line for everything, and nothing in it of where; how many stand on a rank follows
 * from the totals; a stamp is new each time.
 */
const otherwise = ["reputation.points", "ranks.ladder", "screening.stamp"];
/** What stands beside a name: all that somebody ever earned and wrote, wherever it was, and the rank they have for it. */
const totals =
  /"points":\d+,"solutioncount":\d+,"rank":"\w+"|"(?:question|answer|kudos)count":\d+(?=,"(?:answercount|kudoscount|about)")/g;

async function everythingTold(): Promise<Map<string, string>> {
  const told = new Map<string, string>();
  for (const [who, actor] of Object.entries({ visitor, jonas }))
    for (const path of pathsOf("query").filter((one) => !otherwise.includes(one)))
      for (const input of canaryInputs[path]?.(tries) ?? []) {
        const answer = (await toldTo(world, actor, path, input)).replace(/"log(?:id)?":"[^"]*"/g, "");
        told.set(`${who} ${path} ${JSON.stringify(input)}`, answer.replace(totals, ""));
      }
  return told;
}

test("AZ-03 AZ-04 what happens in the lounge changes no list, count, order or figure that outsiders read, save totals beside a name", async () => {
  // With a mail server, mails are not readable on the site.
  process.env.SMTP_URL = "smtp://mail.example.com";
  forgetEnv();
  const before = await everythingTold();
  assert.ok(before.size > 300, `${before.size} answers`);
  await solve("lounge", elif, marta, "outage");
  await solve("lounge", marta, elif, "secret");
  const after = await everythingTold();
  const moved = [...before].filter(([asked, answer]) => after.get(asked) !== answer).map(([asked]) => asked);
  assert.deepEqual(moved, []);
});

test("AZ-03 the same in public is seen, so that there is something to see", async () => {
  const before = await everythingTold();
  await solve("routers", elif, marta, "outage");
  const after = await everythingTold();
  const moved = new Set([...before].filter(([asked, answer]) => after.get(asked) !== answer).map(([asked]) => asked));
  for (const path of [
    "boards.tree",
    "topics.counts",
    "topics.tags",
    "search.find",
    "reputation.leaders",
    "programme.public",
  ])
    assert.ok(
      [...moved].some((asked) => asked.startsWith(`visitor ${path} `)),
      path,
    );
});
