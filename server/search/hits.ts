import type { FoundRow } from "./find-rows.query.ts";
import { fold } from "./fold.ts";
import { type Marker, parts, readingsIn, stretch } from "./marks.ts";
import type { Reading } from "./read-words.query.ts";
import { type Hit, type HitState, searchFields } from "./search.schema.ts";

const states: Record<string, HitState> = {
  UNANSWERED: "open",
  ANSWERED: "answered",
  SOLVED: "solved",
  VERIFIED: "verified",
  ARTICLE: "article",
};

/** A found document as pages show it: marked title, a snippet from where the words stand, and why it was found. */
export function hitOf(row: FoundRow, marker: Marker, readings: readonly Reading[]): Hit {
  const texts = { title: row.title, solution: row.solution, question: row.question, rest: row.rest };
  const found = searchFields.map((field) => ({ field, readings: readingsIn(texts[field], marker) }));
  const why = found.filter((one) => one.readings.size > 0).map((one) => one.field);
  const body =
    why.find((field) => field !== "title") ?? searchFields.find((field) => field !== "title" && texts[field]);
  const said = new Set(found.flatMap((one) => [...one.readings]));
  return {
    kind: row.kind,
    number: row.number,
    slug: row.slug,
    title: parts(row.title, marker),
    snippet: body ? parts(stretch(texts[body], marker), marker) : [],
    state: states[row.state] ?? "open",
    locale: row.locale,
    board: row.board,
    tags: row.tags,
    staffOnly: row.staffOnly,
    answers: row.answers,
    worked: row.worked,
    used: row.used,
    verifiedAt: row.verifiedAt,
    lastActivityAt: row.lastActivityAt,
    why,
    synonyms: synonymsIn(said, readings),
  };
}

const letters = (word: string) => fold(word).replace(/[^\p{L}\p{N}]/gu, "");

/** Synonyms that were found of terms whose own word was not; another hyphen alone is not worth a word. */
function synonymsIn(said: ReadonlySet<Reading>, readings: readonly Reading[]): Hit["synonyms"] {
  return [...said].flatMap((reading) => {
    const own = readings.find((other) => other.term === reading.term && !other.synonym);
    const other = reading.synonym && own && !said.has(own) && letters(own.text) !== letters(reading.text);
    return other ? [{ asked: own.text, found: reading.text }] : [];
  });
}
