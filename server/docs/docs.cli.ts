import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../platform/env/project-root.ts";
import { dataModelDocument } from "./data-model.ts";
import { environmentDocument } from "./environment.ts";
import { eventsDocument } from "./events.ts";
import { permissionsDocument } from "./permissions.ts";
import { proceduresDocument } from "./procedures.ts";

const documents: Record<string, () => string | Promise<string>> = {
  "permissions.md": permissionsDocument,
  "events.md": eventsDocument,
  "data-model.md": dataModelDocument,
  "procedures.md": proceduresDocument,
  "environment.md": environmentDocument,
};

/** `npm run docs [-- --check]`. @returns the exit code: 1 when `--check` found an old document, 2 for wrong arguments */
export async function run(args: string[]): Promise<number> {
  const checking = args[0] === "--check";
  if (args.length > Number(checking)) {
    console.error("npm run docs               writes server/docs\nnpm run docs -- --check    says which are old, writes nothing");
    return 2;
  }
  Object.assign(process.env, { LOG_LEVEL: "silent" });
  const old: string[] = [];
  for (const [name, write] of Object.entries(documents)) {
    const file = join(projectRoot, "server", "docs", name);
    const text = await write();
    if (existsSync(file) && readFileSync(file, "utf8") === text) continue;
    old.push(name);
    if (!checking) writeFileSync(file, text);
  }
  if (checking && old.length > 0) console.log(`Old: ${old.join(", ")}. Run npm run docs and commit what it writes.`);
  else console.log(old.length > 0 ? `Wrote ${old.join(", ")}.` : "All documents are current.");
  return checking && old.length > 0 ? 1 : 0;
}
