import { type Folded, foldText, type Reading } from "./fold-text.ts";
import { type WordAutomaton, wordAutomaton } from "./word-automaton.ts";
import { wordBounds } from "./word-bounds.ts";
import { lineAt, type WordLine, wordLine } from "./word-line.ts";

/** A rule in force, as the engine needs it. */
export interface Rule {
  id: string;
  version: number;
  act: "BLOCK" | "HOLD" | "REPLACE" | "FLAG";
  manner: "WORDS" | "PATTERN";
  pattern: string;
  replacement: string;
  disguised: boolean;
  trustAtMost: number | null;
  daysAtMost: number | null;
  withLinks: boolean;
  boardId: string | null;
  locale: string | null;
}

/** Where a rule met a text, in the original's code units. */
export interface Meeting {
  rule: Rule;
  start: number;
  end: number;
}

interface Line extends WordLine {
  rule: Rule;
}

interface Keys {
  automaton: WordAutomaton;
  /** For each key of the automaton the lines that are looked at where it stands. */
  lines: readonly (readonly Line[])[];
}

/** Most lines end with their key, which then ends a word: few places of a text are asked about them. */
interface ReadingRules {
  whole: Keys;
  open: Keys;
}

/** Rules made ready for many texts: words in one automaton for each reading, expressions apart. */
export interface CompiledRules {
  words: Readonly<Partial<Record<Reading, ReadingRules>>>;
  /** Rules with regular expressions; they run in a thread of their own. */
  patterns: readonly Rule[];
}

export function compileRules(rules: readonly Rule[]): CompiledRules {
  const words: Partial<Record<Reading, ReadingRules>> = {};
  for (const reading of ["plain", "disguised"] as const) {
    const lines = rules
      .filter((rule) => rule.manner === "WORDS" && rule.disguised === (reading === "disguised"))
      .flatMap((rule) => linesOf(rule, reading));
    if (lines.length === 0) continue;
    const isWhole = (line: Line) => line.after.length === 0;
    words[reading] = { whole: keysOf(lines.filter(isWhole)), open: keysOf(lines.filter((line) => !isWhole(line))) };
  }
  return { words, patterns: rules.filter((rule) => rule.manner === "PATTERN") };
}

function keysOf(lines: readonly Line[]): Keys {
  const byKey = new Map<string, Line[]>();
  for (const line of lines) {
    const others = byKey.get(line.key);
    if (others) others.push(line);
    else byKey.set(line.key, [line]);
  }
  return { automaton: wordAutomaton([...byKey.keys()]), lines: [...byKey.values()] };
}

function linesOf(rule: Rule, reading: Reading): Line[] {
  return rule.pattern.split("\n").flatMap((text) => {
    const line = wordLine(text, reading);
    return line ? [{ ...line, rule }] : [];
  });
}

/** Folds a text once for each reading that is asked for. */
export function readingsOf(text: string): (reading: Reading) => Folded {
  const done: Partial<Record<Reading, Folded>> = {};
  return (reading) => {
    done[reading] ??= foldText(text, reading);
    return done[reading];
  };
}

/**
 * Where words and phrases of rules stand in a text: each rule's first place, and every place of rules that replace.
 * @param applies whether a rule is for this text at all
 */
export function meetWords(
  compiled: CompiledRules,
  read: (reading: Reading) => Folded,
  applies: (rule: Rule) => boolean,
): Meeting[] {
  const meetings: Meeting[] = [];
  for (const reading of ["plain", "disguised"] as const) {
    const rules = compiled.words[reading];
    if (!rules) continue;
    const folded = read(reading);
    const bounds = wordBounds(folded.text);
    const met = new Set<Rule>();
    const look = (lines: Keys["lines"]) => (key: number, start: number, end: number) => {
      let done = true;
      for (const line of lines[key] ?? []) {
        const { rule } = line;
        if (met.has(rule) || !applies(rule)) continue;
        const place = lineAt(line, folded.text, bounds, start, end);
        if (place) {
          meetings.push({ rule, ...original(folded, place.start, place.end) });
          if (rule.act !== "REPLACE") met.add(rule);
        }
        done &&= place !== null && rule.act !== "REPLACE";
      }
      return done;
    };
    rules.whole.automaton.scan(folded.text, (end) => bounds.edges[end] === 1, look(rules.whole.lines));
    rules.open.automaton.scan(folded.text, () => true, look(rules.open.lines));
  }
  return meetings;
}

/** Places of the folded text as places of the original. */
export function original(folded: Folded, start: number, end: number): { start: number; end: number } {
  return { start: folded.starts[start] ?? 0, end: folded.ends[end - 1] ?? folded.starts[start] ?? 0 };
}
