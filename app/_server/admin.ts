import "server-only";
import { notFound } from "next/navigation";
import { holds } from "../../server/platform/authorize/index.ts";
import { context } from "./api.ts";

/** For everybody but admins the admin area is not there. Each procedure behind it asks again. */
export async function requireAdmin(): Promise<void> {
  if (!holds((await context()).actor, ["ADMIN"])) notFound();
}
