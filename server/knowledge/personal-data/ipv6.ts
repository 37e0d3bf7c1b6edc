import { isIPv6 } from "node:net";
import type { Span } from "./finding.ts";

/** Global addresses begin with 2 or 3 (2000::/3), so their first group has four signs. */
const candidate = /(?<![0-9A-Za-z:._-])[23][0-9A-Fa-f]{3}:[0-9A-Fa-f:]{1,36}(?![0-9A-Za-z])/g;

/** Public name servers everybody uses, in their shortest form. */
const nameServers = new Set([
  "2001:4860:4860::8888",
  "2001:4860:4860::8844",
  "2606:4700:4700::1111",
  "2606:4700:4700::1001",
  "2620:fe::fe",
  "2620:fe::9",
]);

/** Global addresses and prefixes; those for documentation (2001:db8::/32, 3fff::/20) identify nobody. */
export function findIpv6(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(candidate)) {
    const value = /[^:]:$/.test(match[0]) ? match[0].slice(0, -1) : match[0];
    if (!isIPv6(value) || isForExamples(value) || nameServers.has(shortest(value))) continue;
    spans.push({ start: match.index, end: match.index + value.length });
  }
  return spans;
}

function isForExamples(value: string): boolean {
  const [first = 0, second = 0] = shortest(value)
    .split(":")
    .map((group) => Number.parseInt(group || "0", 16));
  // 2002:a00::/24 carries a private IPv4 address (6to4), as servers have among themselves.
  if (first === 0x2002 && second >> 8 === 10) return true;
  return (first === 0x2001 && second === 0xdb8) || (first === 0x3fff && second < 0x1000);
}

/** The form of RFC 5952, as URLs have it. */
function shortest(value: string): string {
  return new URL(`http://[${value}]/`).hostname.slice(1, -1);
}
