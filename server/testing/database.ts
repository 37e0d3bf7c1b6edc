import { randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { applyMigrations } from "../platform/database/migrate.ts";
import { migrationsHash, readMigrations } from "../platform/database/migration-files.ts";
import { testPostgres } from "./postgres.ts";

export interface TestDatabase {
  /** Address of an empty, migrated database that nobody else uses. */
  url: string;
  /** Removes it, also while somebody is still connected. */
  drop(): Promise<void>;
}

/** The template belongs to a state of the migrations: when they change, another is made. */
export function templateName(): string {
  return `kundig_template_${migrationsHash(readMigrations())}`;
}

/** Makes the template unless it is there. */
async function template(admin: pg.Client, address: (database: string) => string): Promise<string> {
  const name = templateName();
  const known = () => admin.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
  if ((await known()).rowCount) return name;
  await admin.query("SELECT pg_advisory_lock(hashtext('kundig test template'))");
  try {
    if ((await known()).rowCount) return name;
    // Only a template that is complete bears the name.
    await admin.query(`DROP DATABASE IF EXISTS ${name}_new WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${name}_new TEMPLATE template0`);
    await applyMigrations(address(`${name}_new`));
    await admin.query(`ALTER DATABASE ${name}_new RENAME TO ${name}`);
    return name;
  } finally {
    await admin.query("SELECT pg_advisory_unlock(hashtext('kundig test template'))");
  }
}

/**
 * A database of its own for one test file, copied in well under a second from a template that has all migrations.
 * Sets nothing: the caller decides what uses the address.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const address = await testPostgres();
  const admin = new pg.Client({ connectionString: address("postgres") });
  await admin.connect();
  try {
    const name = `kundig_test_${process.pid}_${randomBytes(4).toString("hex")}`;
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${await template(admin, address)}`);
    return {
      url: address(name),
      drop: async () => {
        const client = new pg.Client({ connectionString: address("postgres") });
        await client.connect();
        // A connection that is just being closed is let go: cut off, it would say so to somebody who listens no more.
        const used = () => client.query("SELECT 1 FROM pg_stat_activity WHERE datname = $1", [name]);
        for (let tries = 0; tries < 20 && (await used()).rowCount; tries += 1) await pause(10);
        await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`).finally(() => client.end());
      },
    };
  } finally {
    await admin.end();
  }
}
