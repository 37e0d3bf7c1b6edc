import { type Meeting, meetWords, original, type Rule, readingsOf } from "./compiled-rules.ts";
import type { RulesInForce } from "./rules-in-force.ts";

/** Milliseconds the regular expressions of all rules together may take on one text. */
export const PATTERN_LIMIT_MS = 25;

/** Where rules meet a text; whether an expression took too long, and whose it was where that is known. */
export interface Met {
  meetings: Meeting[];
  overtime: boolean;
  slow: Rule | null;
}

/** Everything that the rules find in one text: words at once, expressions in their thread. */
export async function meetRules(
  rules: Pick<RulesInForce, "words" | "patterns" | "box">,
  text: string,
  applies: (rule: Rule) => boolean,
  limit = PATTERN_LIMIT_MS,
): Promise<Met> {
  const read = readingsOf(text);
  const meetings = meetWords(rules, read, applies);
  const wanted = rules.patterns.flatMap((rule, number) =>
    applies(rule) ? [[number, rule.disguised ? 1 : 0, rule.act === "REPLACE"] as const] : [],
  );
  if (wanted.length === 0 || !rules.box) return { meetings, overtime: false, slow: null };
  const bare = wanted.some(([, reading]) => reading === 1) ? read("bare") : null;
  const { places, overtime } = await rules.box.find({ texts: [text, bare?.text ?? ""], wanted }, limit);
  for (let i = 0; i < places.length; i += 3) {
    const [number = 0, start = 0, end = 0] = places.slice(i, i + 3);
    const rule = rules.patterns[number];
    if (rule) meetings.push({ rule, ...(rule.disguised && bare ? original(bare, start, end) : { start, end }) });
  }
  return { meetings, overtime: overtime !== null, slow: rules.patterns[overtime ?? -1] ?? null };
}

/** The text with what rules replace replaced; overlapping places are one. */
export function replaced(text: string, meetings: readonly Meeting[]): string {
  const places = meetings
    .filter(({ rule }) => rule.act === "REPLACE")
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let out = "";
  let done = 0;
  for (const { rule, start, end } of places) {
    if (start < done) continue;
    out += text.slice(done, start) + (rule.replacement || "*".repeat(Math.min(8, Math.max(3, end - start))));
    done = end;
  }
  return out + text.slice(done);
}
