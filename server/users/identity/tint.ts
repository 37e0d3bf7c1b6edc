import { nameKey } from "./name-key.ts";

/** One of the twelve colours of initials, always the same for a name. */
export function tintOf(name: string): number {
  let sum = 0;
  for (const letter of nameKey(name)) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9_973;
  return sum % 12;
}
