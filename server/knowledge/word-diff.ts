import { diffWordsWithSpace } from "diff";

/** A piece of a comparison, in order. */
export interface DiffPart {
  kind: "same" | "added" | "removed";
  text: string;
}

/** Longest comparison in milliseconds; texts that differ more are shown one after the other. */
const TIMEOUT_MS = 300;

/** Compares two texts word by word. Bounded: what would take too long comes back as removed and added as a whole. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const parts = diffWordsWithSpace(before, after, { timeout: TIMEOUT_MS });
  if (!parts) return [part("removed", before), part("added", after)].filter(({ text }) => text !== "");
  return parts.map(({ added, removed, value }) => part(added ? "added" : removed ? "removed" : "same", value));
}

function part(kind: DiffPart["kind"], text: string): DiffPart {
  return { kind, text };
}
