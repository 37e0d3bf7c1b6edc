import "server-only";
import { unauthorized } from "next/navigation";
import type { AccountView } from "../../../server/users/users.schema.ts";
import { api, context } from "../../_server/api.ts";

/** The account of whoever asks; visitors are asked to sign in. */
export async function accountData(): Promise<AccountView> {
  const { actor } = await context();
  if (actor.kind === "visitor") unauthorized();
  return (await api()).users.account();
}
