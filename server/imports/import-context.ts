import { type Ctx, system } from "../platform/authorize/index.ts";
import { db } from "../platform/db/client.ts";
import { loadSettings } from "../settings/index.ts";

/** Who imports, for commands of other domains: the system, with what is recorded marked as imported. */
export async function importContext(): Promise<Ctx> {
  return {
    actor: system,
    db: db(),
    settings: await loadSettings(db()),
    now: () => new Date(),
    locale: "en",
    origin: "IMPORT",
    address: "",
    requestId: "import",
    trace: { authorized: false },
  };
}
