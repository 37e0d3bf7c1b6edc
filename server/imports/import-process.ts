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
 * once: three batches of at most 1 million characters, in several forms.
 */
const memory = ["--max-old-space-size=160", "--max-semi-space-size=8"];

const ended = "The import was ended from outside";
const failedAlone = "The import failed with the exit code";

/**
 * Imports in a process of its own with bounded memory, into the database of DATABASE_URL.
 * @param onStart is given the process, for those who want to kill it
 * @throws Error with what went wrong, also when the process was killed
 */
export function importInProcess(
  request: ImportRequest,
  onStart: (child: ChildProcess) => void = () => {},
): Promise<{ result: ImportResult; peakMemoryBytes: number }> {
  const { kind, folder, board, signal, onProgress } = request;
  const child = fork(fileURLToPath(new URL("./import.child.ts", import.meta.url)), [kind, folder, board], {
    execArgv: [...process.execArgv, ...memory],
    serialization: "advanced",
  });
  onStart(child);
  const stop = () => child.connected && child.send("stop");
  if (signal.aborted) stop();
  signal.addEventListener("abort", stop, { once: true });
  return new Promise<{ result: ImportResult; peakMemoryBytes: number }>((done, failed) => {
    let told: FromImport = {};
    child.on("message", (message: FromImport) => {
      if (message.progress) onProgress(message.progress);
      else told = message;
    });
    child.on("error", failed);
    child.on("exit", (code, end) => {
      const { result, peakMemoryBytes = 0, failure } = told;
      if (result) done({ result, peakMemoryBytes });
      else
        failed(
          new Error(failure ?? (end ? `${ended} (${end}). The same command goes on.` : `${failedAlone} (${code}).`)),
        );
    });
  }).finally(() => signal.removeEventListener("abort", stop));
}
