import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import compile from "icu-minify/compile";
import { catalogue } from "./catalogue.ts";
import { messages, translator } from "./index.ts";

const areas = Object.keys(catalogue.en) as (keyof typeof catalogue.en)[];
const texts = (locale: "en" | "de", area: keyof typeof catalogue.en): Record<string, string> => catalogue[locale][area];

/** Names of the arguments and tags of a message, wherever they stand. */
function argumentsOf(text: string): string[] {
  const found = new Set<string>();
  const visit = (node: unknown): void => {
    if (!Array.isArray(node)) return;
    const [name, kind, ...rest] = node;
    if (typeof name === "string") found.add(name);
    for (const part of typeof kind === "number" ? rest : [kind, ...rest]) {
      if (Array.isArray(part)) visit(part);
      else if (part && typeof part === "object") for (const branch of Object.values(part)) branches(branch);
    }
  };
  const branches = (branch: unknown) => {
    if (Array.isArray(branch)) for (const part of branch) visit(part);
  };
  branches(compile(text));
  return [...found].sort();
}

test("every folder of messages is in the catalogue", () => {
  const folders = readdirSync(new URL(".", import.meta.url), { withFileTypes: true });
  assert.deepEqual(
    folders
      .filter((one) => one.isDirectory())
      .map((one) => one.name)
      .sort(),
    [...areas].sort(),
  );
});

test("English and German say the same things with the same arguments", () => {
  for (const area of areas) {
    const [en, de] = [texts("en", area), texts("de", area)];
    assert.deepEqual(Object.keys(de).sort(), Object.keys(en).sort(), area);
    for (const [key, text] of Object.entries(en)) {
      assert.deepEqual(argumentsOf(de[key] ?? ""), argumentsOf(text), `${area}.${key}`);
    }
  }
});

test("no sentence shouts, none is empty, and German addresses people as Sie", () => {
  for (const area of areas) {
    for (const locale of ["en", "de"] as const) {
      for (const [key, text] of Object.entries(texts(locale, area))) {
        assert.ok(text.trim() !== "", `${locale}.${area}.${key} is empty`);
        assert.doesNotMatch(text, /!|\bOops\b/, `${locale}.${area}.${key}`);
        if (locale === "de") assert.doesNotMatch(text, /\b(?:du|dein|deine|dich|dir)\b/, `${area}.${key}`);
      }
    }
  }
});

test("plurals follow the language and numbers its separators", () => {
  assert.equal(translator("en", "frame")("notifications", { count: 1 }), "Notifications, 1 unread");
  assert.equal(translator("de", "frame")("notifications", { count: 1234 }), "Mitteilungen, 1.234 ungelesen");
  assert.equal(translator("en", "frame")("searchAll", { query: "a {b} <c>" }), "Search everything for “a {b} <c>”");
});

test("compiled messages are plain data that can be handed to the browser", () => {
  assert.equal(Object.getPrototypeOf(messages("en", "frame")), Object.prototype);
});
