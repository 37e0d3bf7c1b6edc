import type { Board } from "../platform/db/generated/client.ts";

type Facts = Record<string, string | string[] | null>;

/** What of a board is said when it changes: its names, place and rights. */
const told = ["slug", "name", "parentId", "visibility", "asking", "answering", "kinds"] as const;

/** What changed between two states of a board; for a new one what it is. */
export function changesOf(before: Board | null, after: Board): { before: Facts | null; after: Facts } {
  const names = told.filter((name) => !before || String(before[name]) !== String(after[name]));
  const pick = (board: Board): Facts => Object.fromEntries(names.map((name) => [name, board[name]]));
  return { before: before ? pick(before) : null, after: pick(after) };
}
