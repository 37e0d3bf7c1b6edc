import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { projectRoot } from "../platform/env/project-root.ts";
import { cruise } from "./checks.ts";

/** A small house with one violation of each rule: file → what it imports. */
const planted: Record<string, string[]> = {
  "app/_client/menu.ts": ["../../server/boards/index.ts"],
  "app/_client/far.ts": ["../_parts/near.ts"],
  "app/_parts/near.ts": ["../../server/topics/topics.queries.ts"],
  "app/_server/api.ts": ["../../server/boards/save-board.ts"],
  "app/page.tsx": ["../server/router.ts", "../server/users/index.ts"],
  "server/router.ts": [],
  "server/boards/index.ts": ["../topics/index.ts"],
  "server/boards/save-board.ts": ["../../app/page.tsx", "../router.ts", "../testing/world.ts"],
  "server/boards/boards.policy.ts": ["../platform/db/client.ts", "./boards.queries.ts"],
  "server/boards/boards.queries.ts": ["./missing.ts"],
  "server/boards/boards.schema.ts": ["./save-board.ts"],
  "server/boards/board.tsx": ["../../node_modules/react/index.js"],
  "server/kudos/give-kudos.ts": ["../follows/index.ts"],
  "server/imports/write-people.ts": ["../users/index.ts", "../boards/save-board.ts"],
  "server/follows/index.ts": [],
  "server/platform/db/client.ts": ["../../boards/index.ts"],
  "server/testing/world.ts": [],
  "server/topics/index.ts": ["./ask-question.ts"],
  "server/topics/ask-question.ts": ["./index.ts", "../boards/save-board.ts"],
  "server/topics/topics.queries.ts": [],
  "server/users/index.ts": [],
  "node_modules/react/index.js": [],
};

/** Rules of an order that nothing is planted for: they are made alike for every domain. */
const alike = /^order-(?!boards$|kudos$)/;

test("every import rule finds the violation planted for it", async () => {
  const house = mkdtempSync(join(tmpdir(), "kundig-rules-"));
  try {
    for (const [file, imports] of Object.entries(planted)) {
      mkdirSync(dirname(join(house, file)), { recursive: true });
      const lines = imports.map((path, place) => `import { part as part${place} } from "${path}";`);
      const uses = imports.map((_, place) => `part${place}`).join(", ");
      writeFileSync(join(house, file), `${lines.join("\n")}\nexport const part = [${uses}];\n`);
    }
    writeFileSync(join(house, "tsconfig.json"), '{"compilerOptions":{"allowImportingTsExtensions":true}}');
    const { violations } = await cruise(house);
    const found = new Set(violations.map((violation) => violation.rule.name));
    const config: { forbidden: { name: string; comment: string }[] } = createRequire(import.meta.url)(
      join(projectRoot, "server", "boundaries.cjs"),
    );
    const blind = config.forbidden.map((rule) => rule.name).filter((name) => !found.has(name) && !alike.test(name));
    assert.deepEqual(blind, []);
    assert.ok(config.forbidden.every((rule) => rule.comment.endsWith(".")));
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
});
