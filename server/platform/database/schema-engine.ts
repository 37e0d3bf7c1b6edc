import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { withCharColumns } from "./char-columns.ts";

let loaded = false;

/** The package expects a bundler for its `.wasm` import; here the module is put together by hand, once. */
function loadWasm(): void {
  if (loaded) return;
  const main = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
  const wasm = readFileSync(main.replace(/schema_engine\.js$/, "schema_engine_bg.wasm"));
  const imports: WebAssembly.ModuleImports = {};
  for (const [name, value] of Object.entries(bindings)) {
    if (typeof value !== "function") continue;
    // The engine never clears its timer of ten seconds, which would keep each command waiting for it.
    imports[name] = name.startsWith("__wbg_setTimeout_")
      ? (run: () => void, ms: number) => setTimeout(run, ms >>> 0).unref()
      : value;
  }
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(wasm), { "./schema_engine_bg.js": imports });
  bindings.__wbg_set_wasm(exports);
  if (typeof exports.__wbindgen_start === "function") exports.__wbindgen_start();
  loaded = true;
}

export interface EngineOptions {
  databaseUrl: string;
  /** The files of prisma/schema as [path, text]. */
  schema: [string, string][];
  /** What to add to a script so that it is in one transaction with it; the empty text for most. */
  after?: (script: string) => string;
}

function poolOf(url: string, database?: string): pg.Pool {
  const address = new URL(url);
  if (database) address.pathname = `/${database}`;
  // A migration waits two seconds for a lock at most: longer, and every request behind it waits too.
  const pool = new pg.Pool({ connectionString: address.href, max: 2, options: "-c lock_timeout=2s" });
  pool.on("error", () => {});
  return pool;
}

/**
 * The adapter of Prisma splits a script at each semicolon, also inside functions and texts. Sent as a whole,
 * PostgreSQL reads it, in one transaction: a script that fails or is interrupted leaves nothing behind.
 */
function wholeScripts(adapter: SqlDriverAdapter, pool: pg.Pool, options: ScriptOptions): SqlDriverAdapter {
  adapter.executeScript = async (script) => {
    try {
      await pool.query(`${script}\n${options.after(script)}`);
    } catch (error) {
      options.failed(error);
      throw error;
    }
  };
  return adapter;
}

interface ScriptOptions {
  after(script: string): string;
  /** Told what PostgreSQL said; the engine itself only says that something failed. */
  failed(error: unknown): void;
}

interface Connections {
  factory: SqlMigrationAwareDriverAdapterFactory;
  /** What PostgreSQL said to the script that failed. */
  failure(): unknown;
  /** The engine leaves connections open; this closes them and removes its scratch databases. */
  close(): Promise<void>;
}

function connections({ databaseUrl, after = () => "" }: EngineOptions): Connections {
  const open: (() => Promise<void>)[] = [];
  let failure: unknown;
  const failed = (error: unknown) => {
    failure = error;
  };
  const adapterOf = async (pool: pg.Pool, then: (script: string) => string) =>
    wholeScripts(await new PrismaPg(pool).connect(), pool, { after: then, failed });
  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: async () => {
      const pool = poolOf(databaseUrl);
      open.push(() => pool.end());
      return adapterOf(pool, after);
    },
    connectToShadowDb: async () => {
      const name = `kundig_shadow_${process.pid}_${Date.now()}`;
      const outer = poolOf(databaseUrl);
      await outer.query(`CREATE DATABASE ${name} TEMPLATE template0`);
      const pool = poolOf(databaseUrl, name);
      open.push(async () => {
        await pool.end();
        await outer.query(`DROP DATABASE ${name} WITH (FORCE)`);
        await outer.end();
      });
      return withCharColumns(await adapterOf(pool, () => ""), pool);
    },
  };
  return {
    factory,
    failure: () => failure,
    close: async () => {
      for (const close of open) await close();
    },
  };
}

/**
 * Runs something with Prisma's schema engine (WebAssembly, no download) on a database.
 * @throws the error of PostgreSQL where there is one, otherwise the engine's own.
 */
export async function withSchemaEngine<T>(
  options: EngineOptions,
  run: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  loadWasm();
  const { factory, failure, close } = connections(options);
  const bound = bindMigrationAwareSqlAdapterFactory(factory);
  try {
    const engine = await bindings.SchemaEngine.new({ datamodels: options.schema }, () => {}, bound);
    try {
      return await run(engine);
    } finally {
      engine.free();
    }
  } catch (error) {
    throw failure() ?? error;
  } finally {
    await close();
  }
}
