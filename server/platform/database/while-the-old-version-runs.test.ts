import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { testDatabase } from "../../testing/database.ts";
import { applyMigrations } from "./migrate.ts";
import { migrationsFolder } from "./migration-files.ts";

const names = readdirSync(migrationsFolder)
  .filter((name) => name !== "migration_lock.toml")
  .sort();

/** What would make statements of the version before fail while both run. */
const breaking = {
  "takes something away": /\bDROP (?:COLUMN|TABLE|TYPE)\b/i,
  "renames something": /\bRENAME (?:TO|COLUMN|VALUE|CONSTRAINT)\b/i,
  "changes a type": /\bALTER COLUMN [^;,]*\b(?:SET DATA )?TYPE\b/i,
  "demands what the old version does not write": /\bSET NOT NULL\b|\bADD COLUMN(?![^;,]*DEFAULT)[^;,]*NOT NULL/i,
};

/** Migrations that may, each with its reason. */
const allowed: Readonly<Record<string, string>> = {
  "20261122113726_step_places": "before the first release; the table was a day old and empty",
};

test("RL-09 every migration leaves the version before it working, or is listed with its reason", () => {
  const found = names.flatMap((name) => {
    const sql = readFileSync(join(migrationsFolder, name, "migration.sql"), "utf8").replace(/--.*$/gm, "");
    return Object.entries(breaking).flatMap(([what, pattern]) => (pattern.test(sql) ? [{ name, what }] : []));
  });
  assert.deepEqual(
    found.filter(({ name }) => !allowed[name]).map(({ name, what }) => `${name} ${what}`),
    [],
  );
  assert.deepEqual(
    Object.keys(allowed).filter((name) => !found.some((one) => one.name === name)),
    [],
    "each exception is needed",
  );
  assert.ok(breaking["demands what the old version does not write"].test('ADD COLUMN "place" INTEGER NOT NULL;'));
});

test("RL-09 people go on writing while the newest migrations are applied under them", async () => {
  const { url, drop } = await testDatabase();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const folder = mkdtempSync(join(tmpdir(), "kundig-before-"));
  after(async () => {
    await client.end();
    await drop();
    rmSync(folder, { recursive: true });
  });
  await client.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public; DROP SCHEMA graphile_worker CASCADE");
  cpSync(migrationsFolder, folder, { recursive: true });
  for (const name of names.slice(-3)) rmSync(join(folder, name), { recursive: true });
  await applyMigrations(url, folder);

  let [written, migrated] = [0, false];
  const person = `INSERT INTO "User" (name, "nameKey", "displayName") VALUES ($1, $1, $1) RETURNING id`;
  await client.query(`INSERT INTO "Board" (slug, name, kinds) VALUES ('old', 'Old', '{QUESTION}')`);
  const topic = `INSERT INTO "Topic" ("boardId", "authorId", title, slug) SELECT id, $1, 'As before', 'as-before' FROM "Board" RETURNING id`;
  const post = `INSERT INTO "Post" ("topicId", number, kind, "authorId", markdown, html, "rendererVersion")
    VALUES ($1, 1, 'OPENING', $2, 'Text', '<p>Text</p>', 1)`;
  const writing = async () => {
    for (let turn = 0; !migrated || turn < 20; turn += 1) {
      const author = (await client.query<{ id: string }>(person, [`old-${turn}`])).rows[0]?.id;
      const made = (await client.query<{ id: string }>(topic, [author])).rows[0]?.id;
      await client.query(post, [made, author]);
      written += 1;
      await wait(5);
    }
  };
  const applying = applyMigrations(url).finally(() => {
    migrated = true;
  });
  const [applied] = await Promise.all([applying, writing()]);
  assert.deepEqual(applied, names.slice(-3));
  const { rows } = await client.query('SELECT count(*)::int AS posts FROM "Post"');
  assert.deepEqual(rows, [{ posts: written }]);
});
