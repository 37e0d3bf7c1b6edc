/**
 * One record of a source file. `at` is its place, counted from 1 over whole and broken rows alike; `length` is about how
 * many characters it has.
 */
export type SourceRow =
  | { readonly at: number; readonly values: Readonly<Record<string, string>>; readonly length: number }
  | { readonly at: number; readonly broken: string };

/** The longest row that is read, in characters; a longer one is broken. The longest known post is below 210,000. */
export const MAX_ROW_LENGTH = 4_000_000;

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
