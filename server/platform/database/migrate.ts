import { runMigrations } from "graphile-worker";
import pg from "pg";
import { checksum, migrationTexts, readMigrations, readSchema } from "./migration-files.ts";
import { withSchemaEngine } from "./schema-engine.ts";

/** Any fixed number of our own: whoever holds this lock is the one who migrates. */
const lockNumber = 721_640_1833;
const filters = { externalTables: [], externalEnums: [] };

/** Names of migrations that began and never ended, because the process was killed or the script failed. */
async function unfinished(client: pg.Client): Promise<string[]> {
  const table = await client.query("SELECT to_regclass('public._prisma_migrations') AS name");
  if (!table.rows[0]?.name) return [];
  const { rows } = await client.query<{ migration_name: string }>(
    "SELECT migration_name FROM public._prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL",
  );
  return rows.map((row) => row.migration_name);
}

/** Somebody else holds a table longer than we may wait for it (PostgreSQL 55P03). */
function waitedTooLong(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === "55P03";
}

async function applyOnce(databaseUrl: string, client: pg.Client, folder?: string): Promise<string[]> {
  const migrationsList = readMigrations(folder);
  const texts = new Set(migrationTexts(migrationsList).values());
  // The engine notes the end of a migration in a second statement. Noting it in the script's own transaction
  // as well leaves no moment in which a killed process has applied a migration that counts as unfinished.
  const after = (script: string) =>
    texts.has(script)
      ? `;UPDATE public._prisma_migrations SET finished_at = now()
          WHERE checksum = '${checksum(script)}' AND finished_at IS NULL AND rolled_back_at IS NULL`
      : "";
  return withSchemaEngine({ databaseUrl, schema: readSchema(), after }, async (engine) => {
    // Scripts are all or nothing, so what did not end left nothing behind and may simply run again.
    for (const migrationName of await unfinished(client)) await engine.markMigrationRolledBack({ migrationName });
    return (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames;
  });
}

/**
 * Brings a database to the state of prisma/migrations and installs the job queue's tables. Safe to call from
 * several processes at once (one migrates, the others wait) and again after being killed.
 * @param folder another folder of migrations, for tests
 * @returns the names of the migrations that were applied now; empty when the database was up to date
 * @throws when a migration fails; the database is then as it was before that migration
 */
export async function applyMigrations(databaseUrl: string, folder?: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: "kundig-migrate" });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [lockNumber]);
    const applied = await applyPatiently(databaseUrl, client, folder);
    await installJobQueue(databaseUrl);
    return applied;
  } finally {
    await client.end();
  }
}

/** A busy table gets five chances to become free, a second apart. */
async function applyPatiently(databaseUrl: string, client: pg.Client, folder?: string): Promise<string[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await applyOnce(databaseUrl, client, folder);
    } catch (error) {
      if (!(error instanceof pg.DatabaseError)) throw error;
      if (attempt === 5 || !waitedTooLong(error))
        throw new Error(`${await blamed(client)} ${error.message}.`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
}

/** The tables of graphile-worker, in their own schema. Its pool is ours, so that it can be closed at once. */
async function installJobQueue(databaseUrl: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  // The package asks for both, so that a connection that breaks ends in its error and not in the process's end.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  try {
    await runMigrations({ pgPool: pool });
  } finally {
    await pool.end();
  }
}

/** The beginning of a sentence that names the migration which failed. */
async function blamed(client: pg.Client): Promise<string> {
  const [name] = await unfinished(client).catch(() => []);
  return `The migration ${name ?? ""} failed and changed nothing. PostgreSQL says:`;
}
