import { database } from "../platform/cli/database.ts";
import { closeDb, db } from "../platform/db/client.ts";
import { indexEverything } from "./index-everything.ts";

/** `npm run reindex`. @returns the exit code */
export async function run(args: string[]): Promise<number> {
  if (args.length > 0) {
    console.error(
      "npm run reindex\n\nWrites all documents of the search anew from topics and articles, while the community goes on.",
    );
    return 2;
  }
  await using _used = await database();
  try {
    console.log(`${await indexEverything(db())} topics and articles were read.`);
    return 0;
  } finally {
    await closeDb();
  }
}
