import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { newCluster } from "./new-cluster.ts";
import { freePort, type Launched, launch } from "./postgres-launch.ts";
import type { Place } from "./postgres-place.ts";
import { beginOf, gone, isAlive, pause, runningPostgres } from "./postgres-process.ts";
import { exclusively } from "./start-lock.ts";

export interface OwnPostgresOptions {
  place: Place;
  /** Name of the data folder in that place. */
  name: "postgres" | "test-postgres";
  /** The port it must have; otherwise that of the last time, or a free one. */
  port?: number;
}

/** Our own PostgreSQL, running. */
export interface OwnPostgres {
  port: number;
  /** Whether it did not run before. */
  started: boolean;
  isRunning(): boolean;
  /** Address of one of its databases. */
  url(database: string): string;
  /**
   * Stops it, unless another living process is responsible for it: connections are ended, what was committed is on
   * disk. A command that runs for a moment leaves it running when somebody else is connected by then (`unlessUsed`).
   */
  stop(options?: { unlessUsed: boolean }): Promise<void>;
}

function passwordOf(place: Place, name: string): string {
  const file = join(place.folder, `${name}.password`);
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString("hex"), { mode: 0o600, flush: true });
  return readFileSync(file, "utf8").trim();
}

/** Resolves when PostgreSQL answers; false when it is gone before it did. */
async function ready(url: string, running: () => boolean): Promise<boolean> {
  for (const end = Date.now() + 120_000; Date.now() < end; await pause(30)) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    client.on("error", () => {});
    try {
      await client.connect();
      return true;
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : "";
      if (code === "28P01") throw new Error("The password of Kundig's own PostgreSQL does not fit its data folder.");
      if (!running()) return false;
    } finally {
      await client.end().catch(() => {});
    }
  }
  throw new Error("Kundig's own PostgreSQL did not answer within two minutes.");
}

async function isUsed(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  const others = "backend_type = 'client backend' AND pid <> pg_backend_pid()";
  const { rowCount } = await client.query(`SELECT 1 FROM pg_stat_activity WHERE ${others}`).finally(() => client.end());
  return (rowCount ?? 0) > 0;
}

/** Whether the process that last took responsibility for the server still runs. */
function hasLivingOwner(file: string): boolean {
  try {
    const [pid, begin] = readFileSync(file, "utf8").split(" ");
    return Number(pid) !== process.pid && isAlive(Number(pid)) && beginOf(Number(pid)) === begin;
  } catch {
    return false;
  }
}

/** Why PostgreSQL does not start, from its last lines; a full disk, which only a person can mend, is named first. */
export function notStarting(data: string, lastLines: string): string {
  const full = /No space left on device/.test(lastLines);
  const why = full
    ? `There is no room left on the disk of ${data}. Make room; nothing is lost.`
    : "Kundig's own PostgreSQL does not start.";
  return `${why} PostgreSQL says:\n${lastLines}`;
}

/**
 * Starts PostgreSQL 18 from the packages on its data folder, which is made at the first time, or joins the one
 * that already runs there. It recovers by itself after a kill -9 or a power cut.
 * @throws a sentence when it cannot be started
 */
export async function startOwnPostgres({ place, name, port: wanted }: OwnPostgresOptions): Promise<OwnPostgres> {
  const data = join(place.folder, name);
  const portFile = join(place.folder, `${name}.port`);
  const ownerFile = join(place.folder, `${name}.owner`);
  return exclusively(join(place.folder, `${name}.starting`), async () => {
    const password = passwordOf(place, name);
    const address = (port: number, database: string) =>
      `postgresql://postgres:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
    if (!existsSync(data)) await newCluster(place, data, password);

    const running = runningPostgres(data);
    let pid = 0;
    let port = 0;
    let started = false;
    if (running && (await ready(address(running.port, "postgres"), () => isAlive(running.pid)))) {
      ({ pid, port } = running);
    } else {
      port = wanted ?? (await freePort(portFile));
      for (let attempt = 1; ; attempt++) {
        const launched: Launched = await launch({ place, data, port, forTests: name === "test-postgres" });
        if (await ready(address(port, "postgres"), () => launched.exit() === undefined)) {
          pid = launched.pid;
          started = true;
          break;
        }
        // After a kill -9 the killed server's own processes may need a few seconds to end and free its memory.
        if (attempt === 10) throw new Error(notStarting(data, launched.log()));
        await pause(1000);
      }
      writeFileSync(portFile, String(port));
    }
    // Whoever comes first is responsible; a process that was killed no longer is.
    if (!hasLivingOwner(ownerFile)) writeFileSync(ownerFile, `${process.pid} ${beginOf(process.pid)}`);
    return {
      port,
      started,
      isRunning: () => isAlive(pid),
      url: (database) => address(port, database),
      stop: async ({ unlessUsed } = { unlessUsed: false }) => {
        if (hasLivingOwner(ownerFile) || !isAlive(pid)) return;
        if (unlessUsed && (await isUsed(address(port, "postgres")))) return;
        process.kill(pid, "SIGINT");
        if (!(await gone(pid, 20_000))) process.kill(pid, "SIGQUIT");
      },
    };
  });
}

/** Makes a database unless it is there. */
export async function ensureDatabase(postgres: OwnPostgres, database: string): Promise<string> {
  const client = new pg.Client({ connectionString: postgres.url("postgres") });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [database]);
    if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)} TEMPLATE template0`);
  } finally {
    await client.end();
  }
  return postgres.url(database);
}
