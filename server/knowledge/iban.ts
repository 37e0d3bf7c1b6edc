/** Length of an IBAN by country (SWIFT IBAN registry, release 99); candidates of other countries are not looked for. */
const lengths: Readonly<Record<string, number>> = {
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  SE: 24,
  SI: 19,
  SK: 24,
  TR: 26,
  UA: 29,
};

/** ISO 13616 / ISO 7064: moved four characters, letters as numbers, the rest of dividing by 97 is 1. */
function checks(compact: string): boolean {
  let rest = 0;
  for (const sign of compact.slice(4) + compact.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/**
 * Takes a piece of text that begins like an IBAN, written in groups or not.
 * @returns how many characters of it are an IBAN with a right checksum, 0 when it is none
 */
export function ibanLength(text: string): number {
  const wanted = lengths[text.slice(0, 2).toUpperCase()];
  if (wanted === undefined) return 0;
  let compact = "";
  for (let at = 0; at < text.length && compact.length < wanted; at += 1) {
    const sign = text[at] ?? "";
    if (/[A-Za-z0-9]/.test(sign)) compact += sign;
    if (compact.length === wanted) {
      const ends = !/[A-Za-z0-9]/.test(text[at + 1] ?? "");
      return ends && checks(compact.toUpperCase()) ? at + 1 : 0;
    }
  }
  return 0;
}
