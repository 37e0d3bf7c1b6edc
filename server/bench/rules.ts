import { compileRules, type Rule } from "../moderation/rules/compiled-rules.ts";
import { meetRules } from "../moderation/rules/meet-rules.ts";
import { patternBox } from "../moderation/rules/pattern-box.ts";
import type { Figures } from "./stage.ts";

/** Texts measured of each kind; the median and the worst are told. */
const ROUNDS = 60;

/**
 * What rules add to posting: milliseconds for one text, with ten thousand rules, with texts and expressions made to hurt. All
 * of it is pure work; posting itself is measured by `writes`.
 */
export async function rules(_data: string): Promise<Figures> {
  const usual =
    "The router restarts every evening at eight. I set channel 36 by hand, and the light still blinks twice. ".repeat(
      8,
    );
  const one = "a".repeat(20_000);
  const few = Array.from({ length: 10 }, (_, i) => ({ ...rule, id: `few${i}`, pattern: word(i) }));
  const many = Array.from({ length: 10_000 }, (_, i) => ({
    ...rule,
    id: String(i),
    // Every third a phrase or a wildcard, every tenth for disguised spellings; some begin like the text of one letter.
    pattern:
      i % 6 === 0
        ? `${word(i)} ${word(i + 1)}`
        : i % 6 === 3
          ? `${word(i)}*`
          : i % 100 === 1
            ? "a".repeat(2 + (i % 60))
            : word(i),
    disguised: i % 10 === 0,
  }));
  const figures: Figures = {};
  const started = performance.now();
  const compiled = compileRules(many);
  figures["10,000 rules: made ready once after a change (ms)"] = Math.round(performance.now() - started);
  const none = await measure(compileRules([]), usual);
  for (const [name, set, text] of [
    ["10 rules, a usual text", compileRules(few), usual],
    ["10,000 rules, a usual text", compiled, usual],
    ["10,000 rules, 20,000 times one letter", compiled, one],
    ["10,000 rules, 20,000 characters of words", compiled, usual.repeat(24).slice(0, 20_000)],
  ] as const)
    figures[`${name}: ms more, median / worst`] = more(await measure(set, text), none);
  for (const [name, pattern] of [
    ["an expression made to explode, ^(a+)+$", "^(a+)+$"],
    ["20 usual expressions", ""],
    ["an expression that is too slow, (a?){500}b (ended)", "(a?){500}b"],
  ] as const) {
    const patterns = pattern
      ? [pattern]
      : Array.from({ length: 20 }, (_, i) => `\\b${word(i)}\\d+\\b|${word(i + 1)}\\s+now`);
    const set = compileRules(patterns.map((one, i) => ({ ...rule, id: `p${i}`, manner: "PATTERN", pattern: one })));
    const box = patternBox(patterns);
    await box.broken();
    const measured = await measure({ ...set, box }, `${one.slice(0, -1)}b`);
    box.close();
    figures[`${name}, 20,000 characters: ms more, median / worst`] = more(measured, none);
  }
  return figures;
}

const rule: Rule = {
  id: "",
  version: 1,
  act: "FLAG",
  manner: "WORDS",
  pattern: "",
  replacement: "",
  disguised: false,
  trustAtMost: null,
  daysAtMost: null,
  withLinks: false,
  boardId: null,
  locale: null,
};

/** A word that is none of any language, different for each number. */
function word(number: number): string {
  const parts = ["ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "zu"];
  return `${String(number)
    .split("")
    .map((digit) => parts[Number(digit)])
    .join("")}x`;
}

interface Measured {
  median: number;
  worst: number;
}

async function measure(
  set: Parameters<typeof meetRules>[0] | ReturnType<typeof compileRules>,
  text: string,
): Promise<Measured> {
  const all: number[] = [];
  for (let i = 0; i < ROUNDS; i += 1) {
    const started = performance.now();
    await meetRules({ box: null, ...set }, text, () => true);
    all.push(performance.now() - started);
  }
  all.sort((a, b) => a - b);
  return { median: all[ROUNDS >> 1] ?? 0, worst: all.at(-1) ?? 0 };
}

function more(measured: Measured, none: Measured): string {
  return `${(measured.median - none.median).toFixed(2)} / ${(measured.worst - none.median).toFixed(1)}`;
}
