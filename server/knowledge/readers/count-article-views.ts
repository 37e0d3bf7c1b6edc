import type { Db } from "../../platform/db/client.ts";

/** Counts views of articles in memory and adds them up now and then; nobody is followed, and no page becomes stale. */
export function articleViewCounter(): { shown(path: string): void; flush(db: Db): Promise<void> } {
  let views = new Map<number, number>();
  return {
    shown: (path) => {
      const number = Number(/^\/kb\/a\/(\d{1,9})\//.exec(path)?.[1] ?? 0);
      if (number > 0) views.set(number, (views.get(number) ?? 0) + 1);
    },
    flush: async (db) => {
      if (views.size === 0) return;
      const counted = views;
      views = new Map();
      const [numbers, counts] = [[...counted.keys()], [...counted.values()]];
      await db.$executeRaw`
        UPDATE "Article" SET "viewCount" = "viewCount" + seen.count
        FROM unnest(${numbers}::int[], ${counts}::int[]) AS seen (number, count) WHERE "Article".number = seen.number`;
    },
  };
}
