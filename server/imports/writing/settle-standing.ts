import { plantBadges } from "../../badges/index.ts";
import { db } from "../../platform/db/client.ts";
import { reviewAll } from "../../reviews/index.ts";
import { importContext } from "../import-context.ts";

/**
 * Counts all members and gives them the ranks, levels of trust and badges that their history earned. Nobody is told: what
 * is recorded is marked as imported. Begun again after a kill it looks at everybody anew, which changes nothing twice.
 */
export async function settleStanding(): Promise<void> {
  await plantBadges(db());
  await reviewAll(await importContext(), { anew: true });
}
