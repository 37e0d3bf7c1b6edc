import "server-only";
import { TRPCError } from "@trpc/server";
import type { LinkView } from "../../../server/users/users.schema.ts";
import { api } from "../../_server/api.ts";

/** What the key of a mailed link is for, when it is one of `purposes`; null for everything that does not work. */
export async function linkOf(token: string, purposes: readonly LinkView["purpose"][]): Promise<LinkView | null> {
  try {
    const link = await (await api()).users.link({ token });
    return purposes.includes(link.purpose) ? link : null;
  } catch (error) {
    if (error instanceof TRPCError && (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST")) return null;
    throw error;
  }
}
