import { spawn } from "node:child_process";
import { chmodSync, closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import type { Place } from "./postgres-place.ts";
import { plainEnvironment, runningPostgres } from "./postgres-process.ts";

export interface Launched {
  pid: number;
  /** Exit code once it ended, -1 for a signal; undefined while it runs. */
  exit(): number | undefined;
  /** The last lines it wrote. */
  log(): string;
}

/** Sized for a small server that PostgreSQL shares with Kundig. */
const settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "100",
  shared_buffers: "256MB",
  effective_cache_size: "1GB",
  work_mem: "16MB",
  maintenance_work_mem: "128MB",
  max_wal_size: "2GB",
  random_page_cost: "1.1",
  // Nearly all of it lies in the system's memory: having other processes read it costs a search a tenth more.
  io_method: "sync",
  // Compiling a query costs more than our short queries take.
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
};

/** A test database need not survive a power cut. */
const testSettings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" };

function isFree(port: number): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(0));
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** The port of the last time if it is still free, otherwise any free one. */
export async function freePort(file: string): Promise<number> {
  const last = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
  return (last > 0 && (await isFree(last))) || isFree(0);
}

/** Starts the server program; it may not answer yet, or end at once. */
export async function launch(options: {
  place: Place;
  data: string;
  port: number;
  forTests: boolean;
}): Promise<Launched> {
  const { place, data, port, forTests } = options;
  // The number in a left-over file may belong to another program by now, which PostgreSQL would mistake for itself.
  if (!runningPostgres(data)) rmSync(join(data, "postmaster.pid"), { force: true });
  const logFile = `${data}.log`;
  const rotate = existsSync(logFile) && statSync(logFile).size > 10_000_000;
  const log = openSync(logFile, rotate ? "w" : "a", 0o600);
  chmodSync(logFile, 0o600);
  const all = { ...settings, ...(forTests ? testSettings : {}), port: String(port) };
  const child = spawn(
    join(place.bin, "postgres"),
    ["-D", data, ...Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
    // Detached: Ctrl-C reaches the terminal's whole group, and the database must be the last to go.
    {
      ...place.user,
      cwd: "/",
      detached: true,
      env: plainEnvironment,
      stdio: ["ignore", log, log],
    },
  );
  closeSync(log);
  let exit: number | undefined;
  child.once("error", () => {
    exit = -1;
  });
  child.once("exit", (code) => {
    exit = code ?? -1;
  });
  child.unref();
  return {
    pid: child.pid ?? 0,
    exit: () => exit,
    log: () => readFileSync(logFile, "utf8").trim().split("\n").slice(-8).join("\n"),
  };
}
