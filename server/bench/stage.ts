import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { scratchDatabase } from "../imports/checking/scratch-database.ts";
import { importProcess } from "../imports/import-process.ts";
import { database } from "../platform/cli/database.ts";
import { closeDb, db } from "../platform/db/client.ts";
import { projectRoot } from "../platform/env/project-root.ts";
import { freePort } from "./free-port.ts";

/** What a bench found: name of the figure → value with its unit. */
export type Figures = Record<string, string | number>;

/** A production server of its own with a filled database. */
export interface Stage extends AsyncDisposable {
  url: string;
  /** Resident memory of the server, MB. */
  memory(): number;
  /** Starts one more server on the same database and data folder, which ends with the stage. @returns its address */
  startAnother(): Promise<string>;
}

const communities = [
  ["stackexchange", "stackexchange-ai", "ai"],
  ["mozilla-support", "mozilla-support-thunderbird-2023", "thunderbird"],
] as const;

/** Opens a scratch database, starts the production server on it with the demo community, and imports the real ones. */
export async function openStage(data: string, withImports: boolean): Promise<Stage> {
  const used = await database();
  const scratch = await scratchDatabase(used.url);
  const folder = mkdtempSync(join(tmpdir(), "kundig-bench-"));
  const port = await freePort();
  const own = {
    DATABASE_URL: scratch.url,
    KUNDIG_DATA_DIR: folder,
    PORT: String(port),
    KUNDIG_URL: `http://localhost:${port}`,
    KUNDIG_TRUSTED_HOPS: "1",
    LOG_LEVEL: "error",
  };
  Object.assign(process.env, own);
  (globalThis as Record<symbol, unknown>)[Symbol.for("kundig.env")] = undefined;
  await closeDb();
  const close = async () => {
    await closeDb();
    await scratch[Symbol.asyncDispose]();
    await used[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true, force: true });
  };
  // A database left running would keep this process waiting for ever.
  const servers: ChildProcess[] = [];
  const startOn = async (variables: Record<string, string>) => {
    const one = await start(variables);
    servers.push(one);
    return one;
  };
  const server = await startOn(own).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  if (withImports) {
    for (const [kind, name, board] of communities) {
      const source = join(data, name);
      if (!existsSync(source)) continue;
      console.log(`importing ${name} …`);
      const request = { kind, folder: source, board, signal: new AbortController().signal, onProgress: () => {} };
      await importProcess().begin(scratch.url, request);
    }
    await db().$executeRawUnsafe("ANALYZE");
  }
  return {
    url: own.KUNDIG_URL,
    memory: () => memoryOf(server),
    async startAnother() {
      const other = String(await freePort());
      const address = `http://localhost:${other}`;
      await startOn({ ...own, PORT: other, KUNDIG_URL: address });
      return address;
    },
    async [Symbol.asyncDispose]() {
      const ended = servers.map((one) => new Promise((resolve) => one.once("exit", resolve)));
      for (const one of servers) one.kill("SIGTERM");
      await Promise.all(ended);
      await close();
    },
  };
}

function start(variables: Record<string, string>): Promise<ChildProcess> {
  // With the bounds of memory that `npm start` gives it, which are those of this process.
  const server = spawn(process.execPath, [...process.execArgv, join("server", "platform", "cli", "start.ts")], {
    cwd: projectRoot,
    env: { ...process.env, ...variables },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((resolve, reject) => {
    server.stdout?.on("data", (text: Buffer) => {
      if (text.includes("Kundig is ready")) resolve(server);
    });
    server.once("exit", (code) => reject(new Error(`The server ended with code ${code}.`)));
  });
}

function memoryOf(server: ChildProcess): number {
  const status = readFileSync(`/proc/${server.pid}/status`, "utf8");
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}
