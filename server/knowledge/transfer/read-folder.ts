import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { readFrontMatter } from "./front-matter.ts";
import {
  articleFile,
  type BesideArticle,
  besideFile,
  type ExportedArticle,
  type ExportedRevision,
  nothingBeside,
  revisionFile,
} from "./transfer.schema.ts";

/** Largest file of text that is read, in bytes. */
const LARGEST = 4 * 1024 * 1024;
/** Files that may be larger: they grow with the community, not with what one person writes. */
const large = /^(?:files|people)\.json$|\/beside\.json$/;

/** Reads a file of the folder. Throws Error with a sentence that names it. */
async function text(folder: string, path: string): Promise<string> {
  const bytes = await readFile(join(folder, path)).catch(() => {
    throw new Error(`${path} is missing. Is this the folder of an export?`);
  });
  if (bytes.length > LARGEST && !large.test(path)) {
    throw new Error(`${path} is larger than a text can be.`);
  }
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** Reads and checks a JSON file of the folder. */
export async function readJson<T>(folder: string, path: string, schema: z.ZodType<T>): Promise<T> {
  const content = await text(folder, path);
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    throw new Error(`${path} is no JSON.`);
  }
  return checked(path, schema, value);
}

function checked<T>(path: string, schema: z.ZodType<T>, value: unknown): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Error(`${path}: ${issue?.path.join(".") || "the file"} is not as it should be (${issue?.message}).`);
}

/** The numbers of the articles in the folder, smallest first. */
export function articleNumbers(folder: string): Promise<number[]> {
  return numbersIn(folder, "articles", "");
}

async function numbersIn(folder: string, place: string, ending: string): Promise<number[]> {
  const names = await readdir(join(folder, place)).catch(() => {
    throw new Error(`${place} is missing. Is this the folder of an export?`);
  });
  return names
    .flatMap((name) => (name.endsWith(ending) ? [name.slice(0, name.length - ending.length)] : []))
    .filter((name) => /^[1-9]\d{0,9}$/.test(name))
    .map(Number)
    .sort((a, b) => a - b);
}

export interface ReadArticle {
  article: ExportedArticle;
  revisions: (ExportedRevision & { markdown: string })[];
  beside: BesideArticle;
}

/** One article with all its revisions; every text is compared with its hash. Of the first format nothing stands beside it. */
export async function readArticle(folder: string, number: number, format: number): Promise<ReadArticle> {
  const place = join("articles", String(number));
  const article = await readJson(folder, join(place, "article.json"), articleFile);
  if (article.number !== number) throw new Error(`${place} holds article ${article.number}.`);
  const revisions = [];
  for (const version of await numbersIn(folder, place, ".md")) {
    const path = join(place, `${version}.md`);
    const content = await text(folder, path);
    let read: ReturnType<typeof readFrontMatter>;
    try {
      read = readFrontMatter(content);
    } catch (error) {
      throw new Error(`${path}: ${error instanceof Error ? error.message : "it cannot be read."}`);
    }
    const facts = checked(path, revisionFile, read.facts);
    const hash = createHash("sha256").update(read.text).digest("hex");
    if (facts.version !== version || hash !== facts.hash) {
      throw new Error(`${path}: the text is not the one that was exported (its hash differs).`);
    }
    revisions.push({ ...facts, markdown: read.text });
  }
  const beside = format === 1 ? nothingBeside : await readJson(folder, join(place, "beside.json"), besideFile);
  return { article, revisions, beside };
}
