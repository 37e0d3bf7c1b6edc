import { randomUUID } from "node:crypto";
import { z } from "zod";
import { pageCache } from "./page-cache.ts";
import { everything, spellTag } from "./tags.ts";

/** Name of the PostgreSQL channel on which processes tell each other what became stale. */
export const channel = "kundig_pages";

/** PostgreSQL takes notices of fewer than 8000 bytes. */
const largestNotice = 7_900;

const notice = z.strictObject({ from: z.string().max(64), tags: z.array(z.string().max(300)).max(2_000) });

/** Tells apart who announced, in logs. */
const processId = randomUUID();

/** Runs one SQL statement with its values in the transaction that writes. */
type RunSql = (sql: string, ...values: string[]) => Promise<unknown>;

/**
 * Announces inside the writing transaction what becomes stale with it; PostgreSQL delivers the notice when, and only
 * when, the transaction commits. After the commit the writer calls `forget` with the same tags, before it answers.
 */
export async function announce(run: RunSql, tags: readonly string[]): Promise<void> {
  if (tags.length === 0) return;
  await run("SELECT pg_notify($1, $2)", channel, noticeOf(tags));
}

/** The text of a notice; more than fits in one becomes "everything". */
export function noticeOf(tags: readonly string[]): string {
  const spelled = [...new Set(tags.map(spellTag))];
  const text = JSON.stringify({ from: processId, tags: spelled });
  const fits =
    Buffer.byteLength(text) <= largestNotice && spelled.length <= 2_000 && spelled.every((tag) => tag.length <= 300);
  return fits ? text : JSON.stringify({ from: processId, tags: [everything] });
}

/** The tags of a notice; one that cannot be read counts as everything, so that nothing stale survives it. */
export function tagsOf(payload: string | undefined): string[] {
  try {
    return notice.parse(JSON.parse(payload ?? "")).tags;
  } catch {
    return [everything];
  }
}

/** Drops stored pages of this process. */
export function forget(tags: readonly string[]): void {
  pageCache().forget(tags);
}
