import { csvScanner } from "./csv-scanner.ts";
import { type OnBytes, textOf } from "./read-text.ts";
import { messageOf, type SourceRow } from "./source-row.ts";

/**
 * The records of a CSV file (RFC 4180, comma, first record = names of the columns), in order, streaming; any line
 * ends. A record with another number of fields, or one that cannot be read, is given as broken; reading goes on with
 * the next line.
 * @throws only when the file cannot be opened or nothing of it can be read
 */
export async function* csvRows(file: string, onBytes?: OnBytes): AsyncGenerator<SourceRow> {
  const scanner = csvScanner();
  const state: { names: readonly string[] | null; at: number } = { names: null, at: 0 };
  try {
    for await (const text of textOf(file, onBytes)) {
      for (const record of scanner.push(text)) {
        const row = rowOf(record, state);
        if (row) yield row;
      }
    }
  } catch (error) {
    if (!state.names) throw error;
    yield { at: state.at + 1, broken: `the file cannot be read to its end: ${messageOf(error)}` };
    return;
  }
  for (const record of scanner.end()) {
    const row = rowOf(record, state);
    if (row) yield row;
  }
}

function rowOf(
  record: readonly string[] | { broken: string },
  state: { names: readonly string[] | null; at: number },
): SourceRow | null {
  if ("broken" in record) return { at: ++state.at, broken: record.broken };
  if (!state.names) {
    state.names = record.map((name) => name.trim());
    return null;
  }
  const at = ++state.at;
  const { names } = state;
  if (record.length !== names.length) return { at, broken: `${record.length} fields where ${names.length} belong` };
  const values: Record<string, string> = Object.create(null);
  let length = 0;
  for (const [index, name] of names.entries()) {
    const value = record[index] ?? "";
    values[name] = value;
    length += value.length;
  }
  return { at, values, length };
}
