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
  /** When a connection was last asked for in vain or broke (milliseconds); 0 for never. */
  missedAt: number;
}

const key = Symbol.for("kundig.db");
const shared = globalThis as { [key]?: Connected };

/** Longest run of one statement, in ms: a request that needs more is broken, a job may take a minute. */
const statementTimeout = { web: 5_000, both: 5_000, worker: 60_000 };

/** For so long after a connection was missed, in ms, other faults are put down to that as well. */
const missedFor = 5_000;

/** Calls `missed` whenever nobody gets a connection who asked for one, or one breaks. */
function watch(pool: pg.Pool, missed: () => void): void {
  const connect = pool.connect.bind(pool);
  type Done = Parameters<typeof connect>[0];
  const watched = (done?: Done) => {
    if (done === undefined)
      return connect().catch((error: unknown) => {
        missed();
        throw error;
      });
    return connect((error, client, release) => {
      if (error) missed();
      done(error, client, release);
    });
  };
  pool.connect = watched as typeof pool.connect;
  // An idle connection that breaks (database restarted) must not end the process; the next query opens another.
  pool.on("error", missed);
  // The same for one that breaks while it is in use: its query fails, and that is enough.
  pool.on("connect", (connection) => connection.on("error", missed));
}

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
  const client = new PrismaClient({
    adapter: new PrismaPg(pool, {
      onPoolError: () => {},
      onConnectionError: () => {},
      statementNameGenerator: statementNames(),
    }),
  });
  const connected = { url: databaseUrl, pool, client, missedAt: 0 };
  watch(pool, () => {
    connected.missedAt = Date.now();
  });
  return connected;
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

/** Whether work waits for a connection or has just missed one: what fails now passes by itself. */
export function databaseIsBusy(): boolean {
  const open = shared[key];
  return open !== undefined && (open.pool.waitingCount > 0 || Date.now() - open.missedAt < missedFor);
}

/** Closes the pool; the next `db()` opens a new one to the address that `env()` then names. */
export async function closeDb(): Promise<void> {
  const open = shared[key];
  shared[key] = undefined;
  if (!open) return;
  await open.client.$disconnect();
  await open.pool.end();
}
