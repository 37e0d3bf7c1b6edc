import { resolve } from "node:path";
import { exportKnowledge } from "../knowledge/index.ts";
import { database } from "../platform/cli/database.ts";
import { db } from "../platform/db/client.ts";
import { storage } from "../platform/storage/index.ts";

const usage = `npm run export -- knowledge <folder>

folder  is made, or is empty: gets articles with all revisions as Markdown, sections and sources as JSON, and pictures.
        It holds everything, also drafts and what is for staff only. Bring it back with: npm run import -- knowledge <folder>`;

/** `npm run export`. @returns the exit code: 0 done, 1 when pictures are missing, 2 for wrong arguments */
export async function run(args: string[]): Promise<number> {
  const [what, folder, ...more] = args;
  if (what !== "knowledge" || !folder || more.length > 0) {
    console.error(usage);
    return 2;
  }
  await using _ = await database();
  const done = await exportKnowledge(db(), storage(), resolve(folder));
  const { articles, revisions, sections, files, missing } = done;
  console.log(`Wrote ${articles} articles with ${revisions} revisions, ${sections} sections and ${files} pictures.`);
  for (const address of missing) console.error(`Not found: ${address}`);
  return missing.length > 0 ? 1 : 0;
}
