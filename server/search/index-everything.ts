import type { Db } from "../platform/db/client.ts";
import { markFresh } from "./mark-fresh.ts";
import { writeArticleDocuments, writeTopicDocuments } from "./write-documents.ts";

/** Documents written in one statement: large enough to be quick, small enough to hold no lock for long. */
const BATCH = 500;
/** Statements under way at once; reading words is work for the processor, and one connection uses one core. */
const LANES = 2;

/**
 * Writes all documents anew, in batches by key, while the community goes on: for imports, seeds and repairs.
 * Returns how many topics and articles were read.
 */
export async function indexEverything(db: Db, told: (done: number) => void = () => {}): Promise<number> {
  const articles = (after: string) => db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Article" WHERE id > ${after}::uuid ORDER BY id LIMIT ${BATCH}`;
  const topics = (after: string) => db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Topic" WHERE id > ${after}::uuid ORDER BY id LIMIT ${BATCH}`;
  let done = 0;
  for (const [read, write] of [
    [topics, writeTopicDocuments],
    [articles, writeArticleDocuments],
  ] as const) {
    let last = "00000000-0000-0000-0000-000000000000";
    // Lanes take turns at the keys: what one has read, no other reads.
    let reading: Promise<string[]> = Promise.resolve([]);
    const next = () => {
      reading = reading.then(async () => {
        const ids = (await read(last)).map((row) => row.id);
        last = ids.at(-1) ?? last;
        return ids;
      });
      return reading;
    };
    const lane = async () => {
      for (let ids = await next(); ids.length > 0; ids = await next()) {
        await write(db, ids);
        done += ids.length;
        told(done);
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  }
  await markFresh(db);
  await db.$executeRaw`ANALYZE "SearchDocument"`;
  return done;
}
