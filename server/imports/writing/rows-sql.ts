import type { ClientBase, Pool, QueryResultRow } from "pg";
import { send } from "../transaction.ts";

/** What statements that only read are sent through: an open transaction, or whichever connection is free. */
export type Reader = ClientBase | Pool;

/**
 * Runs one statement over many rows at once: `$1` is the rows as JSON (read with json_to_recordset), the values
 * follow from `$2`. Nothing is sent for no rows.
 */
export async function forRows<R extends QueryResultRow>(
  client: ClientBase,
  statement: string,
  rows: readonly object[],
  ...values: readonly unknown[]
): Promise<R[]> {
  if (rows.length === 0) return [];
  const result = await client.query<R>(statement, [JSON.stringify(rows), ...values]);
  return result.rows;
}

/** Like `forRows`, for statements whose answer nobody needs (see `send`). */
export function sendRows(
  client: ClientBase,
  statement: string,
  rows: readonly object[],
  ...values: readonly unknown[]
): void {
  if (rows.length > 0) send(client, statement, [JSON.stringify(rows), ...values]);
}

/** How an import remembers what it took: kinds of things that have a row of their own. */
export type ThingKind = "person" | "post" | "comment" | "solution";

/** The ids of things already imported, by their key in the source. */
export async function knownIds(
  client: Reader,
  source: string,
  kind: ThingKind,
  keys: readonly string[],
): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  const { rows } = await client.query<{ key: string; id: string }>(
    'SELECT key, id FROM "ImportedThing" WHERE source = $1 AND kind = $2 AND key = ANY($3)',
    [source, kind, [...new Set(keys)]],
  );
  return new Map(rows.map((row) => [row.key, row.id]));
}

/** Marks things as imported; gives back those that were not yet. This is what keeps a thing from being written twice. */
export async function claim<T extends { key: string; id: string }>(
  client: ClientBase,
  source: string,
  kind: ThingKind,
  things: readonly T[],
): Promise<T[]> {
  const claimed = await forRows<{ id: string }>(
    client,
    `INSERT INTO "ImportedThing" (source, kind, key, id)
     SELECT $2, $3, row.key, row.id FROM json_to_recordset($1::json) AS row (key text, id uuid)
     ON CONFLICT DO NOTHING RETURNING id`,
    things.map(({ key, id }) => ({ key, id })),
    source,
    kind,
  );
  const ids = new Set(claimed.map((row) => row.id));
  return things.filter((thing) => ids.has(thing.id));
}
