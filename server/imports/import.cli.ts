import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { database } from "../platform/cli/database.ts";
import { applyMigrations } from "../platform/database/migrate.ts";
import { importProcess } from "./import-process.ts";
import { progressShow } from "./import-progress.ts";
import { reportLines, reportOf } from "./import-report.ts";
import { sourceKinds } from "./sources/sources.ts";

const usage = `npm run import -- <kind> <folder> --board <board> [--report <file.json>]
npm run import -- knowledge <folder>

kinds   ${sourceKinds.join(", ")}
folder  holds the files of the source as they are, plain or as .gz; for knowledge what npm run export wrote
board   its address (small letters, digits, hyphens); made as a public board for questions when there is none

Stop it at any time (Ctrl-C); the same command goes on. Running it again after its end takes only what is new.`;

/** `npm run import`. @returns the exit code: 0 done, 130 stopped by Ctrl-C, 2 for wrong arguments */
export async function run(args: string[]): Promise<number> {
  if (args[0] === "knowledge" && args[1] && args.length === 2) {
    const { importKnowledgeFrom } = await import("./import-knowledge.ts");
    return importKnowledgeFrom(args[1]);
  }
  const asked = argumentsOf(args);
  if (!asked) {
    console.error(usage);
    return 2;
  }
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  // More than once, because a terminal and the command that started us may both send it.
  process.on("SIGINT", onSignal).on("SIGTERM", onSignal);
  const show = progressShow(process.stderr);
  try {
    // Gets ready while the database does.
    using importer = importProcess();
    await using used = await database();
    await applyMigrations(used.url);
    const request = { ...asked, signal: stop.signal, onProgress: show.show };
    const { result, peakMemoryBytes } = await importer.begin(used.url, request).finally(show.end);
    const report = reportOf(result, peakMemoryBytes);
    if (asked.report) await writeFile(asked.report, `${JSON.stringify(report, null, 2)}\n`);
    for (const line of reportLines(report)) console.log(line);
    return report.outcome === "done" ? 0 : 130;
  } finally {
    process.off("SIGINT", onSignal).off("SIGTERM", onSignal);
  }
}

interface Asked {
  kind: string;
  folder: string;
  board: string;
  report: string | undefined;
}

/** The arguments, or null when they are not as the usage says. */
function argumentsOf(args: string[]): Asked | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { board: { type: "string" }, report: { type: "string" } },
    });
    const [kind, folder, ...more] = positionals;
    if (!kind || !folder || !values.board || more.length > 0) return null;
    return { kind, folder, board: values.board, report: values.report };
  } catch {
    return null;
  }
}
