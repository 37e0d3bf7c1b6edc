import { lineBefore, type Span } from "./finding.ts";

const octets =
  /(?<![0-9A-Za-z])(?<!(?<![0-9A-Za-z])[0-9A-Fa-f]{2}[:-])[0-9A-Fa-f]{2}([:-])(?:[0-9A-Fa-f]{2}\1){4}[0-9A-Fa-f]{2}(?![0-9A-Za-z]|[:-][0-9A-Fa-f])/g;
const dotted = /(?<![0-9A-Za-z.])[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}(?![0-9A-Za-z]|\.[0-9A-Za-z])/g;
const named = /\b(?:mac|bssid|hardware|physical|physisch|ether|hwaddr|lladdr)/i;

/** Addresses of network devices in the three usual forms; all zeros and all ff name no device. */
export function findMacs(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of [...text.matchAll(octets), ...text.matchAll(dotted)]) {
    const [value] = match;
    const plain = value.replaceAll(/[:.-]/g, "").toLowerCase();
    if (/^(?:0+|f+)$/.test(plain)) continue;
    // Digits alone with hyphens or dots are a code or a date as often as not.
    if (!value.includes(":") && !/[a-f]/.test(plain) && !named.test(lineBefore(text, match.index))) continue;
    spans.push({ start: match.index, end: match.index + value.length });
  }
  return spans;
}
