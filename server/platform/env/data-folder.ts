import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Each missing folder by itself: asked for all at once, Node never ends where the system makes no folders (/proc). */
function make(folder: string): void {
  if (existsSync(folder)) return;
  make(dirname(folder));
  mkdirSync(folder);
}

/**
 * Makes the data folder unless it is there, and writes into it to see that this is possible.
 * @throws a sentence when it is not
 */
export function requireDataFolder(dataDir: string): void {
  const trial = join(dataDir, `.trial.${process.pid}`);
  try {
    make(dataDir);
    writeFileSync(trial, "");
    rmSync(trial);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`KUNDIG_DATA_DIR is "${dataDir}", but nothing can be kept there: ${why}.`);
  }
}
