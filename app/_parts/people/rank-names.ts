import { cache } from "react";
import { api } from "../../_server/api.ts";
import { read } from "../../_server/read.ts";

/** One shelf for each request, so that parts of a page say a rank without waiting. */
const shelf = cache((): { names: Record<string, string> } => ({ names: {} }));

/** Reads what ranks are called; a page that shows people does this once, before its parts. */
export async function loadRankNames(): Promise<void> {
  shelf().names = await read((await api()).ranks.names());
}

/** What a person's rank is called; null for staff and on the first step, which everybody has. */
export function rankNameOf(person: { rank: string | null }): string | null {
  return person.rank === null ? null : (shelf().names[person.rank] ?? null);
}
