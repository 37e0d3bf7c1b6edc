import assert from "node:assert/strict";
import { test } from "node:test";
import type { Reading } from "./read-words.query.ts";
import { allAreCommon, someAreCommon, wholeWords } from "./word-shares.query.ts";

const shares = new Map([
  ["mail", 0.6],
  ["filter", 0.2],
  ["filterlog", 0.01],
  ["folder", 0.3],
]);
const reading = (term: number, en: string, de = en, over: Partial<Reading> = {}): Reading => ({
  term,
  text: en,
  en,
  de,
  synonym: false,
  prefix: en.endsWith(":*"),
  phrase: false,
  negated: false,
  ...over,
});

test("words are common together when many documents may hold all of them", () => {
  assert.equal(allAreCommon([reading(0, "'mail'"), reading(1, "'folder'")], shares), true);
  assert.equal(allAreCommon([reading(0, "'mail'"), reading(1, "'zebra'")], shares), false);
  assert.equal(allAreCommon([], shares), false);
});

test("a beginning counts all words that begin so, a synonym counts besides, what must not occur does not count", () => {
  assert.equal(allAreCommon([reading(0, "'fil':*")], shares), true);
  assert.equal(allAreCommon([reading(0, "'zebra'"), reading(0, "'mail'", "'mail'", { synonym: true })], shares), true);
  assert.equal(allAreCommon([reading(0, "'mail'", "'mail'", { negated: true })], shares), false);
});

test("words that are frequent together count as one", () => {
  assert.equal(allAreCommon([reading(0, "'filter' | 'folder'", "'filter' | 'folder'")], shares), true);
});

test("a word that one language leaves out does not count in it", () => {
  assert.equal(allAreCommon([reading(0, "", "'all'"), reading(1, "'mail'")], shares), true);
});

test("of many words two common ones are enough to look at the newest documents for some of the words", () => {
  assert.equal(someAreCommon([reading(0, "'mail'"), reading(1, "'zebra'"), reading(2, "'folder'")], shares), true);
  assert.equal(someAreCommon([reading(0, "'mail'"), reading(1, "'zebra'"), reading(2, "'lynx'")], shares), false);
});

test("of two words either is enough, so one common word makes them common", () => {
  assert.equal(someAreCommon([reading(0, "'mail'"), reading(1, "'zebra'")], shares), true);
  assert.equal(someAreCommon([reading(0, "'zebra'"), reading(1, "'lynx'")], shares), false);
  assert.equal(someAreCommon([], shares), false);
});

test("a beginning of frequent words is searched as these words, others stay beginnings", () => {
  const title = new Map<string, number>();
  const of = (query: string) => wholeWords([reading(0, query)], { body: shares, title })[0]?.en;
  assert.equal(of("'mail':*"), "'mail'");
  assert.equal(of("'fil':*"), "'filter' | 'filterlog'");
  assert.equal(of("'zeb':*"), "'zeb':*");
  assert.equal(of("'mail'"), "'mail'");
});
