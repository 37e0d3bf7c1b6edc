import { join } from "node:path";
import { projectRoot } from "../env/project-root.ts";
import { command } from "./command.ts";

/** The command is named by its path, because the platform knows no domain. */
const { run }: { run(args: string[]): Promise<number> } = await import(
  join(projectRoot, "server", "search", "reindex.cli.ts")
);
await command(run);
