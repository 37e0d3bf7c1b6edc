import { findCards } from "./card.ts";
import { findEmails } from "./email.ts";
import { findWrittenAroundEmails } from "./email-written-around.ts";
import type { Finding, PersonalDataKind, Span } from "./finding.ts";
import { findIbans } from "./iban.ts";
import { findIpv4 } from "./ipv4.ts";
import { findIpv6 } from "./ipv6.ts";
import { findMacs } from "./mac.ts";
import { findNames } from "./names.ts";
import { findPhones } from "./phone.ts";
import { findSerials } from "./serial.ts";

/** What the finder has to know besides the text. */
export interface FindOptions {
  /** Display name and account name of whoever asked. */
  askerNames?: readonly string[];
  /** Patterns of the own products' serial numbers, as admins set them. */
  serialPatterns?: readonly string[];
}

type Finder = readonly [kind: PersonalDataKind, find: (text: string, options: FindOptions) => Span[]];

/** From the surest to the least sure: what one has found is not looked at by the next. */
const finders: readonly Finder[] = [
  ["EMAIL", findEmails],
  ["EMAIL", findWrittenAroundEmails],
  ["IBAN", findIbans],
  ["MAC", findMacs],
  ["IPV6", findIpv6],
  ["IPV4", findIpv4],
  ["SERIAL", (text, { serialPatterns = [] }) => findSerials(text, serialPatterns)],
  ["CARD", findCards],
  ["PHONE", findPhones],
  ["NAME", (text, { askerNames = [] }) => findNames(text, askerNames)],
];

/**
 * Finds what belongs to a person in a text, by the rules of `snippets/README.md`: in order of place, without overlaps. Pure;
 * takes time in proportion to the length of the text.
 */
export function findPersonalData(text: string, options: FindOptions = {}): Finding[] {
  const taken = new Uint8Array(text.length);
  const found: Finding[] = [];
  for (const [kind, find] of finders) {
    for (const { start, end } of find(text, options)) {
      if (taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      found.push({ kind, value: text.slice(start, end), start, end });
    }
  }
  return found.sort((one, other) => one.start - other.start);
}
