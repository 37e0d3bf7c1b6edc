import assert from "node:assert/strict";
import { test } from "node:test";
import { isEmptyQuery, parseQuery } from "./parse-query.ts";

const words = (query: string, live = false) => parseQuery(query, live).terms.map((term) => term.text);

test("words, phrases and words that must not occur are told apart", () => {
  const { terms } = parseQuery('wifi "drops every evening" -cable 5.2');
  assert.deepEqual(
    terms.map(({ text, phrase, negated }) => [text, phrase, negated]),
    [
      ["wifi", false, false],
      ["drops every evening", true, false],
      ["cable", false, true],
      ["5.2", false, false],
    ],
  );
});

test("only the last word may be unfinished, and only while it is typed", () => {
  assert.deepEqual(
    parseQuery("router rest", true).terms.map((term) => term.prefix),
    [false, true],
  );
  assert.equal(parseQuery("router rest ", true).terms.at(-1)?.prefix, false);
  assert.equal(parseQuery("router rest").terms.at(-1)?.prefix, false);
  assert.equal(parseQuery('"router rest"', true).terms.at(-1)?.prefix, false);
});

test("every operator narrows, in any case of letters, with and without quotes", () => {
  const query = parseQuery(
    'Tag:WiFi board:routers author:@ada IS:solved is:verified has:article after:2026-05 before:"2026-06-15"',
  );
  assert.deepEqual(query.tags, ["wifi"]);
  assert.deepEqual(query.boards, ["routers"]);
  assert.deepEqual(query.authors, ["ada"]);
  assert.deepEqual(query.is, ["solved", "verified"]);
  assert.equal(query.hasArticle, true);
  assert.equal(query.after?.toISOString(), "2026-05-01T00:00:00.000Z");
  assert.equal(query.before?.toISOString(), "2026-06-15T00:00:00.000Z");
  assert.deepEqual(query.terms, []);
  assert.equal(isEmptyQuery(query), false);
});

test("what is not understood is said and otherwise ignored", () => {
  const query = parseQuery("is:banana after:2026-02-30 before:yesterday has:cake tag: -tag:wifi router");
  assert.equal(query.ignored.length, 6);
  assert.deepEqual(
    query.terms.map((term) => term.text),
    ["router"],
  );
});

test("hyphens that only look different, quotes of other languages and slashes are read as meant", () => {
  assert.deepEqual(words("Wi‑Fi/LAN"), ["Wi-Fi", "LAN"]);
  assert.deepEqual(words("„drei Worte“ hier"), ["drei Worte", "hier"]);
});

test("IN-01 hostile text becomes at most twelve plain words", () => {
  for (const query of [
    '\'; DROP TABLE "Topic"; --',
    "a:* & !b | (c <-> d) \\ ''",
    '"""" """',
    "\u0000\u0001\ud800",
    "ŉ ½ ʼ ’ ∖",
    "((((((((((",
    "-".repeat(200),
    '"a '.repeat(60),
    "x ".repeat(300),
  ]) {
    const { terms } = parseQuery(query, true);
    assert.ok(terms.length <= 12);
    for (const { text } of terms) assert.match(text, /^[\p{L}\p{N}._\- ]+$/u);
  }
  assert.deepEqual(parseQuery("-only -negated").terms, []);
});

test("the first two letters of one more word wait, because half of all words begin like that", () => {
  const typed = (query: string) => parseQuery(query, true).terms.map((term) => term.text);
  assert.deepEqual(typed("aurora fi"), ["aurora"]);
  assert.deepEqual(typed("aurora fir"), ["aurora", "fir"]);
  assert.deepEqual(typed("aurora fi "), ["aurora", "fi"]);
  assert.deepEqual(typed("fi"), ["fi"]);
});
