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

/**
 * All words of one language or of the other, and none that is excluded. What both languages ask for is asked once: the
 * index reads the list of a word as often as the query names it.
 */
export function strictMatch(readings: readonly Reading[]): string {
  const all = languages
    .map((language) => {
      const wanted = terms(readings).map((ways) =>
        joined(
          [...new Set(ways.map((way) => way[language]))].filter((way) => way !== ""),
          "|",
        ),
      );
      const without = readings.filter((reading) => reading.negated && reading[language] !== "");
      const most = wanted.filter((part) => part !== "");
      return most.length === 0 ? [] : [...new Set([...most, ...without.map((reading) => `!(${reading[language]})`)])];
    })
    .filter((parts) => parts.length > 0);
  const [one = [], other] = all;
  if (!other) return joined(one, "&");
  const both = one.filter((part) => other.includes(part));
  const rests = [one, other].map((parts) => parts.filter((part) => !both.includes(part)));
  // A or (A and B) is A: words that only one language leaves out change nothing.
  if (rests.some((rest) => rest.length === 0)) return joined(both, "&");
  return joined(
    [
      ...both,
      joined(
        rests.map((rest) => joined(rest, "&")),
        "|",
      ),
    ],
    "&",
  );
}

/**
 * Any of the words, to rank by. One with hyphens counts as a whole: PostgreSQL reads its parts besides, and "Wi-Fi" would
 * weigh three times as much as "WLAN".
 */
export function anyMatch(readings: readonly Reading[]): string {
  const wanted = readings.filter((reading) => !reading.negated);
  const ways = languages.flatMap((language) =>
    wanted.map((way) => (way.phrase ? way[language] : whole(way[language]))),
  );
  return joined([...new Set(ways)], "|");
}

/** Of 'wi-fi' <-> 'wi' <-> 'fi' the first; anything else as it is. */
function whole(query: string): string {
  return /^('[^']+-[^']+') <-> /.exec(query)?.[1] ?? query;
}

/** All words as they were typed, whatever else means the same; empty when nothing else does. */
export function typedMatch(readings: readonly Reading[]): string {
  return readings.some((reading) => reading.synonym) ? strictMatch(readings.filter((reading) => !reading.synonym)) : "";
}

/** At least two of the longest words (one of two): for sentences, and where all words together are found nowhere. */
export function looseMatch(readings: readonly Reading[]): string {
  const ranked = terms(readings)
    .filter((ways) => ways.some((way) => way.en !== ""))
    .sort((a, b) => (b[0]?.text.length ?? 0) - (a[0]?.text.length ?? 0))
    .slice(0, MOST_LOOSE);
  if (ranked.length === 0) return "";
  const wanted = ranked.map((ways) =>
    joined([...new Set(languages.flatMap((language) => ways.map((way) => way[language])))], "|"),
  );
  return wanted.length < 3 ? joined(wanted, "|") : twoOf(wanted);
}

/** At least two of the parts, in words that name each part as seldom as possible. */
function twoOf(parts: readonly string[]): string {
  if (parts.length < 2) return "";
  if (parts.length === 2) return joined(parts, "&");
  const [left, right] = [parts.slice(0, parts.length >> 1), parts.slice(parts.length >> 1)];
  const oneOfEach = joined([joined(left, "|"), joined(right, "|")], "&");
  return joined([oneOfEach, twoOf(left), twoOf(right)], "|");
}
