import type { SettingsSnapshot } from "../platform/authorize/index.ts";
import type { Db } from "../platform/db/client.ts";

/** How long a process may go on with settings it has read, in milliseconds; the revocation promise is 5 s. */
const FRESH_MS = 2_000;
const key = Symbol.for("kundig.settings");
type Shelf = { at: number; snapshot: Promise<SettingsSnapshot> } | undefined;

/** All stored settings; read at most every two seconds per process, so that one request costs no query for them. */
export function loadSettings(db: Db): Promise<SettingsSnapshot> {
  const shelf = globalThis as typeof globalThis & { [key]?: Shelf };
  const held = shelf[key];
  if (held && Date.now() - held.at < FRESH_MS) return held.snapshot;
  const snapshot = db.setting.findMany().then((rows) => new Map(rows.map((row) => [row.key, row.value as unknown])));
  shelf[key] = { at: Date.now(), snapshot };
  snapshot.catch(() => {
    delete shelf[key];
  });
  return snapshot;
}

/** Called after settings were written, so that the writing process sees them at once. */
export function forgetSettings(): void {
  delete (globalThis as typeof globalThis & { [key]?: Shelf })[key];
}
