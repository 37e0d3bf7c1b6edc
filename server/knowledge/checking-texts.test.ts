import assert from "node:assert/strict";
import { test } from "node:test";
import { visitor } from "../platform/authorize/index.ts";
import { Forbidden } from "../platform/errors/index.ts";
import { checkText } from "./check-text.ts";
import { jonas, world } from "./editors.testing.ts";
import { knowledgeSetting } from "./knowledge.setting.ts";

test("whoever asks is told what in the text looks personal, each piece once, and a name is nobody's mistake", async () => {
  const settings = new Map([[knowledgeSetting.key, { serialPatterns: "TH[0-9]{10}" }]]);
  const text = "Jonas here, 030/1234567 or again 030/1234567, jonas@weber-kiel.eu, TH2400718355, 192.168.1.1";
  assert.deepEqual(await checkText({ ...world.as(jonas), settings }, text), [
    { kind: "PHONE", value: "030/1234567" },
    { kind: "EMAIL", value: "jonas@weber-kiel.eu" },
    { kind: "SERIAL", value: "TH2400718355" },
  ]);
});

test("visitors, who cannot post, have nothing checked", async () => {
  await assert.rejects(checkText(world.as(visitor), "030/1234567"), Forbidden);
});
