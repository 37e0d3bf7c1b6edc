import { existsSync } from "node:fs";
import { join } from "node:path";
import { durabilityNote } from "../database/durability.ts";
import { applyMigrations } from "../database/migrate.ts";
import { closeDb, type Db, db } from "../db/client.ts";
import { requireDataFolder } from "../env/data-folder.ts";
import { env } from "../env/env.ts";
import { projectRoot } from "../env/project-root.ts";
import { buildIsCurrent, buildPages } from "./build-pages.ts";
import { command } from "./command.ts";
import { database } from "./database.ts";
import { type Demo, fillWithDemo } from "./demo.ts";
import { lifetime } from "./lifetime.ts";
import { requireFreePort } from "./port.ts";

/** What server/main.ts exports; it is named by its path, because the platform knows no domain. */
interface Main {
  main(): Promise<{ close(): Promise<void>; address: string }>;
}

/** What is used of server/users/first-admin.cli.ts, which is named by its path like server/main.ts. */
interface Users {
  createFirstAdminLink(db: Db, now: Date): Promise<string | null>;
}

function tellOf(demo: Demo): void {
  if (demo.kind === "none") console.log(`No demo community, because ${demo.because}.`);
  if (demo.kind === "there") console.log(`Demo sign-ins: ${demo.file}`);
  if (demo.kind !== "made") return;
  console.log(`Demo sign-ins, kept in ${demo.file}:`);
  const widest = (key: "role" | "email") => Math.max(...demo.signIns.map((signIn) => signIn[key].length));
  for (const { role, email, password } of demo.signIns)
    console.log(`  ${role.padEnd(widest("role"))}  ${email.padEnd(widest("email"))}  ${password}`);
}

/** While nobody is an admin, a link that makes the first one is printed at each start; only the newest works. */
async function tellFirstAdmin(): Promise<void> {
  const users: Users = await import(join(projectRoot, "server", "users", "first-admin.cli.ts"));
  const link = await users.createFirstAdminLink(db(), new Date());
  if (link) console.log(`The first admin makes an account here, once: ${link}`);
}

/**
 * Brings Kundig up, part after part: environment, database, migrations, build, demo community, server. Ends when a
 * signal comes, everything stopped in the reverse order.
 * @param mode in development Next compiles pages when they are asked for, and nothing is built before
 * @param afterwards runs when everything has ended
 */
export async function serve(mode: "production" | "development", afterwards?: () => Promise<void>): Promise<void> {
  const began = Date.now();
  Object.assign(process.env, { NODE_ENV: mode });
  process.chdir(projectRoot);
  const life = lifetime();
  if (afterwards) life.onStop(afterwards);
  await command(async () => {
    const { host, port, dataDir, process: role } = env();
    const mainFile = join(projectRoot, "server", "main.ts");
    if (!existsSync(mainFile)) throw new Error("server/main.ts is not there yet, so there is nothing to start.");
    requireDataFolder(dataDir);
    if (role !== "worker") await requireFreePort(host, port);

    const used = life.use(await database({ unlessUsed: false }));
    if (used.note) console.log(used.note);
    const weak = await durabilityNote(used.url);
    if (weak) console.error(weak);
    const applied = await applyMigrations(used.url);
    if (applied.length > 0) console.log(`Database prepared: ${applied.length} migrations.`);

    if (mode === "production" && role !== "worker" && !buildIsCurrent()) {
      console.log("Building the pages. This takes about a minute and happens only after changes.");
      await buildPages(life.signal);
    }
    life.onStop(closeDb);
    const demo = await fillWithDemo();
    const { main }: Main = await import(mainFile);
    const server = await main();
    life.onStop(() => server.close());

    console.log(
      `\nKundig is ready: ${server.address || "running jobs"} (after ${((Date.now() - began) / 1000).toFixed(1)} s)`,
    );
    tellOf(demo);
    if (demo.kind === "none") await tellFirstAdmin();
    console.log(`Data: ${dataDir}${used.where === dataDir ? "" : `, database: ${used.where}`}`);
    console.log("Ctrl-C stops it.\n");
    return 0;
  });
  if (process.exitCode) await life.end(1);
}
