import {
  createArticle,
  linkLanguages,
  publishArticle,
  retireArticle,
  saveArticle,
  saveSection,
  submitArticle,
} from "../../server/knowledge/index.ts";
import { createArticleInput, saveArticleInput, sectionInput } from "../../server/knowledge/knowledge.schema.ts";
import type { Db } from "../../server/platform/db/client.ts";
import type { Cast } from "./cast.ts";
import { momentOf } from "./clock.ts";
import type { Played } from "./play-topic.ts";
import { readFiles, readList, type SeedFile } from "./read-community.ts";

const HOUR = 3_600_000;

/** Writes the sections and plays the history of every article: written, reviewed by another, published, revised. */
export async function playArticles(db: Db, cast: Cast, played: Map<string, Played>, today: Date): Promise<void> {
  const longAgo = new Date(today.getTime() - 419 * 24 * HOUR);
  for (const [position, section] of readList<object>("sections").entries()) {
    await saveSection(cast.as("ines", longAgo), null, sectionInput.parse({ ...section, position }));
  }
  const files = readFiles("articles").sort(
    (a, b) => momentOf(a.head.created ?? "-1d", today).getTime() - momentOf(b.head.created ?? "-1d", today).getTime(),
  );
  const numbers = new Map<string, number>();
  const steps = files.flatMap((file) => stepsOf(db, cast, file, { played, numbers, today }));
  // All articles together in the order of time, so that a translation follows what its original said then.
  for (const step of steps.sort((one, other) => one.at.getTime() - other.at.getTime())) await step.does(step.at);
}

/** One thing that happens to an article. */
interface Step {
  at: Date;
  does(at: Date): Promise<unknown>;
}

interface Around {
  played: Map<string, Played>;
  /** Numbers of the articles written so far, by the name of their file. */
  numbers: Map<string, number>;
  today: Date;
}

/** The life of one article, step by step. */
function stepsOf(db: Db, cast: Cast, file: SeedFile, { played, numbers, today }: Around): Step[] {
  const { head } = file;
  const created = momentOf(head.created ?? "-1d", today);
  const owner = head.owner ?? "ruth";
  const reviewer = head.reviewer && head.reviewer !== owner ? head.reviewer : "lena";
  const place = {
    section: file.place,
    visibility: head.visibility ?? "PUBLIC",
    locale: head.locale ?? "en",
    validFor: head["valid-for"] ?? null,
    staffNote: head["staff-note"] ?? "",
  };
  const steps: Step[] = [];
  const then = (at: Date, does: (number: number, at: Date) => Promise<unknown>) =>
    steps.push({ at, does: (when) => does(numbers.get(file.key) ?? 0, when) });
  then(created, async () => {
    const topics = (head.from ?? "").split(",").flatMap((key) => played.get(key.trim())?.number ?? []);
    const text = { title: head.title, markdown: file.text, topics, ...place };
    const { number } = await createArticle(cast.as(owner, created), createArticleInput.parse(text));
    numbers.set(file.key, number);
  });
  if (head.state === "DRAFT") return steps;
  const submitted = new Date(created.getTime() + HOUR);
  const planned = head.published ? momentOf(head.published, today) : new Date(created.getTime() + 24 * HOUR);
  const published = planned < submitted ? submitted : planned;
  then(submitted, (number, at) => submitArticle(cast.as(owner, at), { number }));
  if (head.state === "IN_REVIEW") return steps;
  let version = 1;
  then(published, (number, at) => publishArticle(cast.as(reviewer, at), { number, version }));
  if (head.translates) {
    const original = () => numbers.get(head.translates ?? "") ?? 0;
    then(published, (number, at) => linkLanguages(cast.as("ruth", at), { number, original: original() }));
  }
  for (const part of file.parts) {
    const [, author = owner, when = "-1d", editClass = "medium"] = part.words;
    const other = author === reviewer ? (author === "ruth" ? "lena" : "ruth") : reviewer;
    then(momentOf(when, today), async (number, at) => {
      const input = { number, version, title: head.title, markdown: part.text, note: part.quoted, ...place };
      const classed = saveArticleInput.parse({ ...input, editClass: classOf(editClass) });
      const saved = await saveArticle(cast.as(author, at), classed);
      if (saved.version === version) return;
      version = saved.version;
      await submitArticle(cast.as(author, at), { number }).catch(() => undefined);
      const later = new Date(Math.min(at.getTime() + 3 * HOUR, today.getTime() - 60_000));
      await publishArticle(cast.as(other, later), { number, version });
    });
  }
  then(today, (number) => addReaders(db, cast, file, number, published, today));
  if (head.state === "RETIRED") {
    const reason = head["staff-note"]?.slice(0, 200) || "No longer true";
    const retired = new Date(today.getTime() - 5 * 24 * HOUR);
    then(retired, (number, at) => retireArticle(cast.as("ruth", at), { number, reason }));
  }
  return steps;
}

function classOf(word: string): "TYPO" | "MEDIUM" | "MAJOR" {
  return word === "typo" ? "TYPO" : word === "major" ? "MAJOR" : "MEDIUM";
}

/** What readers said: `helpful: 128 unhelpful: 6`, spread over the article's life, a good part of it this week. */
async function addReaders(
  db: Db,
  cast: Cast,
  file: SeedFile,
  number: number,
  published: Date,
  today: Date,
): Promise<void> {
  const [, yes = "0", no = "0"] = /(\d+)(?:\s+unhelpful:\s*(\d+))?/.exec(file.head.helpful ?? "") ?? [];
  const [helpful, all] = [Number(yes), Number(yes) + Number(no ?? 0)];
  const { id } = await db.article.findUniqueOrThrow({ where: { number }, select: { id: true } });
  const life = today.getTime() - published.getTime();
  const rows = Array.from({ length: all }, (_, index) => {
    const at = new Date(today.getTime() - Math.floor(life * (index / Math.max(1, all)) ** 2) - index * 60_000);
    return {
      articleId: id,
      userId: index < cast.names.length && index % 7 === 0 ? cast.id(cast.names[index] ?? "") : null,
      visitorKey: `reader-${index}`,
      day: at,
      helpful: index % Math.max(1, Math.ceil(all / Math.max(1, all - helpful))) !== 1 || all === helpful,
      createdAt: at,
    };
  });
  await db.articleFeedback.createMany({ data: rows });
  const good = rows.filter((row) => row.helpful).length;
  await db.article.update({
    where: { id },
    data: { helpfulCount: good, unhelpfulCount: all - good, viewCount: all * 9 + 14 },
  });
}
