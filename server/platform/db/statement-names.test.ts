import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "../../testing/world.ts";
import { statementNames } from "./statement-names.ts";

const world = await openWorld();

test("a statement asked again and again is planned once on each connection", async () => {
  const prepared = await world.db.$transaction(async (tx) => {
    for (let time = 0; time < 10; time += 1) await tx.$queryRaw`SELECT id FROM "Board" WHERE position = ${time}`;
    return tx.$queryRaw<{ statement: string }[]>`SELECT statement FROM pg_prepared_statements`;
  });
  assert.deepEqual(
    prepared.map(({ statement }) => statement).filter((statement) => statement.includes('"Board"')),
    ['SELECT id FROM "Board" WHERE position = $1'],
  );
});

test("a table that gets a new column meanwhile is read on without a fault", async () => {
  await world.board("routers");
  const read = async () => (await world.db.board.findMany({ where: { slug: "routers" } })).length;
  for (let time = 0; time < 40; time += 1) assert.equal(await read(), 1);
  await world.db.$executeRaw`ALTER TABLE "Board" ADD COLUMN "addedLater" text NOT NULL DEFAULT ''`;
  for (let time = 0; time < 40; time += 1) assert.equal(await read(), 1);
});

test("searches are planned for their words, and what is not a query has no plan", () => {
  const name = statementNames();
  const after = (sql: string) => Array.from({ length: 20 }, () => name({ sql })).at(-1);
  assert.match(after('SELECT 1 FROM "Topic" WHERE id = $1') ?? "", /^kundig_[0-9a-f]{24}$/);
  assert.equal(after("SELECT 1 FROM documents WHERE vector @@ $1::tsquery"), "");
  assert.equal(after("SELECT 1 FROM documents WHERE $1 <% title"), "");
  assert.equal(after("BEGIN"), "");
});

test("statements of ever new wording fill neither our memory nor the database's", () => {
  const name = statementNames();
  const names = new Set<string>();
  for (let wording = 0; wording < 1_000; wording += 1)
    for (let time = 0; time < 6; time += 1) names.add(name({ sql: `SELECT ${wording}` }));
  names.delete("");
  assert.equal(names.size, 250);
});
