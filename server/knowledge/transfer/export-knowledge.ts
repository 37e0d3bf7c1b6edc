import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Db } from "../../platform/db/client.ts";
import { fileAddress, nameInAddress, type Storage } from "../../platform/storage/index.ts";
import { withFrontMatter } from "./front-matter.ts";
import { loadForExport } from "./load-for-export.query.ts";
import { exportedPeople, exportedSections } from "./load-surroundings.query.ts";
import { FORMAT } from "./transfer.schema.ts";

/** Articles read at once. */
const BATCH = 200;
const addresses = /\/files\/[a-f0-9]{64}\.(?:webp|png)/g;

export interface Exported {
  sections: number;
  articles: number;
  revisions: number;
  files: number;
  /** Pictures that texts show and the storage does not have. */
  missing: string[];
}

/**
 * Writes the whole knowledge base into an empty folder: sections, articles in every state with all revisions as Markdown
 * with front matter, sources, what stands beside them, and the pictures they show. The same knowledge base gives the same bytes.
 * Throws Error when the folder holds something already.
 */
export async function exportKnowledge(db: Db, storage: Storage, folder: string): Promise<Exported> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0) throw new Error(`${folder} is not empty. Choose an empty folder.`);
  const write = (path: string, content: string | Buffer) => writeFile(join(folder, path), content, { mode: 0o600 });
  const json = (path: string, value: unknown) => write(path, `${JSON.stringify(value, null, 2)}\n`);
  for (const name of ["articles", "files"]) await mkdir(join(folder, name), { mode: 0o700 });
  const sections = await exportedSections(db);
  const people = new Set<string>();
  const pictures = new Set<string>();
  const keepPictures = (markdown: string) => {
    for (const [address] of markdown.matchAll(addresses)) pictures.add(nameInAddress(address) ?? "");
  };
  const done: Exported = { sections: sections.length, articles: 0, revisions: 0, files: 0, missing: [] };
  for (let after = 0; ; ) {
    const batch = await loadForExport(db, after, BATCH);
    for (const { article, revisions, beside, names } of batch) {
      const place = join("articles", String(article.number));
      await mkdir(join(folder, place), { mode: 0o700 });
      await json(join(place, "article.json"), article);
      await json(join(place, "beside.json"), beside);
      for (const { facts, markdown } of revisions) {
        await write(join(place, `${facts.version}.md`), withFrontMatter(facts, markdown));
        keepPictures(markdown);
      }
      for (const { markdown } of beside.drafts) keepPictures(markdown);
      for (const name of names) people.add(name);
      done.articles += 1;
      done.revisions += revisions.length;
    }
    const last = batch.at(-1);
    if (!last) break;
    after = last.article.number;
  }
  const files = await db.storedFile.findMany({ where: { name: { in: [...pictures] } }, orderBy: { name: "asc" } });
  const owners = new Map(
    (
      await db.user.findMany({
        where: { id: { in: files.flatMap((file) => file.ownerId ?? []) } },
        select: { id: true, name: true },
      })
    ).map((person) => [person.id, person.name]),
  );
  const kept = [];
  for (const { name, ownerId, contentType, width, height, createdAt } of files) {
    const bytes = await storage.get(name);
    if (bytes === null) continue;
    await write(join("files", name), bytes);
    const owner = (ownerId && owners.get(ownerId)) || null;
    if (owner) people.add(owner);
    kept.push({ name, owner, contentType, width, height, createdAt: createdAt.toISOString() });
  }
  const had = new Set(kept.map((file) => file.name));
  done.files = kept.length;
  done.missing = [...pictures].filter((name) => !had.has(name)).map(fileAddress);
  await json("sections.json", sections);
  await json("files.json", kept);
  await json("people.json", await exportedPeople(db, [...people]));
  // Written last: a folder without it is unfinished.
  await json("kundig.json", { what: "kundig-knowledge", format: FORMAT });
  return done;
}
