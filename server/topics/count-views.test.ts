import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "../testing/world.ts";
import { askQuestion } from "./ask-question.ts";
import { viewCounter } from "./count-views.ts";
import { askInput } from "./topics.schema.ts";

const world = await openWorld();
const jonas = await world.person("jonas");
await world.board("routers");

test("views of a topic are added up once, and other pages count nothing", async () => {
  const body = "Since the update it restarts every night at three.";
  const { topic } = await askQuestion(
    world.as(jonas),
    askInput.parse({ board: "routers", title: "The router restarts at night", body, tags: ["restart"] }),
  );
  const views = viewCounter();
  for (const path of [`/t/${topic}/the-router`, `/t/${topic}/the-router`, "/", "/t/999999/unknown"]) views.shown(path);
  await views.flush(world.db);
  await views.flush(world.db);
  const row = await world.db.topic.findUniqueOrThrow({ where: { number: topic } });
  assert.equal(row.viewCount, 2);
});
