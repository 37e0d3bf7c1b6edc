import "server-only";
import { notFound } from "next/navigation";
import { holds } from "../../server/platform/authorize/index.ts";
import { context } from "./api.ts";

/** For everybody but those who look after the programme its pages are not there. Each procedure behind them asks again. */
export async function requireProgrammeStaff(): Promise<{ admin: boolean }> {
  const { actor } = await context();
  if (!holds(actor, ["AGENT", "MODERATOR", "ADMIN"])) notFound();
  return { admin: holds(actor, ["ADMIN"]) };
}
