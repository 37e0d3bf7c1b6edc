import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { byHand, derivedPart, lockText, migrationsFolder, readMigrations, readSchema } from "./migration-files.ts";
import { withSchemaEngine } from "./schema-engine.ts";

/**
 * The SQL that leads from the migrations to prisma/schema, or the empty text when nothing is missing. What
 * migrations hold below the line "-- by hand" is left out of the comparison.
 * @param databaseUrl any database of a server on which a scratch database may be made
 */
export async function missingMigration(databaseUrl: string): Promise<string> {
  const schema = readSchema();
  const { stdout } = await withSchemaEngine({ databaseUrl, schema }, (engine) =>
    engine.diff({
      from: { tag: "migrations", ...readMigrations(migrationsFolder, derivedPart) },
      to: { tag: "schemaDatamodel", files: schema.map(([path, content]) => ({ path, content })) },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  const sql = (stdout ?? "").trim();
  return sql === "" || /^-- This is an empty migration/.test(sql) ? "" : sql;
}

/**
 * Writes the next migration.
 * @param name words for what it does; becomes part of the folder's name
 * @param now the time that orders it behind the others
 * @returns path of the file written, or undefined when prisma/schema and the migrations agree
 */
export async function createMigration(databaseUrl: string, name: string, now: Date): Promise<string | undefined> {
  const sql = await missingMigration(databaseUrl);
  if (!sql) return undefined;
  const stamp = now.toISOString().replace(/\D/g, "").slice(0, 14);
  const words = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_|_$/g, "");
  const folder = join(migrationsFolder, `${stamp}_${words}`);
  mkdirSync(folder, { recursive: true });
  const lock = join(migrationsFolder, "migration_lock.toml");
  if (!existsSync(lock)) writeFileSync(lock, lockText);
  const file = join(folder, "migration.sql");
  writeFileSync(file, `${sql}\n\n${byHand}\n`);
  return file;
}
