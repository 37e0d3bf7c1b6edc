import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { projectRoot } from "./platform/env/project-root.ts";

/** Starts as on a machine where nothing is set: no PATH, no HOME, no language, another folder. */
function start(args: string[], env: Record<string, string> = {}) {
  return spawnSync(process.execPath, [join(projectRoot, "server", "start.mjs"), ...args], {
    cwd: "/",
    env: { NODE_ENV: "production", ...env },
    encoding: "utf8",
  });
}

test("the start needs nothing from the shell, and says which commands there are", () => {
  const { status, stderr } = start(["fly"]);
  assert.equal(status, 1);
  assert.match(stderr, /^There is no command "fly". There are: start, test, dev, .+\.\n$/);
});

test("a wrong environment ends the start with one sentence for each variable and no stack", () => {
  const { status, stderr } = start([], { PORT: "http", KUNDIG_DEMO: "maybe" });
  assert.equal(status, 1);
  assert.equal(
    stderr,
    'PORT is "http", but it must be a whole number from 1 to 65535.\nKUNDIG_DEMO is "maybe", but it must be on or off.\n',
  );
});

test("a command gets its words and gives back its exit code", () => {
  const { status, stdout } = start(["migrate", "help"]);
  assert.equal(status, 0);
  assert.match(stdout, /npm run migrate -- create <name>/);
  assert.equal(start(["migrate", "nonsense"]).status, 2);
});
