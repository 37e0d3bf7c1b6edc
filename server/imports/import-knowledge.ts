import { resolve } from "node:path";
import { importKnowledge } from "../knowledge/index.ts";
import { contextOf, system } from "../platform/authorize/index.ts";
import { database } from "../platform/cli/database.ts";
import { applyMigrations } from "../platform/database/migrate.ts";
import { closeDb, db } from "../platform/db/client.ts";
import { closeMarkdown } from "../platform/markdown/index.ts";
import { storage } from "../platform/storage/index.ts";
import { writeArticleDocuments } from "../search/index.ts";

/** Articles whose words are written in one statement. */
const BATCH = 200;

/** `npm run import -- knowledge <folder>`: brings back what `npm run export` wrote. @returns the exit code */
export async function importKnowledgeFrom(folder: string): Promise<number> {
  await using used = await database();
  await applyMigrations(used.url);
  try {
    const done = await importKnowledge(contextOf(system, { origin: "IMPORT" }), storage(), resolve(folder));
    for (let from = 0; from < done.ids.length; from += BATCH) {
      await writeArticleDocuments(db(), done.ids.slice(from, from + BATCH));
    }
    const { articles, known, sections, files } = done;
    console.log(
      `Imported ${articles} articles, ${sections} sections and ${files} pictures; ${known} were here already.`,
    );
    return 0;
  } finally {
    await closeMarkdown();
    await closeDb();
  }
}
