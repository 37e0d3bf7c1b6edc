import type { Tx } from "../../platform/db/client.ts";

/** Holds the rows of several topics until the transaction ends, always in the same order, so that two acts never wait for each other. */
export async function lockTopics(tx: Pick<Tx, "$queryRaw">, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Topic" WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`;
}
