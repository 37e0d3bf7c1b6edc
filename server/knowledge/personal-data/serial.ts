import type { Span } from "./finding.ts";
import { matchSerial, readSerialPattern } from "./serial-pattern.ts";

const begins = /(?<![\p{L}\p{N}_.-])[\p{L}\p{N}]/gu;
const goesOn = /^(?:[\p{L}\p{N}_]|[.-][\p{L}\p{N}])/u;

/** Serial numbers that fit one of the patterns an admin has set, standing alone; a pattern that cannot be read finds nothing. */
export function findSerials(text: string, patterns: readonly string[]): Span[] {
  const read = patterns.map(readSerialPattern).filter((pattern) => pattern !== null);
  if (read.length === 0) return [];
  const ends = (at: number) => !goesOn.test(text.slice(at, at + 2));
  const spans: Span[] = [];
  for (const { index } of text.matchAll(begins)) {
    const end = Math.max(...read.map((pattern) => matchSerial(text, index, pattern, ends)));
    if (end > 0) spans.push({ start: index, end });
  }
  return spans;
}
