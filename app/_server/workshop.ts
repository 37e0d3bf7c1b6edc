import "server-only";
import { notFound } from "next/navigation";
import { holds } from "../../server/platform/authorize/index.ts";
import { context } from "./api.ts";

/** Pages of those who write articles do not exist for anybody else: their addresses look like sections to visitors. */
export async function requireWriter(): Promise<void> {
  const { actor } = await context();
  if (!holds(actor, ["EDITOR", "ADMIN", "AGENT", "SUPER_USER"])) notFound();
}
