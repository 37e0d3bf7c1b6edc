import { Client } from "pg";
import { applyMigrations } from "../platform/database/migrate.ts";

/** What the comment of a database says once it is filled. */
const FILLED = "filled";

/**
 * A migrated, filled database on the server of `url` that stays for the next run; one that was not filled to its end is
 * made anew. For benches whose data takes longer to make than to measure.
 * @param fill given the address of the empty database
 * @returns its address
 */
export async function keptDatabase(url: string, name: string, fill: (url: string) => Promise<void>): Promise<string> {
  const address = new URL(url);
  address.pathname = `/${name}`;
  const [found] = await query(
    url,
    `SELECT shobj_description(oid, 'pg_database') AS comment FROM pg_database WHERE datname = '${name}'`,
  );
  if (found?.comment === FILLED) {
    await applyMigrations(address.href);
    return address.href;
  }
  await query(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await query(url, `CREATE DATABASE ${name} TEMPLATE template0`);
  await applyMigrations(address.href);
  await fill(address.href);
  await query(url, `COMMENT ON DATABASE ${name} IS '${FILLED}'`);
  return address.href;
}

async function query(url: string, statement: string): Promise<{ comment?: string }[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<{ comment?: string }>(statement)).rows;
  } finally {
    await client.end();
  }
}
