import assert from "node:assert/strict";
import { answeringProcedures } from "../answer-procedures.ts";
import { env } from "../platform/env/env.ts";
import { startWorker } from "../worker.ts";
import { startFront } from "./front.ts";

/* A process that answers procedures over HTTP and runs jobs, as servers do, without pages; it says on which port. */

process.on("disconnect", () => process.exit(1));
await startWorker([]);
const front = await startFront({ siteUrl: env().url, handler: answeringProcedures(() => assert.fail("no page")) });
process.send?.(front.port);
