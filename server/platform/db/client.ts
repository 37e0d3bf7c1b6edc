import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "../env/env.ts";
import { type Prisma, PrismaClient } from "./generated/client.ts";
import { statementNames } from "./statement-names.ts";

export type Db = PrismaClient;
/** The client inside `db().$transaction(async (tx) => …)`. */
export type Tx = Prisma.TransactionClient;

interface Connected {
  url: string;
  pool: pg.Pool;
  client: PrismaClient;
}

const key = Symbol.for("kundig.db");
const shared = globalThis as { [key]?: Connected };

/** Longest run of one statement, in ms: a request that needs more is broken, a job may take a minute. */
const statementTimeout = { web: 5_000, both: 5_000, worker: 60_000 };

function connect(): Connected {
  const { databaseUrl, poolSize, process: role } = env();
  if (!databaseUrl) throw new Error("No database: DATABASE_URL is not set and Kundig's own PostgreSQL is not running.");
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: poolSize,
    statement_timeout: statementTimeout[role],
    idle_in_transaction_session_timeout: 30_000,
    connectionTimeoutMillis: 5_000,
    application_name: `kundig-${role}`,
    // Requests come many at a time: a second process for one of them takes the processor from the others.
    ...(role !== "worker" && { options: "-c max_parallel_workers_per_gather=0" }),
  });
  // An idle connection that breaks (database restarted) must not end the process; the next query opens another.
  pool.on("error", () => {});
  // The same for one that breaks while it is in use: its query fails, and that is enough.
  pool.on("connect", (connection) => connection.on("error", () => {}));
  const client = new PrismaClient({
    adapter: new PrismaPg(pool, {
      onPoolError: () => {},
      onConnectionError: () => {},
      statementNameGenerator: statementNames(),
    }),
  });
  return { url: databaseUrl, pool, client };
}

/** The database of this process: one pool, shared by the server and the pages. */
export function db(): Db {
  shared[key] ??= connect();
  return shared[key].client;
}

/** The same pool without Prisma, for statements where each round trip counts. */
export function pool(): pg.Pool {
  db();
  if (!shared[key]) throw new Error("The database was closed.");
  return shared[key].pool;
}

/** Closes the pool; the next `db()` opens a new one to the address that `env()` then names. */
export async function closeDb(): Promise<void> {
  const open = shared[key];
  shared[key] = undefined;
  if (!open) return;
  await open.client.$disconnect();
  await open.pool.end();
}
