import { fork } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { applyMigrations } from "../database/migrate.ts";
import { closeDb, pool } from "../db/client.ts";
import { env } from "../env/env.ts";
import { projectRoot } from "../env/project-root.ts";

export interface SignIn {
  role: string;
  email: string;
  password: string;
}

/** What happened to the demo community at this start. */
export type Demo =
  | { kind: "made"; signIns: SignIn[]; file: string }
  | { kind: "there"; file: string }
  | { kind: "none"; because: string };

function isLocal(address: string): boolean {
  return /^(localhost|.*\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(address).hostname);
}

/** Whether nobody has an account yet. */
export async function isEmpty(): Promise<boolean> {
  const { rows } = await pool().query<{ empty: boolean }>('SELECT NOT EXISTS (SELECT 1 FROM "User") AS empty');
  return rows[0]?.empty ?? false;
}

/** Removes what a seed that was killed half way left behind: the database is as new. */
async function beginAnew(databaseUrl: string): Promise<void> {
  await pool().query("DROP SCHEMA public CASCADE; DROP SCHEMA IF EXISTS graphile_worker CASCADE; CREATE SCHEMA public");
  await closeDb();
  await applyMigrations(databaseUrl);
}

/** Seeds in a process of its own: playing a year of acts would leave the server twice as large for as long as it runs. */
function seedInProcess(seedFile: string, databaseUrl: string): Promise<SignIn[]> {
  const child = fork(seedFile, { env: { ...process.env, DATABASE_URL: databaseUrl } });
  return new Promise((done, failed) => {
    let told: SignIn[] | undefined;
    child.on("message", (signIns: SignIn[]) => {
      told = signIns;
    });
    child.on("error", failed);
    child.on("exit", (code, signal) => {
      if (told) done(told);
      else failed(new Error(`The demo community could not be made (${signal ?? `exit code ${code}`}).`));
    });
  });
}

/**
 * Fills an empty database with the demo community, unless KUNDIG_DEMO is off or the site is public. A seed that
 * was interrupted begins again from nothing.
 * @throws a sentence when the demo was asked for on a public address
 */
export async function fillWithDemo(): Promise<Demo> {
  const { dataDir, demo, url, databaseUrl } = env();
  if (!databaseUrl) throw new Error("The database has to be started before the demo community is made.");
  const file = join(dataDir, "demo-sign-ins.json");
  const begun = join(dataDir, "demo-begun");
  const database = new URL(databaseUrl).pathname;
  const interrupted = existsSync(begun) && readFileSync(begun, "utf8") === database;
  if (!interrupted && !(await isEmpty()))
    return existsSync(file) ? { kind: "there", file } : { kind: "none", because: "the database has people of its own" };
  if (!demo) return { kind: "none", because: "KUNDIG_DEMO is off" };
  if (!isLocal(url)) {
    if (process.env.KUNDIG_DEMO)
      throw new Error(
        `KUNDIG_DEMO is on, but ${url} is not a local address. The demo community is for trying only; set KUNDIG_DEMO=off.`,
      );
    return { kind: "none", because: `${url} is not a local address` };
  }
  const seedFile = join(projectRoot, "prisma", "seed", "seed.child.ts");
  if (!existsSync(seedFile)) return { kind: "none", because: "prisma/seed is not there yet" };
  writeFileSync(begun, database, { mode: 0o600, flush: true });
  if (interrupted) await beginAnew(databaseUrl);
  const signIns = await seedInProcess(seedFile, databaseUrl);
  writeFileSync(file, `${JSON.stringify(signIns, null, 2)}\n`, { mode: 0o600, flush: true });
  rmSync(begun);
  return { kind: "made", signIns, file };
}
