import { contextOf, system } from "../platform/authorize/index.ts";
import { database } from "../platform/cli/database.ts";
import { applyMigrations } from "../platform/database/migrate.ts";
import { closeDb, db } from "../platform/db/client.ts";
import { loadSettings } from "../settings/index.ts";
import { reviewAll } from "./review-all.ts";

/** `npm run review`. @returns the exit code: 0 when everybody was reviewed, 2 for wrong arguments */
export async function run(args: string[]): Promise<number> {
  if (args.length > 0) {
    console.error("npm run review\n\nCounts all members anew and sets their trust levels, ranks and badges.");
    return 2;
  }
  await using used = await database();
  try {
    await applyMigrations(used.url);
    const began = Date.now();
    const ctx = contextOf(system, { settings: await loadSettings(db()) });
    const { done, total, changed } = await reviewAll(ctx, {
      onProgress: (progress) => console.log(`${progress.done} of ${progress.total}`),
    });
    console.log(`${done} of ${total} members, ${changed} changed (${((Date.now() - began) / 1000).toFixed(1)} s)`);
    return 0;
  } finally {
    await closeDb();
  }
}
