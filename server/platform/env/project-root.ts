import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The folder of the project. Inside a page bundle `import.meta.url` points into the build, so there the
 * working folder counts, which the start command sets to the project.
 */
function find(): string {
  let folder = import.meta.dirname ?? process.cwd();
  while (folder !== dirname(folder)) {
    if (existsSync(join(folder, "server", "start.mjs")) && !folder.includes("/.next")) return folder;
    folder = dirname(folder);
  }
  return process.cwd();
}

/** Absolute path of the project's folder. */
export const projectRoot: string = find();
