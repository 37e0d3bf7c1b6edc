import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Ctx } from "../../platform/authorize/index.ts";
import { write } from "../../platform/events/index.ts";
import { pictureKind, type Storage } from "../../platform/storage/index.ts";
import { placeholderPeople } from "../../users/index.ts";
import { articleNumbers, readArticle, readJson } from "./read-folder.ts";
import { type ExportedArticle, filesFile, manifestFile, peopleFile, sectionsFile } from "./transfer.schema.ts";
import { linkArticles, writeArticle } from "./write-article.ts";

/** Articles written in one transaction. */
const BATCH = 25;

export interface Imported {
  sections: number;
  articles: number;
  /** Already here: nothing of them was changed. */
  known: number;
  files: number;
  ids: string[];
}

/**
 * Brings the folder of an export into this community. Articles keep their numbers; those that are here already stay as
 * they are, so that running it again takes only what is missing. Throws Error with a sentence for a damaged folder and for
 * numbers that other articles have.
 */
export async function importKnowledge(ctx: Ctx, storage: Storage, folder: string): Promise<Imported> {
  const { format } = await readJson(folder, "kundig.json", manifestFile);
  const [people, sections, files, numbers] = await Promise.all([
    readJson(folder, "people.json", peopleFile),
    readJson(folder, "sections.json", sectionsFile),
    readJson(folder, "files.json", filesFile),
    articleNumbers(folder),
  ]);
  const ids = await placeholderPeople(ctx.db, people, ctx.now());
  const done: Imported = { sections: sections.length, articles: 0, known: 0, files: 0, ids: [] };
  for (const { name, owner, ...facts } of files) {
    const bytes = await readFile(join(folder, "files", name)).catch(() => null);
    if (bytes === null || pictureKind(bytes) === null) throw new Error(`files/${name} is missing or no picture.`);
    await storage.put(name, bytes);
    const ownerId = owner === null ? null : (ids.get(owner) ?? null);
    const row = { ...facts, name, ownerId, bytes: bytes.length };
    await ctx.db.storedFile.createMany({ data: [row], skipDuplicates: true });
    done.files += 1;
  }
  await write(ctx, async ({ tx, touch }) => {
    for (const { parent, addresses, ...columns } of sections) {
      const above = parent === null ? null : await tx.section.findUnique({ where: { slug: parent } });
      const data = { ...columns, parentId: above?.id ?? null };
      const { id: sectionId } = await tx.section.upsert({ where: { slug: columns.slug }, create: data, update: {} });
      const rows = addresses.map((slug) => ({ slug, sectionId }));
      await tx.sectionAddress.createMany({ data: rows, skipDuplicates: true });
    }
    touch("sections", "articles");
  });
  const originals: Pick<ExportedArticle, "id" | "original" | "originalVersion">[] = [];
  for (let from = 0; from < numbers.length; from += BATCH) {
    const some = numbers.slice(from, from + BATCH);
    const batch = await Promise.all(some.map((number) => readArticle(folder, number, format)));
    for (const { article } of batch)
      originals.push({ id: article.id, original: article.original, originalVersion: article.originalVersion });
    const written = await Promise.all(batch.map((one) => writeArticle(ctx, one, ids)));
    done.articles += written.filter((id) => id !== null).length;
    done.known += written.filter((id) => id === null).length;
    done.ids.push(...written.filter((id) => id !== null));
  }
  await linkArticles(ctx, originals);
  return done;
}
