/** What the finder tells apart; `snippets/README.md` says what counts as each. */
export type PersonalDataKind = "EMAIL" | "PHONE" | "IBAN" | "CARD" | "IPV4" | "IPV6" | "MAC" | "SERIAL" | "NAME";

/** A place in a text in UTF-16 units, `end` not included. */
export interface Span {
  start: number;
  end: number;
}

/** A piece of a text that belongs to a person. */
export interface Finding extends Span {
  kind: PersonalDataKind;
  value: string;
}

/** Most characters around a candidate that are read to judge it; keeps every judgement's cost constant. */
const NEAR = 48;

/** What stands before a place on the same line, at most 48 characters. */
export function lineBefore(text: string, at: number): string {
  const near = text.slice(Math.max(0, at - NEAR), at);
  return near.slice(near.lastIndexOf("\n") + 1);
}

/** What stands after a place on the same line, at most 48 characters. */
export function lineAfter(text: string, at: number): string {
  const near = text.slice(at, at + NEAR);
  const end = near.indexOf("\n");
  return end < 0 ? near : near.slice(0, end);
}
