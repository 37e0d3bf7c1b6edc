import { keepSetting, readSetting } from "../../_reader/storage.ts";

/** Where this browser keeps, for each board, the newest that somebody signed in has seen of it. */
const PLACE = "looked-at";

function looks(): Record<string, number> {
  try {
    const kept: unknown = JSON.parse(readSetting(PLACE) ?? "{}");
    return typeof kept === "object" && kept !== null ? { ...kept } : {};
  } catch {
    return {};
  }
}

/** The moment (milliseconds) of the newest seen on a board; 0 for none. */
export function lastLook(slug: string): number {
  return Number(looks()[slug] ?? 0);
}

export function noteLook(slug: string, at: number): void {
  keepSetting(PLACE, JSON.stringify({ ...looks(), [slug]: at }));
}

/** Without a session nothing tells which boards somebody read here. */
export function forgetLooks(): void {
  keepSetting(PLACE, null);
}
