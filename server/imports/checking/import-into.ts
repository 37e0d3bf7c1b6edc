import { forgetEnv } from "../../platform/env/env.ts";
import { importInProcess } from "../import-process.ts";
import { type ImportReport, reportOf } from "../import-report.ts";
import type { ExpectedCommunity } from "./expected.ts";

/**
 * Imports a community of `folder` into the database at `url`, as the command does.
 * @param killAfter kills the process, without warning, that many ms after its first sign of progress; the promise then
 * gives null, unless the import was done before
 */
export async function importInto(
  url: string,
  folder: string,
  community: ExpectedCommunity,
  killAfter?: number,
): Promise<ImportReport | null> {
  process.env.DATABASE_URL = url;
  forgetEnv();
  const started = performance.now();
  let kill = () => {};
  let killed = false;
  const onProgress = () => {
    if (killAfter === undefined || killed) return;
    killed = true;
    setTimeout(() => kill(), killAfter);
  };
  const { kind, board } = community;
  const signal = new AbortController().signal;
  try {
    const { result, peakMemoryBytes } = await importInProcess({ kind, folder, board, signal, onProgress }, (child) => {
      kill = () => child.kill("SIGKILL");
    });
    return reportOf(result, peakMemoryBytes, (performance.now() - started) / 1000);
  } catch (error) {
    if (killed) return null;
    throw error;
  }
}
