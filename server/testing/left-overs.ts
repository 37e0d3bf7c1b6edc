import pg from "pg";
import { isAlive } from "../platform/database/postgres-process.ts";

/** A test's or a comparison's database bears the number of the process that made it. */
const named = /^kundig_(?:test|shadow)_(\d+)_/;

/**
 * Drops what killed test runs left behind: databases whose process is gone, and templates of other migrations.
 * @param url the test server's database "postgres"
 * @param template the template in use
 */
export async function clearLeftOvers(url: string, template: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      "SELECT datname AS name FROM pg_database WHERE datname LIKE 'kundig\\_%'",
    );
    for (const { name } of rows) {
      const pid = named.exec(name)?.[1];
      const isOther = name.startsWith("kundig_template_") && !name.startsWith(template);
      // One that somebody is just copying cannot be dropped, and need not be.
      if (isOther || (pid && !isAlive(Number(pid)))) await client.query(`DROP DATABASE "${name}"`).catch(() => {});
    }
  } finally {
    await client.end();
  }
}
