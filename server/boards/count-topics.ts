import type { Tx } from "../platform/db/client.ts";

/** Moves a board's counters; called by the topics domain inside its own transaction. */
export async function countTopics(
  tx: Tx,
  boardId: string,
  change: { topics?: number; solved?: number; at?: Date },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Board" SET "topicCount" = "topicCount" + ${change.topics ?? 0}, "solvedCount" = "solvedCount" + ${change.solved ?? 0},
      "lastActivityAt" = GREATEST("lastActivityAt", ${change.at ?? null}::timestamptz)
    WHERE id = ${boardId}::uuid`;
}
