import { type OnBytes, textOf } from "./read-text.ts";
import { MAX_ROW_LENGTH, messageOf, type SourceRow } from "./source-row.ts";
import { decodeEntities } from "./xml-entities.ts";

/*
 * A value in XML never holds a raw "<", so whatever stands between two of them is one tag, and after any damage the
 * next "<row" is a safe place to go on. That makes a scanner of our own both faster than a general parser (which
 * gives up, or swallows the rows behind a missing quote) and deaf to document types and entities from outside.
 */

const ATTRIBUTE = /\s+([A-Za-z_:][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;

/**
 * The rows of one file of a Stack Exchange dump, in order, streaming. Attributes are given as they are named; any
 * line ends. A row that cannot be read is given as broken and the next one follows.
 * @param leaves says of a row as it stands in the file that nobody asks for it; it is counted and not read
 * @throws only when the file cannot be opened or nothing of it can be read
 */
export async function* stackExchangeRows(
  file: string,
  onBytes?: OnBytes,
  leaves: (tag: string) => boolean = () => false,
): AsyncGenerator<SourceRow> {
  const splitter = tagSplitter();
  let at = 0;
  let last = "";
  try {
    for await (const text of textOf(file, onBytes)) {
      for (const tag of splitter.push(text)) {
        last = tag;
        if (!isRow(tag)) continue;
        at += 1;
        if (!leaves(tag)) yield readRow(tag, at);
      }
    }
  } catch (error) {
    if (last === "") throw error;
    yield { at: at + 1, broken: `the file cannot be read to its end: ${messageOf(error)}` };
    return;
  }
  last = splitter.rest() || last;
  if (isRow(last)) yield readRow(last, at + 1);
  else if (!last.startsWith("</")) yield { at: at + 1, broken: "the file ends early" };
}

/** Cuts text that comes in pieces before every "<"; what is longer than a row may be is given cut off, once. */
export function tagSplitter(): { push(text: string): string[]; rest(): string } {
  let held = "";
  let tooLong = false;
  return {
    push(text) {
      const tags: string[] = [];
      const buffer = held + text;
      let from = 0;
      for (let next = buffer.indexOf("<", held.length); next >= 0; next = buffer.indexOf("<", next + 1)) {
        if (next > from && !tooLong) tags.push(buffer.slice(from, next));
        tooLong = false;
        from = next;
      }
      held = tooLong ? "" : buffer.slice(from);
      if (held.length > MAX_ROW_LENGTH) {
        tags.push(held);
        held = "";
        tooLong = true;
      }
      return tags;
    },
    rest: () => held.trimEnd(),
  };
}

function isRow(tag: string): boolean {
  return tag.startsWith("<row") && !/[\w:.-]/.test(tag.charAt(4));
}

function readRow(tag: string, at: number): SourceRow {
  if (tag.length > MAX_ROW_LENGTH) return { at, broken: `longer than ${MAX_ROW_LENGTH} characters` };
  const values: Record<string, string> = Object.create(null);
  let place = 4;
  for (;;) {
    ATTRIBUTE.lastIndex = place;
    const match = ATTRIBUTE.exec(tag);
    if (!match) break;
    const value = decodeEntities(match[2] ?? match[3] ?? "");
    if (value === null) return { at, broken: `an unknown reference in the attribute ${match[1]}` };
    values[match[1] ?? ""] = value;
    place = ATTRIBUTE.lastIndex;
  }
  const tail = tag.slice(place).trim();
  if (tail !== "/>" && tail !== ">") return { at, broken: `not well formed near "${tail.slice(0, 40)}"` };
  return { at, values, length: tag.length };
}
