import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { projectRoot } from "../platform/env/project-root.ts";
import { freePort } from "./free-port.ts";
import { median } from "./load.ts";
import type { Figures } from "./stage.ts";

/** Later starts; the first of them finds caches of the machine cold. */
const LATER = 3;
/** A first start may take four minutes (quality.md §1); after so long without an answer something is wrong, in ms. */
const PATIENCE = 15 * 60_000;

/**
 * `npm start` as the README says it, in an empty clone of the last commit with an empty data folder: until the site is
 * ready, packages, database, build and demo community included; then stopped and started again.
 */
export async function start(): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), "kundig-first-"));
  // As root the database runs as another user, who has to be able to reach the folder.
  chmodSync(folder, 0o755);
  const clone = join(folder, "kundig");
  try {
    const cloned = spawnSync("git", ["clone", "--quiet", "--no-hardlinks", projectRoot, clone], { encoding: "utf8" });
    if (cloned.status !== 0) throw new Error(`The project could not be cloned: ${cloned.stderr}`);
    const first = await untilReady(clone, join(folder, "data"));
    const later: number[] = [];
    for (let run = 0; run < LATER; run += 1) later.push(await untilReady(clone, join(folder, "data")));
    return {
      "first start in an empty clone (s)": first.toFixed(1),
      "later start until ready (s, median)": median(later).toFixed(1),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Starts, waits until the site answers as ready, and stops it in order. @returns seconds until ready */
async function untilReady(clone: string, data: string): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const server = spawn("npm", ["start"], {
    cwd: clone,
    detached: true,
    env: { ...withoutOurs(), KUNDIG_DATA_DIR: data, PORT: String(port) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const over = new Promise<number | null>((resolve) => server.once("exit", resolve));
  let ended = false;
  over.then(() => {
    ended = true;
  });
  try {
    for (;;) {
      if (ended) throw new Error("npm start ended before the site was ready.");
      if (performance.now() - began > PATIENCE) throw new Error("npm start was not ready in time.");
      const answer = await fetch(`http://127.0.0.1:${port}/api/health/ready`).catch(() => null);
      if (answer?.ok) return (performance.now() - began) / 1000;
      await wait(50);
    }
  } finally {
    // As Ctrl-C in a terminal reaches the whole group.
    if (server.pid && !ended) process.kill(-server.pid, "SIGINT");
    await over;
  }
}

/** The environment as a shell gives it, without what this bench itself was told. */
function withoutOurs(): NodeJS.ProcessEnv {
  const env = { ...process.env };
  for (const name of Object.keys(env)) if (/^KUNDIG_|^DATABASE_URL$|^NODE_OPTIONS$/.test(name)) delete env[name];
  return env;
}
