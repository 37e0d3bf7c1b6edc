import { readdirSync } from "node:fs";
import { join } from "node:path";
import { csvRows } from "../imports/reading/csv-rows.ts";
import { findPersonalData } from "../knowledge/personal-data/find-personal-data.ts";
import { htmlToMarkdown } from "../platform/markdown/html-to-markdown.ts";
import type { Figures } from "./stage.ts";

const SAMPLES = 20;

/** Counts and shapes of what was found so far; never a value. */
interface Tally {
  posts: number;
  postsWithSome: number;
  characters: number;
  milliseconds: number;
  kinds: Map<string, number>;
  shapes: string[];
}

/**
 * How much personal data stands in the posts of a community as support.mozilla.org gives it (`questions*.csv.gz`,
 * `answers*.csv.gz`): findings by kind, posts per second, and a few findings as shapes. The names looked for in an answer are
 * those of whoever asked.
 */
export async function personalData(folder: string): Promise<Figures> {
  const tally: Tally = { posts: 0, postsWithSome: 0, characters: 0, milliseconds: 0, kinds: new Map(), shapes: [] };
  const askers = new Map<string, string>();
  for await (const values of rowsOf(folder, "questions")) {
    const asker = values.creator ?? "";
    askers.set(values.id ?? "", asker);
    look(tally, `${values.title ?? ""}\n\n${htmlToMarkdown(values.content ?? "")}`, asker);
  }
  for await (const values of rowsOf(folder, "answers")) {
    look(tally, htmlToMarkdown(values.content ?? ""), askers.get(values.question_id ?? "") ?? "");
  }
  return figuresOf(tally);
}

async function* rowsOf(folder: string, kind: string): AsyncGenerator<Readonly<Record<string, string>>> {
  const file = readdirSync(folder).find((name) => name.startsWith(kind) && /\.csv(?:\.gz)?$/.test(name));
  if (!file) throw new Error(`The folder needs a ${kind}….csv (also as .gz).`);
  for await (const row of csvRows(join(folder, file))) if ("values" in row) yield row.values;
}

function look(tally: Tally, text: string, asker: string): void {
  const started = performance.now();
  const found = findPersonalData(text, { askerNames: asker === "" ? [] : [asker] });
  tally.milliseconds += performance.now() - started;
  tally.posts += 1;
  tally.characters += text.length;
  if (found.length > 0) tally.postsWithSome += 1;
  for (const { kind, value } of found) {
    tally.kinds.set(kind, (tally.kinds.get(kind) ?? 0) + 1);
    tally.shapes.push(`${kind} ${shapeOf(value)}`);
  }
}

/** The value with every letter as x and every digit as 0: enough to see what was taken for it, too little to know it. */
function shapeOf(value: string): string {
  return value.replaceAll(/\p{L}/gu, "x").replaceAll(/\p{N}/gu, "0").slice(0, 60);
}

function figuresOf({ posts, postsWithSome, characters, milliseconds, kinds, shapes }: Tally): Figures {
  const every = Math.max(1, Math.floor(shapes.length / SAMPLES));
  const samples = shapes.filter((_, i) => i % every === 0).slice(0, SAMPLES);
  return {
    posts,
    "posts with personal data": postsWithSome,
    ...Object.fromEntries([...kinds].sort().map(([kind, count]) => [`found: ${kind}`, count])),
    "posts per second": Math.round((posts / milliseconds) * 1_000),
    "characters per second": Math.round((characters / milliseconds) * 1_000),
    ...Object.fromEntries(
      samples.map((shape, i) => [`sample ${String(i + 1).padStart(2)} (letters as x, digits as 0)`, shape]),
    ),
  };
}
