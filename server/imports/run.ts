import type { ClientBase } from "pg";
import { emptyTally, type Tally } from "./tally.ts";
import { inTransaction, send } from "./transaction.ts";

/** One import under way. */
export interface Run {
  readonly source: string;
  readonly board: { readonly id: string; readonly slug: string };
  stage: string;
  /** Rows of the stage's file that are done. */
  position: number;
  tally: Tally;
}

/**
 * Opens the import of a source: a new one, the one that was stopped, or one that had ended and now begins again to
 * take what is new (what was taken before stays).
 * @returns the run and whether it goes on where an earlier one stopped
 */
export async function openRun(
  client: ClientBase,
  { source, board }: Pick<Run, "source" | "board">,
  firstStage: string,
): Promise<{ run: Run; resumed: boolean }> {
  const { rows } = await client.query<{ stage: string; position: number; tally: Tally; finishedAt: Date | null }>(
    'SELECT stage, position, tally, "finishedAt" FROM "ImportRun" WHERE source = $1',
    [source],
  );
  const [earlier] = rows;
  if (earlier && !earlier.finishedAt) {
    const { stage, position, tally } = earlier;
    return { run: { source, board, stage, position, tally }, resumed: true };
  }
  const run: Run = { source, board, stage: firstStage, position: 0, tally: emptyTally() };
  await inTransaction(client, async () => {
    await dropWaiting(client, source);
    await client.query(
      `INSERT INTO "ImportRun" (source, "boardId", stage, tally) VALUES ($1, $2, $3, $4)
       ON CONFLICT (source) DO UPDATE SET "boardId" = excluded."boardId", stage = excluded.stage, position = 0,
         tally = excluded.tally, "startedAt" = now(), "updatedAt" = now(), "finishedAt" = NULL`,
      [source, board.id, firstStage, JSON.stringify(run.tally)],
    );
  });
  return { run, resumed: false };
}

/** Writes how far the run is; in the transaction of the rows it speaks of. */
export function saveRun(tx: ClientBase, run: Run, ended = false): void {
  send(
    tx,
    `UPDATE "ImportRun" SET stage = $2, position = $3, tally = $4, "updatedAt" = now(),
       "finishedAt" = CASE WHEN $5 THEN now() END WHERE source = $1`,
    [run.source, run.stage, run.position, JSON.stringify(run.tally), ended],
  );
}

/** Empties what only waited for this import's later stages. */
export async function dropWaiting(tx: ClientBase, source: string): Promise<void> {
  await tx.query('DELETE FROM "ImportWaitingRevision" WHERE source = $1', [source]);
  await tx.query('DELETE FROM "ImportWaitingVotes" WHERE source = $1', [source]);
}
