import type { Reading } from "./read-words.query.ts";

const languages = ["en", "de"] as const;
/** Words that are combined when not all of them need to occur; the long ones, as those are the rare ones. */
const MOST_LOOSE = 6;

/** What a document must hold, as text of a tsquery; empty when nothing can match. */
function joined(parts: readonly string[], operator: "&" | "|"): string {
  const said = parts.filter((part) => part !== "");
  return said.length < 2 ? (said[0] ?? "") : said.map((part) => `(${part})`).join(` ${operator} `);
}

/** Readings of each term that should occur, by term. */
function terms(readings: readonly Reading[]): Reading[][] {
  const places = [...new Set(readings.filter((reading) => !reading.negated).map((reading) => reading.term))];
  return places.map((place) => readings.filter((reading) => reading.term === place));
}

/** All words of one language or of the other, and none that is excluded. */
export function strictMatch(readings: readonly Reading[]): string {
  const all = languages.map((language) => {
    const wanted = terms(readings).map((ways) =>
      joined(
        ways.map((way) => way[language]),
        "|",
      ),
    );
    const most = joined(wanted, "&");
    const without = readings.filter((reading) => reading.negated && reading[language] !== "");
    return most === "" ? "" : joined([most, ...without.map((reading) => `!(${reading[language]})`)], "&");
  });
  return joined([...new Set(all)], "|");
}

/** Any of the words. */
export function anyMatch(readings: readonly Reading[]): string {
  const wanted = readings.filter((reading) => !reading.negated);
  return joined([...new Set(languages.flatMap((language) => wanted.map((way) => way[language])))], "|");
}

/** At least two of the longest words (one of two): for sentences, and where all words together are found nowhere. */
export function looseMatch(readings: readonly Reading[]): string {
  const ranked = terms(readings)
    .filter((ways) => ways.some((way) => way.en !== ""))
    .sort((a, b) => (b[0]?.text.length ?? 0) - (a[0]?.text.length ?? 0))
    .slice(0, MOST_LOOSE);
  if (ranked.length === 0) return "";
  const all = languages.map((language) => {
    const wanted = ranked
      .map((ways) =>
        joined(
          ways.map((way) => way[language]),
          "|",
        ),
      )
      .filter((part) => part !== "");
    if (wanted.length < 3) return joined(wanted, "|");
    const pairs = wanted.flatMap((one, place) => wanted.slice(place + 1).map((other) => joined([one, other], "&")));
    return joined(pairs, "|");
  });
  return joined([...new Set(all)], "|");
}
