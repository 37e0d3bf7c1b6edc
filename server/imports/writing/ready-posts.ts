import { uuidv7 } from "../../platform/events/index.ts";
import type { Run } from "../run.ts";
import { count } from "../tally.ts";
import { type ReadyText, readyTexts, type SourcePost } from "./ready-texts.ts";
import { knownIds, type Reader } from "./rows-sql.ts";

/** Posts of a batch with their texts rendered, and how many were imported before and so were not rendered again. */
export interface ReadyBatch<T> {
  readonly posts: readonly (T & ReadyText & { readonly topicId: string })[];
  readonly known: number;
}

/** Leaves out what is imported already and renders the rest. `edited` says whether the source has a history of edits. */
export async function readyPosts<T extends SourcePost>(
  posts: readonly T[],
  run: Run,
  reader: Reader,
  options: { kind: "post" | "comment"; edited: boolean },
): Promise<ReadyBatch<T>> {
  const keys = posts.map((post) => post.key);
  const known = await knownIds(reader, run.source, options.kind, keys);
  const fresh = posts.filter((post) => !known.has(post.key));
  const texts = await readyTexts(fresh, options.edited ? { client: reader, source: run.source } : null);
  const ready = fresh.flatMap((post, index) => {
    const text = texts[index];
    return text ? [{ ...post, ...text, topicId: uuidv7(new Date()) }] : [];
  });
  return { posts: ready, known: posts.length - fresh.length };
}

/** Counts what was known before it was rendered; called when the batch is written. */
export function countKnown(run: Run, name: string, batch: ReadyBatch<object>): void {
  count(run.tally.known, name, batch.known);
}
