import { closeDb } from "../platform/db/client.ts";
import { closeMarkdown, warmTranslator } from "../platform/markdown/index.ts";
import type { FromImport } from "./import-process.ts";
import { messageOf } from "./reading/source-row.ts";

/* The process an import runs in; whoever starts it bounds its memory and hears how far it is. */

const [kind = "", folder = "", board = ""] = process.argv.slice(2);
const stop = new AbortController();
// Any of these means the same: finish the batch under way. "disconnect" comes when the starter was killed.
for (const end of ["message", "disconnect", "SIGINT", "SIGTERM"]) process.on(end, () => stop.abort());
const tell = (message: FromImport) => new Promise<void>((done) => process.send?.(message, () => done()) ?? done());
try {
  // The worker for texts loads beside the import itself; when it fails, the first text says so.
  warmTranslator().catch(() => {});
  const { importCommunity } = await import("./index.ts");
  const onProgress = (progress: FromImport["progress"]) => void tell({ progress });
  const result = await importCommunity({ kind, folder, board, signal: stop.signal, onProgress });
  await tell({ result, peakMemoryBytes: process.resourceUsage().maxRSS * 1024 });
} catch (error) {
  // A plain Error has a sentence for people; of anything else the place matters too.
  const plain = error instanceof Error && error.constructor === Error;
  await tell({ failure: plain || !(error instanceof Error) ? messageOf(error) : (error.stack ?? error.message) });
} finally {
  closeMarkdown();
  await closeDb();
  if (process.connected) process.disconnect();
}
