import type { ClientBase } from "pg";
import { db } from "../../platform/db/client.ts";
import { writeTopicDocuments } from "../../search/write-documents.ts";
import type { Run } from "../run.ts";
import { postsIn } from "../tally.ts";

/** Topics of one transaction, and transactions at once: two, because one keeps one processor of the database busy. */
const BATCH = 250;
const AT_ONCE = 2;
/** Longest time one transaction may take, in ms. */
const LONGEST = 600_000;

/**
 * Writes the search documents of the board's topics that have none or, when this run took posts, none as new as the
 * run. Each batch commits by itself, so being killed loses little and begun again changes nothing.
 */
export async function settleSearch(tx: ClientBase, run: Run, told: (share: number) => void): Promise<void> {
  const renew = postsIn(run.tally) > 0;
  let last = "00000000-0000-0000-0000-000000000000";
  const { rows: counted } = await tx.query<{ count: number }>(COUNT, [run.board.id]);
  const total = counted[0]?.count ?? 0;
  for (let done = 0; ; done += BATCH * AT_ONCE) {
    told(Math.min(1, done / Math.max(1, total)));
    const values = [last, run.board.id, renew, run.source, BATCH * AT_ONCE];
    const { rows } = await tx.query<{ id: string }>(WAITING, values);
    if (rows.length === 0) return;
    const ids = rows.map((row) => row.id);
    const shares = Array.from({ length: AT_ONCE }, (_, index) => ids.filter((_id, place) => place % AT_ONCE === index));
    await Promise.all(shares.map(writeShare));
    last = ids.at(-1) ?? last;
  }
}

async function writeShare(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT set_config('statement_timeout', '0', true)`;
      await writeTopicDocuments(tx, ids);
    },
    { timeout: LONGEST, maxWait: 60_000 },
  );
}

const COUNT = 'SELECT count(*)::int AS count FROM "Topic" WHERE "boardId" = $1';

const WAITING = `
  SELECT topic.id FROM "Topic" topic LEFT JOIN "SearchDocument" document ON document."topicId" = topic.id
  WHERE topic.id > $1 AND topic."boardId" = $2 AND topic.presence = 'VISIBLE'
    AND (document.id IS NULL
      OR ($3 AND document."updatedAt" < (SELECT "startedAt" FROM "ImportRun" WHERE source = $4)))
  ORDER BY topic.id LIMIT $5`;
