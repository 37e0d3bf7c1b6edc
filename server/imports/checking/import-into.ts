import { type ImportProcess, importProcess } from "../import-process.ts";
import { type ImportReport, reportOf } from "../import-report.ts";
import type { ExpectedCommunity } from "./expected.ts";

/**
 * Imports a community of `folder` into the database at `url`, as the command does.
 * @param killAfter kills the process, without warning, that many ms after its first sign of progress; the promise then
 * gives null, unless the import was done before
 * @param importer a process that got ready before, as the command's does
 */
export async function importInto(
  url: string,
  folder: string,
  community: ExpectedCommunity,
  killAfter?: number,
  importer: ImportProcess = importProcess(),
): Promise<ImportReport | null> {
  let killed = false;
  const onProgress = () => {
    if (killAfter === undefined || killed) return;
    killed = true;
    setTimeout(() => importer.child.kill("SIGKILL"), killAfter);
  };
  const { kind, board } = community;
  const signal = new AbortController().signal;
  try {
    const { result, peakMemoryBytes } = await importer.begin(url, { kind, folder, board, signal, onProgress });
    return reportOf(result, peakMemoryBytes);
  } catch (error) {
    if (killed) return null;
    throw error;
  }
}
