import "server-only";
import { unauthorized } from "next/navigation";
import { context } from "./api.ts";

/** Leads to the page "please sign in" unless somebody is signed in. */
export async function requireMember(): Promise<void> {
  if ((await context()).actor.kind === "visitor") unauthorized();
}
