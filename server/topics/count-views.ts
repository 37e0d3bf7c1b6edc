import type { Db } from "../platform/db/client.ts";

/** Counts views of topics in memory and adds them up now and then; a view makes no page stale. */
export interface ViewCounter {
  /** Takes the path of a page that was shown; pages that are no topic do not count. */
  shown(path: string): void;
  /** Adds what was counted since the last time to the topics, in one statement. */
  flush(db: Db): Promise<void>;
}

export function viewCounter(): ViewCounter {
  let views = new Map<number, number>();
  return {
    shown: (path) => {
      const number = Number(/^\/t\/(\d{1,9})\//.exec(path)?.[1] ?? 0);
      if (number > 0) views.set(number, (views.get(number) ?? 0) + 1);
    },
    flush: async (db) => {
      if (views.size === 0) return;
      const counted = views;
      views = new Map();
      const [numbers, counts] = [[...counted.keys()], [...counted.values()]];
      await db.$executeRaw`
        UPDATE "Topic" SET "viewCount" = "viewCount" + seen.count
        FROM unnest(${numbers}::int[], ${counts}::int[]) AS seen (number, count) WHERE "Topic".number = seen.number`;
    },
  };
}
