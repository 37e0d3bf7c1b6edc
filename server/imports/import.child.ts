import { once } from "node:events";
import { closeDb } from "../platform/db/client.ts";
import { forgetEnv } from "../platform/env/env.ts";
import { closeMarkdown, warmTranslator } from "../platform/markdown/index.ts";
import type { FromImport, ToImport } from "./import-process.ts";
import { messageOf } from "./reading/source-row.ts";

/* The process an import runs in; whoever starts it bounds its memory and hears how far it is. */

const stop = new AbortController();
// Any of these means the same: finish the batch under way. "disconnect" comes when the starter was killed.
for (const end of ["disconnect", "SIGINT", "SIGTERM"]) process.on(end, () => stop.abort());
process.on("message", (message: ToImport) => message === "stop" && stop.abort());
// Whoever starts it may end before there is anything to import.
const alone = new AbortController();
process.on("disconnect", () => alone.abort(new Error("Nobody is there any more.")));
const asked = once(process, "message", { signal: alone.signal }) as Promise<[ToImport]>;
asked.catch(() => {});
const tell = (message: FromImport) => new Promise<void>((done) => process.send?.(message, () => done()) ?? done());
try {
  // The worker for texts loads beside the import itself; when it fails, the first text says so.
  warmTranslator().catch(() => {});
  const { importCommunity } = await import("./index.ts");
  const [request] = await asked;
  if (request !== "stop") {
    const { kind, folder, board, databaseUrl } = request;
    process.env.DATABASE_URL = databaseUrl;
    forgetEnv();
    const onProgress = (progress: FromImport["progress"]) => void tell({ progress });
    const result = await importCommunity({ kind, folder, board, signal: stop.signal, onProgress });
    await tell({ result, peakMemoryBytes: process.resourceUsage().maxRSS * 1024 });
  }
} catch (error) {
  // A plain Error has a sentence for people; of anything else the place matters too.
  const plain = error instanceof Error && error.constructor === Error;
  await tell({ failure: plain || !(error instanceof Error) ? messageOf(error) : (error.stack ?? error.message) });
} finally {
  closeMarkdown();
  await closeDb();
  if (process.connected) process.disconnect();
}
