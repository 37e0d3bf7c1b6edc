import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { test } from "node:test";
import { projectRoot } from "../platform/env/project-root.ts";

const files = globSync(["server/**/*.{ts,mjs,cjs}", "app/**/*.{ts,tsx}", "e2e/**/*.ts", "prisma/**/*.ts"], {
  cwd: projectRoot,
  exclude: (path) => path.includes("generated") || path.includes("node_modules"),
}).sort();
const linesOf = (file: string) => readFileSync(`${projectRoot}/${file}`, "utf8").split("\n").length - 1;

/** Longer than 300 lines, each with the reason. */
const longer: Record<string, string> = {};

test("no source file is longer than 300 lines unless it is listed with a reason", () => {
  assert.deepEqual(
    files.filter((file) => linesOf(file) > 300 && !longer[file]).map((file) => `${file}: ${linesOf(file)} lines`),
    [],
  );
});

test("the typical source file has fewer than 60 lines", () => {
  const lengths = files.map(linesOf).sort((a, b) => a - b);
  const median = lengths[Math.floor(lengths.length / 2)] ?? 0;
  assert.ok(median < 60, `The median is ${median} lines.`);
});

test("no folder has a name that takes anything in", () => {
  const vague = /(^|\/)(lib|utils?|common|services?|types|helpers?|misc)\//;
  assert.deepEqual(
    files.filter((file) => vague.test(file)),
    [],
  );
});

test("no check of types is switched off, and no test is left out", () => {
  // Written in two pieces, so that this file does not find itself.
  const words = [
    "@ts-" + "ignore",
    "@ts-" + "nocheck",
    "as unknown " + "as",
    "as " + "any",
    "test." + "skip",
    "test." + "only",
    "test." + "todo",
  ];
  const found = files.flatMap((file) => {
    const text = readFileSync(`${projectRoot}/${file}`, "utf8");
    return words.filter((word) => text.includes(word)).map((word) => `${file}: ${word}`);
  });
  assert.deepEqual(found, []);
});

test("every test file is named after what it stands beside, and says what it shows in words", () => {
  const named = /\btest\(\s*(["'`])(.+?)\1/g;
  const wordless = files
    .filter((file) => basename(file).endsWith(".test.ts"))
    .flatMap((file) => {
      const titles = [...readFileSync(`${projectRoot}/${file}`, "utf8").matchAll(named)].map((match) => match[2] ?? "");
      return titles.filter((title) => title.split(" ").length < 3).map((title) => `${file}: ${title}`);
    });
  assert.deepEqual(wordless, []);
});
