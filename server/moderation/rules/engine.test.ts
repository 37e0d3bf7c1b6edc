import assert from "node:assert/strict";
import { test } from "node:test";
import { compileRules, meetWords, type Rule, readingsOf } from "./compiled-rules.ts";
import { foldText } from "./fold-text.ts";
import { replaced } from "./meet-rules.ts";
import { patternBox } from "./pattern-box.ts";
import { wordAutomaton } from "./word-automaton.ts";

const rule = (over: Partial<Rule>): Rule => ({
  id: "r",
  version: 1,
  act: "BLOCK",
  manner: "WORDS",
  pattern: "",
  replacement: "",
  disguised: false,
  trustAtMost: null,
  daysAtMost: null,
  withLinks: false,
  boardId: null,
  locale: null,
  ...over,
});
const met = (pattern: string, text: string, over: Partial<Rule> = {}) =>
  meetWords(compileRules([rule({ pattern, ...over })]), readingsOf(text), () => true).map(({ start, end }) =>
    text.slice(start, end),
  );

test("the automaton finds what a search word by word finds, in random texts", () => {
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % below;
  };
  const letters = (length: number) => Array.from({ length }, () => "abc"[random(3)]).join("");
  for (let round = 0; round < 200; round += 1) {
    const words = [...new Set(Array.from({ length: 12 }, () => letters(1 + random(4))))];
    const text = letters(60);
    const found: string[] = [];
    wordAutomaton(words).scan(
      text,
      () => true,
      (key, start) => {
        found.push(`${words[key]}@${start}`);
        return false;
      },
    );
    const expected = words.flatMap((word) =>
      Array.from(text, (_, i) => (text.startsWith(word, i) ? `${word}@${i}` : "")).filter(Boolean),
    );
    assert.deepEqual(found.sort(), expected.sort());
    const first = new Set<number>();
    let visits = 0;
    wordAutomaton(words).scan(
      text,
      () => true,
      (key) => {
        visits += 1;
        first.add(key);
        return true;
      },
    );
    assert.equal(visits, first.size, "a key that is done is visited no more");
    assert.equal(first.size, new Set(expected.map((one) => one.split("@")[0])).size);
  }
});

test("a folded text knows where each of its letters stood", () => {
  for (const reading of ["plain", "bare", "disguised"] as const) {
    const text = "Ａ\u0301b\u200b  C\n\nx x x ﬁn 𝓗i &#105;";
    const folded = foldText(text, reading);
    assert.equal(folded.starts.length, folded.text.length);
    folded.ends.forEach((end, i) => {
      assert.ok(end > (folded.starts[i] ?? 0) && end <= text.length);
    });
  }
  assert.deepEqual(met("fin", "the ﬁn end", { disguised: true }), ["ﬁn"]);
  assert.deepEqual(met("gross gesagt", "grob  Gross\n gesagt, ja"), ["Gross\n gesagt"]);
});

test("wildcards stand for parts of words, signs with a backslash for themselves", () => {
  assert.deepEqual(met("via*", "trivial viable viaduct"), ["viable"]);
  assert.deepEqual(met("*gra", "niagra falls"), ["niagra"]);
  assert.deepEqual(met("*agr*", "viagras"), ["viagras"]);
  assert.deepEqual(met("c?t sat", "the cut sat, the ct sat"), ["cut sat"]);
  assert.deepEqual(met("col*r", "colour colander"), ["colour"]);
  assert.deepEqual(met("what\\?", "so what? no"), ["what?"]);
  assert.deepEqual(met("c++", "I like c++, not c+++ or ac++"), ["c++"]);
  assert.deepEqual(met("@home", "meet@home is not @home"), ["@home"]);
});

test("replacing keeps what stands around, takes overlaps once and hides the length of long words", () => {
  const text = "Darn, a DARN good darned thing";
  const swap = (pattern: string, replacement: string) =>
    replaced(
      text,
      meetWords(compileRules([rule({ act: "REPLACE", pattern, replacement })]), readingsOf(text), () => true),
    );
  assert.equal(swap("darn", "drat"), "drat, a drat good darned thing");
  assert.equal(swap("darn\ndarn good\ngood", ""), "****, a ******** darned thing");
});

test("a text of one letter meets ten thousand lines of that letter without trying each at each place", () => {
  const pattern = Array.from({ length: 190 }, (_, i) => "a".repeat(i + 2));
  const rules = Array.from({ length: 50 }, (_, i) =>
    rule({ id: String(i), act: "FLAG", pattern: pattern.map((line) => `*${line}*`).join("\n") }),
  );
  const meetings = meetWords(compileRules(rules), readingsOf("a".repeat(20_000)), () => true);
  assert.equal(meetings.length, 50);
});

test("the time box ends an expression, says which one, and goes on with the next text", async () => {
  const box = patternBox(["b+", "(a?){500}b"]);
  const wanted = [
    [0, 0, false],
    [1, 0, false],
  ] as const;
  const slow = `${"a".repeat(19_999)}b`;
  await box.broken();
  assert.deepEqual(await box.find({ texts: [slow], wanted }, 25), { places: [], overtime: 1 });
  await box.broken();
  const short = await box.find({ texts: ["ab"], wanted }, 1_000);
  assert.deepEqual(short, { places: [0, 1, 2, 1, 0, 2], overtime: null });
  box.close();
});
