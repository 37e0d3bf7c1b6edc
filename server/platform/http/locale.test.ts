import assert from "node:assert/strict";
import { test } from "node:test";
import { localeOfCaller, readLocale } from "./locale.ts";

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

test("a call speaks the language of the page that makes it", () => {
  assert.equal(localeOfCaller("http://localhost:3000/de/t/1/x", locales), "de");
  for (const referer of [undefined, "", "nonsense", "http://localhost:3000/t/1/x", "http://localhost:3000/en/x"])
    assert.equal(localeOfCaller(referer, locales), "en", referer);
});
