import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A text with what a careful reader finds in it; README.md beside this file says by which rules. */
export interface Snippet {
  id: string;
  locale: "de" | "en";
  text: string;
  asker: { displayName: string; name: string };
  /** `start` and `end` in UTF-16 units, `end` not included. */
  items: { kind: SnippetKind; value: string; start: number; end: number }[];
}

type SnippetKind = "EMAIL" | "PHONE" | "IBAN" | "CARD" | "IPV4" | "IPV6" | "MAC" | "SERIAL" | "NAME";

/** The patterns for serial numbers an admin has set in the labelled snippets. */
export const snippetSerialPatterns = ["NL-[0-9]{4}-[A-Z]{2}[0-9]{6}", "TH[0-9]{10}"];

/** Reads the 200 snippets to work with, or the 100 nobody looks at while working on the finder. */
export function readSnippets(name: "known" | "unopened"): Snippet[] {
  return JSON.parse(readFileSync(join(import.meta.dirname, `${name}.json`), "utf8"));
}
