import "server-only";
import { TRPCError } from "@trpc/server";
import { notFound, unauthorized } from "next/navigation";

/**
 * Awaits a read for a page. What does not exist (or may not be known to exist) becomes the not-found page; other
 * refusals and faults go to the error page.
 */
export async function read<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof TRPCError && (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST")) notFound();
    if (error instanceof TRPCError && error.code === "FORBIDDEN") unauthorized();
    throw error;
  }
}
