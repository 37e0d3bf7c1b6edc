import { MAX_ROW_LENGTH } from "./source-row.ts";

export type CsvRecord = readonly string[] | { readonly broken: string };

/*
 * Our own scanner, because of damage: with a quote that is never closed a general parser reads the rest of the file
 * into one field. Here a record has a greatest length, and after a record that cannot be read the scan begins again
 * at the line after its first one, so that the rows behind it are not lost.
 */

/** Cuts text that comes in pieces into records. `end` gives what is left. */
export function csvScanner(): { push(text: string): CsvRecord[]; end(): CsvRecord[] } {
  let held = "";
  const scan = (final: boolean) => {
    const records: CsvRecord[] = [];
    let from = 0;
    while (from < held.length) {
      const read = readRecord(held, from, final);
      if (read === "more" && !final && held.length - from <= MAX_ROW_LENGTH) break;
      if (typeof read === "string") {
        const reason = read === "quote" ? "text behind a closing quote" : "a quote is never closed";
        records.push({ broken: reason });
        from = lineAfter(held, from);
      } else {
        from = read.next;
        if (read.fields.length > 1 || read.fields[0] !== "") records.push(read.fields);
      }
    }
    held = held.slice(from);
    return records;
  };
  return {
    push(text) {
      held += text;
      return scan(false);
    },
    end: () => scan(true),
  };
}

/** One record from `from`: its fields, or "more" when the text ends inside it, or "quote" for a quote out of place. */
function readRecord(text: string, from: number, final: boolean): { fields: string[]; next: number } | "more" | "quote" {
  const fields: string[] = [];
  let place = from;
  for (;;) {
    let end: number;
    if (text.charCodeAt(place) === QUOTE) {
      const close = closingQuote(text, place + 1);
      if (close < 0 || (close + 1 >= text.length && !final)) return "more";
      fields.push(text.slice(place + 1, close).replaceAll('""', '"'));
      end = close + 1;
    } else {
      end = fieldEnd(text, place);
      if (end >= text.length && !final) return "more";
      fields.push(text.slice(place, end));
    }
    if (end >= text.length) return { fields, next: end };
    const mark = text.charCodeAt(end);
    if (mark === COMMA) place = end + 1;
    else if (mark === LINE_FEED) return { fields, next: end + 1 };
    else if (mark !== RETURN) return "quote";
    else if (end + 1 >= text.length && !final) return "more";
    else return { fields, next: text.charCodeAt(end + 1) === LINE_FEED ? end + 2 : end + 1 };
  }
}

const QUOTE = 34;
const COMMA = 44;
const LINE_FEED = 10;
const RETURN = 13;

/** The place of the quote that closes a field (two in a row stand for one), or -1. */
function closingQuote(text: string, from: number): number {
  let place = text.indexOf('"', from);
  while (place >= 0 && text.charCodeAt(place + 1) === QUOTE) place = text.indexOf('"', place + 2);
  return place;
}

function fieldEnd(text: string, from: number): number {
  let place = from;
  for (; place < text.length; place += 1) {
    const mark = text.charCodeAt(place);
    if (mark === COMMA || mark === LINE_FEED || mark === RETURN) break;
  }
  return place;
}

function lineAfter(text: string, from: number): number {
  const ends = [text.indexOf("\n", from), text.indexOf("\r", from)].filter((place) => place >= 0);
  const end = ends.length > 0 ? Math.min(...ends) : text.length;
  return text.charCodeAt(end) === RETURN && text.charCodeAt(end + 1) === LINE_FEED ? end + 2 : end + 1;
}
