import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { applyMigrations } from "../../platform/database/migrate.ts";

/** A new, empty, migrated database on the server of `url`; disposing removes it. */
export async function scratchDatabase(url: string): Promise<{ url: string } & AsyncDisposable> {
  const name = `kundig_check_${process.pid}_${randomBytes(4).toString("hex")}`;
  await administer(url, `CREATE DATABASE ${name} TEMPLATE template0`);
  const address = new URL(url);
  address.pathname = `/${name}`;
  const drop = () => administer(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  try {
    await applyMigrations(address.href);
  } catch (error) {
    await drop();
    throw error;
  }
  return { url: address.href, [Symbol.asyncDispose]: drop };
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
