import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { beginOf, isAlive, pause } from "./postgres-process.ts";

function held(file: string): boolean {
  try {
    const [pid, begin] = readFileSync(file, "utf8").split(" ");
    return isAlive(Number(pid)) && beginOf(Number(pid)) === begin;
  } catch {
    return false;
  }
}

/**
 * Runs something while no other process does it: the file names the process that is at it. A file left by a
 * killed process does not count.
 * @throws a sentence when another process is still at it after ten minutes
 */
export async function exclusively<T>(file: string, run: () => Promise<T>): Promise<T> {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${process.pid} ${beginOf(process.pid)}`);
  try {
    for (const end = Date.now() + 600_000; ; await pause(50)) {
      try {
        linkSync(draft, file);
        break;
      } catch {
        if (!held(file)) rmSync(file, { force: true });
        else if (Date.now() > end) throw new Error(`Another process has been at it for ten minutes; see ${file}.`);
      }
    }
  } finally {
    rmSync(draft, { force: true });
  }
  try {
    return await run();
  } finally {
    rmSync(file, { force: true });
  }
}
