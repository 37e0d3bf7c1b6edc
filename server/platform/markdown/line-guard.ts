import { MAX_LINE_MARKERS } from "./limits.ts";

// Sticky, one marker at a time: no way for the expression to go back and try again.
const marker = /[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;

/** Whether a line starts with more quote and list markers than any person types: each is a level of nesting. */
export function nestsTooDeep(source: string): boolean {
  let start = 0;
  while (start < source.length) {
    marker.lastIndex = start;
    let count = 0;
    while (marker.test(source)) {
      count += 1;
      if (count > MAX_LINE_MARKERS) return true;
    }
    const end = source.indexOf("\n", start);
    if (end === -1) return false;
    start = end + 1;
  }
  return false;
}
