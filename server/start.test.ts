import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { projectRoot } from "./platform/env/project-root.ts";

/** Starts as on a machine where nothing is set: no PATH, no HOME, no language, another folder. */
function start(args: string[], env: Record<string, string> = {}) {
  return spawnSync(process.execPath, [join(projectRoot, "server", "start.mjs"), ...args], {
    cwd: "/",
    env: { NODE_ENV: "production", ...env },
    encoding: "utf8",
    // A start that neither begins nor ends is a fault as well.
    timeout: 30_000,
    killSignal: "SIGKILL",
  });
}

test("the start needs nothing from the shell, and says which commands there are", () => {
  const { status, stderr } = start(["fly"]);
  assert.equal(status, 1);
  assert.match(stderr, /^There is no command "fly". There are: start, test, dev, .+\.\n$/);
});

test("RL-33 a wrong environment ends the start with one sentence for each variable and no stack", () => {
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

const own = { KUNDIG_DATA_DIR: mkdtempSync(join(tmpdir(), "kundig-start-")) };
after(() => rmSync(own.KUNDIG_DATA_DIR, { recursive: true, force: true }));
const unusable = [
  [
    "a data folder that cannot be made",
    { KUNDIG_DATA_DIR: "/dev/null/kundig" },
    /^KUNDIG_DATA_DIR is "\/dev\/null\/kundig", but /,
  ],
  [
    "a database that nobody answers for",
    { ...own, DATABASE_URL: "postgresql://ada:hunter2@127.0.0.1:1/kundig" },
    /^The database at 127\.0\.0\.1:1 \(DATABASE_URL\) cannot be used: /,
  ],
  ["a host that is not this machine's", { ...own, KUNDIG_HOST: "192.0.2.1" }, /192\.0\.2\.1/],
] as const;

for (const [what, env, sentence] of unusable)
  test(`RL-33 ${what} ends the start with one sentence, no stack and no password`, () => {
    const { status, stderr } = start([], { PORT: "40999", ...env });
    assert.equal(status, 1);
    assert.match(stderr, sentence);
    assert.equal(stderr.trimEnd().split("\n").length, 1, stderr);
    assert.doesNotMatch(stderr, /hunter2/);
  });
