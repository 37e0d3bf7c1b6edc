import { type Ctx, contextOf, system } from "../platform/authorize/index.ts";
import { db } from "../platform/db/client.ts";
import { loadSettings } from "../settings/index.ts";

/** Who imports, for commands of other domains: the system, with what is recorded marked as imported. */
export async function importContext(): Promise<Ctx> {
  return contextOf(system, { settings: await loadSettings(db()), origin: "IMPORT", requestId: "import" });
}
