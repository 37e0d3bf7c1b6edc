import assert from "node:assert/strict";
import { test } from "node:test";
import { readLocale } from "./locale.ts";

const locales = { all: ["en", "de"], standard: "en" };

test("an address without prefix is in the community's own language", () => {
  assert.deepEqual(readLocale("/t/1/x", locales), { kind: "ok", locale: "en", path: "/t/1/x", prefixed: false });
  assert.deepEqual(readLocale("/design", locales), { kind: "ok", locale: "en", path: "/design", prefixed: false });
});

test("a prefix names another language and is not part of the page's path", () => {
  assert.deepEqual(readLocale("/de/t/1/x", locales), { kind: "ok", locale: "de", path: "/t/1/x", prefixed: true });
  assert.deepEqual(readLocale("/de", locales), { kind: "ok", locale: "de", path: "/", prefixed: true });
});

test("the own language has no second address with a prefix", () => {
  assert.deepEqual(readLocale("/en/t/1/x", locales), { kind: "redirect", to: "/t/1/x" });
  assert.deepEqual(readLocale("/en", locales), { kind: "redirect", to: "/" });
  assert.deepEqual(readLocale("/de/b/x", { ...locales, standard: "de" }), { kind: "redirect", to: "/b/x" });
});
