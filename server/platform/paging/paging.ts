import { z } from "zod";

/** A cursor is the sort values of the last row seen, as an opaque string the browser hands back. */
export const cursorInput = z.string().max(200).nullish();
/** How many rows a page of a list may have: 20 unless asked, never above 100 (security limits). */
export const sizeInput = z.int().min(1).max(100).default(20);

export interface Page<T> {
  rows: T[];
  /** Cursor of the following page, null at the end. */
  next: string | null;
}

/** Packs sort values (strings, numbers, dates as ISO) into a cursor. */
export function packCursor(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString("base64url");
}

/** Unpacks a cursor; null for absent or damaged ones (a damaged cursor shows the first page, not an error). */
export function unpackCursor(cursor: string | null | undefined): (string | number)[] | null {
  if (!cursor) return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    const usable = Array.isArray(values) && values.every((v) => typeof v === "string" || typeof v === "number");
    return usable ? values : null;
  } catch {
    return null;
  }
}

/** Makes a page of `size` rows out of up to `size + 1` fetched ones. */
export function pageOf<T>(fetched: T[], size: number, cursorOf: (row: T) => readonly (string | number)[]): Page<T> {
  const rows = fetched.slice(0, size);
  const last = rows.at(-1);
  return { rows, next: fetched.length > size && last !== undefined ? packCursor(cursorOf(last)) : null };
}
