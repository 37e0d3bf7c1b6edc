import { relative } from "node:path";
import { testPostgres } from "../../testing/postgres.ts";
import { createMigration } from "../database/create-migration.ts";
import { applyMigrations } from "../database/migrate.ts";
import { projectRoot } from "../env/project-root.ts";
import { command } from "./command.ts";
import { database } from "./database.ts";

const usage = `npm run migrate                     applies prisma/migrations to the database
npm run migrate -- create <name>    writes the next migration from the changes in prisma/schema

What the schema cannot say (checks, triggers, functions, partial indexes) is written by hand below the
line "-- by hand" of a migration. It is applied with the rest and left alone by the next "create".`;

await command(async ([what, name]) => {
  if (what === undefined) {
    await using used = await database();
    const applied = await applyMigrations(used.url);
    console.log(applied.length > 0 ? `Applied ${applied.join(", ")}.` : "The database is up to date.");
    return 0;
  }
  if (what !== "create" || !name) {
    console.log(usage);
    return what === "help" ? 0 : 2;
  }
  const address = await testPostgres();
  const file = await createMigration(address("postgres"), name, new Date());
  console.log(
    file ? `Wrote ${relative(projectRoot, file)}. Read it before you use it.` : "The schema and the migrations agree.",
  );
  return 0;
});
