import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "../platform/cli/serve.ts";
import { testDatabase } from "./database.ts";

/**
 * The stage of the browser journeys: Kundig as `npm start` runs it, on a database of its own with the demo community,
 * and nothing left of it afterwards. PORT chooses the port; the sign-ins stand in demo-sign-ins.json of the folder
 * KUNDIG_DATA_DIR, which is made here when it is not given.
 */
const { url, drop } = await testDatabase();
const given = process.env.KUNDIG_DATA_DIR;
const dataDir = given ?? mkdtempSync(join(tmpdir(), "kundig-stage-"));
Object.assign(process.env, { DATABASE_URL: url, KUNDIG_DATA_DIR: dataDir, KUNDIG_DEMO: "on" });
mkdirSync(dataDir, { recursive: true });
// Sign-ins of an earlier stage belong to a database that is gone.
rmSync(join(dataDir, "demo-sign-ins.json"), { force: true });
// For journeys that look behind the stage: which database it plays on.
writeFileSync(join(dataDir, "stage.json"), JSON.stringify({ database: url }), { mode: 0o600 });
await serve("production", async () => {
  await drop();
  if (!given) rmSync(dataDir, { recursive: true, force: true });
});
