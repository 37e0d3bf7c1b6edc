import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { MigrationList } from "@prisma/schema-engine-wasm";
import { projectRoot } from "../env/project-root.ts";

export const migrationsFolder: string = join(projectRoot, "prisma", "migrations");
const schemaFolder = join(projectRoot, "prisma", "schema");

/** Says for which database the migrations are; Prisma wants to see it before it looks at any of them. */
export const lockText = 'provider = "postgresql"\n';

/**
 * In a migration everything below this line is written by hand: constraints, functions, triggers, partial and
 * expression indexes. It is applied like the rest, but not seen when the next migration is derived, which
 * would otherwise propose to drop it.
 */
export const byHand = "-- by hand";

/** The part of a migration that the Prisma schema knows of. */
export function derivedPart(sql: string): string {
  const line = sql.split("\n").findIndex((text) => text.trim() === byHand);
  return line < 0 ? sql : sql.split("\n").slice(0, line).join("\n");
}

/** The files of prisma/schema as [path, text], in a fixed order. */
export function readSchema(): [string, string][] {
  return readdirSync(schemaFolder)
    .filter((file) => file.endsWith(".prisma"))
    .sort()
    .map((file) => [join(schemaFolder, file), readFileSync(join(schemaFolder, file), "utf8")]);
}

/**
 * Reads a folder of migrations in the form the schema engine takes.
 * @param part changes the text of each migration, for example to leave out what is written by hand
 */
export function readMigrations(folder = migrationsFolder, part: (sql: string) => string = (sql) => sql): MigrationList {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const lock = join(folder, "migration_lock.toml");
  return {
    baseDir: folder,
    lockfile: { path: "migration_lock.toml", content: existsSync(lock) ? readFileSync(lock, "utf8") : lockText },
    shadowDbInitScript: "",
    migrationDirectories: names
      .filter((name) => existsSync(join(folder, name, "migration.sql")))
      .map((name) => ({
        path: name,
        migrationFile: {
          path: "migration.sql",
          content: { tag: "ok", value: part(readFileSync(join(folder, name, "migration.sql"), "utf8")) },
        },
      })),
  };
}

/** Text of each migration by its name. */
export function migrationTexts(list: MigrationList): Map<string, string> {
  return new Map(
    list.migrationDirectories.map(({ path, migrationFile: { content } }) => [
      path,
      content.tag === "ok" ? content.value : "",
    ]),
  );
}

/** SHA-256 in hex, as Prisma keeps it in `_prisma_migrations.checksum`. */
export function checksum(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** One short name for the state that all migrations together lead to. */
export function migrationsHash(list: MigrationList): string {
  return checksum([...migrationTexts(list)].flat().join("\0")).slice(0, 12);
}
