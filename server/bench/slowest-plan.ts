import { type Actor, type Ctx, contextOf } from "../platform/authorize/index.ts";
import { type Db, db } from "../platform/db/client.ts";
import { Prisma } from "../platform/db/generated/client.ts";

/** Asks once more, and explains the statement of it that took longest: words for people, then PostgreSQL's own plan. */
export async function slowestPlan(query: string, ask: (ctx: Ctx) => Promise<void>, actor: Actor): Promise<string> {
  const statements: Prisma.Sql[] = [];
  await ask(contextOf(actor, { db: noting(db(), statements) }));
  let slowest = { ms: -1, lines: [] as string[] };
  for (const statement of statements) {
    const began = performance.now();
    // The threshold of the search for typing errors; other statements do not ask for it.
    const [, plan] = await db().$transaction([
      db().$queryRaw`SELECT set_config('pg_trgm.word_similarity_threshold', '0.45', true)`,
      db().$queryRaw<Record<string, string>[]>(Prisma.sql`EXPLAIN (ANALYZE, BUFFERS, SUMMARY) ${statement}`),
    ]);
    const ms = performance.now() - began;
    if (ms > slowest.ms) slowest = { ms, lines: plan.map((row) => row["QUERY PLAN"] ?? "") };
  }
  return [`slowest: "${query}" (${statements.length} statements), the longest of them:`, ...slowest.lines, ""].join(
    "\n",
  );
}

/** The statements one answer takes, each with its plan and what of it was done. */
export async function statementsOf(
  ask: (ctx: Ctx) => Promise<unknown>,
  actor: Actor,
): Promise<{ sql: string; plan: string }[]> {
  const statements: Prisma.Sql[] = [];
  await ask(contextOf(actor, { db: noting(db(), statements) }));
  const found: { sql: string; plan: string }[] = [];
  for (const statement of statements) {
    const rows = await db().$queryRaw<Record<string, string>[]>(Prisma.sql`EXPLAIN (ANALYZE, TIMING off) ${statement}`);
    found.push({ sql: statement.sql, plan: rows.map((row) => row["QUERY PLAN"] ?? "").join("\n") });
  }
  return found;
}

/** The database as it is, which also writes down what is read with `$queryRaw`. */
function noting(real: Db, statements: Prisma.Sql[]): Db {
  return new Proxy(real, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (name !== "$queryRaw" || typeof value !== "function") return value;
      return (first: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) => {
        const isSql = "sql" in first;
        const statement = isSql ? first : Prisma.sql([...first], ...values);
        if (/^\s*(?:WITH|SELECT \W|SELECT reply)/.test(statement.sql)) statements.push(statement);
        return value.call(target, first, ...values);
      };
    },
  });
}
