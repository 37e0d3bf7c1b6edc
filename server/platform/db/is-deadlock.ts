import { Prisma } from "./generated/client.ts";

/**
 * Whether PostgreSQL ended a transaction because it and another waited for each other (40P01): nobody's mistake, and over
 * as soon as it is begun again.
 */
export function isDeadlock(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  // Prisma has a code of its own for it, except where a statement was written by hand.
  return error.code === "P2034" || JSON.stringify(error.meta ?? {}).includes('"40P01"');
}
