import { writeTopicDocuments } from "../../search/write-documents.ts";
import type { Run } from "../run.ts";
import { postsIn } from "../tally.ts";
import { unhurried } from "./unhurried.ts";

/** Topics looked up at once, and transactions at once: one keeps one processor busy. */
const LOOKED_UP = 10_000;
const AT_ONCE = 2;
/** Topics of one transaction: fewer towards the end, so that all end at about the same time. */
const MOST = 250;
const LEAST = 25;

/**
 * Writes the search documents of the board's topics that have none or, when this run took posts, none as new as the
 * run. Each batch commits by itself, so being killed or stopped loses little and begun again changes nothing.
 */
export async function settleSearch(run: Run, told: (share: number) => void, stop?: AbortSignal): Promise<void> {
  const total = await unhurried((tx) => tx.topic.count({ where: { boardId: run.board.id } }));
  let done = 0;
  for (let last = NONE; ; ) {
    const ids = await waiting(run, last);
    if (ids.length === 0) return;
    last = ids.at(-1) ?? last;
    const write = async () => {
      while (ids.length > 0 && !stop?.aborted) {
        const share = Math.ceil(ids.length / (2 * AT_ONCE));
        const batch = ids.splice(0, Math.min(MOST, Math.max(LEAST, share)));
        await unhurried((tx) => writeTopicDocuments(tx, batch));
        done += batch.length;
        told(Math.min(1, done / Math.max(1, total)));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, write));
    if (stop?.aborted) return;
  }
}

const NONE = "00000000-0000-0000-0000-000000000000";

async function waiting(run: Run, last: string): Promise<string[]> {
  const renew = postsIn(run.tally) > 0;
  const rows = await unhurried(
    (tx) => tx.$queryRaw<{ id: string }[]>`
      SELECT topic.id FROM "Topic" topic LEFT JOIN "SearchDocument" document ON document."topicId" = topic.id
      WHERE topic.id > ${last}::uuid AND topic."boardId" = ${run.board.id}::uuid AND topic.presence = 'VISIBLE'
        AND (document.id IS NULL OR (${renew}
          AND document."updatedAt" < (SELECT "startedAt" FROM "ImportRun" WHERE source = ${run.source})))
      ORDER BY topic.id LIMIT ${LOOKED_UP}`,
  );
  return rows.map((row) => row.id);
}
