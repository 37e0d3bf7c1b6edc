import { closeDb } from "../../server/platform/db/client.ts";
import { closeMarkdown } from "../../server/platform/markdown/index.ts";
import { seed } from "./seed.ts";

/* The process in which the demo community is made; whoever starts it is told the sign-ins. */

// The starter was ended: what is half made is begun anew at the next start.
process.on("disconnect", () => process.exit(1));
const { signIns } = await seed();
await new Promise<void>((told) => process.send?.(signIns, () => told()) ?? told());
closeMarkdown();
await closeDb();
process.exit(0);
