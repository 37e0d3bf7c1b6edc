import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { ImportRequest, ImportResult } from "./import-community.ts";
import type { Progress } from "./run-stages.ts";

/** What the import's process tells. */
export interface FromImport {
  progress?: Progress;
  result?: ImportResult;
  peakMemoryBytes?: number;
  failure?: string;
}

/**
 * V8 lets garbage pile up while memory is plenty; these bounds (MB) make it collect. An import works on about 60 MB at
 * once: three batches of at most 1 million characters, in several forms. Nearly all of it is gone with its batch, so the
 * space for new objects is large from the beginning: a tenth less processor time than with 8 MB, for 30 MB of memory.
 */
const memory = [
  ...["--max-old-space-size=160", "--initial-old-space-size=100"],
  ...["--max-semi-space-size=16", "--min-semi-space-size=16"],
];

/** The two compilers that optimise most take longer over it, on a busy machine, than an import has of their work. */
const compiling = ["--no-turbofan", "--liftoff-only"];

const ended = "The import was ended from outside";
const failedAlone = "The import failed with the exit code";

/** What the import's process is told, once; "stop" ends it after the batch under way. */
export type ToImport = "stop" | (Pick<ImportRequest, "kind" | "folder" | "board"> & { databaseUrl: string });

export interface ImportProcess extends Disposable {
  child: ChildProcess;
  /**
   * Imports into the database at this address.
   * @throws Error with what went wrong, also when the process was killed
   */
  begin(databaseUrl: string, request: ImportRequest): Promise<{ result: ImportResult; peakMemoryBytes: number }>;
}

/**
 * Starts a process of its own with bounded memory that gets ready to import: worth doing before there is a database,
 * since both take half a second. Disposing ends it if it was never needed.
 */
export function importProcess(): ImportProcess {
  const child = fork(fileURLToPath(new URL("./import.child.ts", import.meta.url)), [], {
    execArgv: [...process.execArgv, ...memory, ...compiling],
    serialization: "advanced",
  });
  const tell = (message: ToImport) => child.connected && child.send(message);
  let begun = false;
  return {
    child,
    begin(databaseUrl, { kind, folder, board, signal, onProgress }) {
      begun = true;
      tell({ kind, folder, board, databaseUrl });
      const stop = () => tell("stop");
      if (signal.aborted) stop();
      signal.addEventListener("abort", stop, { once: true });
      return endOf(child, onProgress).finally(() => signal.removeEventListener("abort", stop));
    },
    [Symbol.dispose]() {
      if (!begun) child.kill("SIGKILL");
    },
  };
}

function endOf(child: ChildProcess, onProgress: ImportRequest["onProgress"]) {
  return new Promise<{ result: ImportResult; peakMemoryBytes: number }>((done, failed) => {
    let told: FromImport = {};
    child.on("message", (message: FromImport) => {
      if (message.progress) onProgress(message.progress);
      else told = message;
    });
    child.on("error", failed);
    const onExit = (code: number | null, end: NodeJS.Signals | null) => {
      const { result, peakMemoryBytes = 0, failure } = told;
      if (result) done({ result, peakMemoryBytes });
      else
        failed(
          new Error(failure ?? (end ? `${ended} (${end}). The same command goes on.` : `${failedAlone} (${code}).`)),
        );
    };
    // It may have ended while it waited.
    if (child.exitCode !== null || child.signalCode !== null) onExit(child.exitCode, child.signalCode);
    else child.on("exit", onExit);
  });
}
