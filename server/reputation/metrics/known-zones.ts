import type { Tx } from "../../platform/db/client.ts";

let known: Promise<string[]> | undefined;

/**
 * Time zones the database knows, asked once per process: a member's zone that it does not know would end the whole count.
 */
export function knownZones(tx: Pick<Tx, "$queryRaw">): Promise<string[]> {
  known ??= tx.$queryRaw<{ name: string }[]>`
    SELECT name FROM pg_timezone_names WHERE name NOT LIKE 'posix/%'`.then((rows) => rows.map((row) => row.name));
  known.catch(() => {
    known = undefined;
  });
  return known;
}
