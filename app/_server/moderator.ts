import "server-only";
import { notFound } from "next/navigation";
import { isSignedIn } from "../../server/platform/authorize/index.ts";
import { context } from "./api.ts";

/** Pages of those who moderate anywhere do not exist for anybody else. Each procedure behind them asks again, by board. */
export async function requireModerator(): Promise<void> {
  const { actor } = await context();
  const moderates = isSignedIn(actor) && actor.grants.some(({ role }) => role === "MODERATOR" || role === "ADMIN");
  if (!moderates) notFound();
}
