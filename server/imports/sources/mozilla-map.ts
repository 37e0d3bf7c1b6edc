import { createHash } from "node:crypto";
import {
  countOf,
  dateOf,
  dateOrNull,
  keyOf,
  keyOrNull,
  lineOf,
  textOf,
  type Values,
} from "../reading/source-values.ts";
import type { Acceptance, Answer, Author, Left, Question } from "../things.ts";

/* Rows of the public support API of support.mozilla.org as CSV. All functions throw BrokenRow. */

export function questionOf(values: Values): Question | Left {
  const title = lineOf(values, "title");
  if (title === "") return { broken: "a question without a title" };
  const updated = dateOrNull(values, "updated");
  return {
    ...written(values),
    title,
    tags: tagsOf(values.tags ?? ""),
    locale: languageOf(values.locale ?? ""),
    views: 0,
    closedAt: isTrue(values.is_locked) || isTrue(values.is_archived) ? updated : null,
  };
}

export function answerOf(values: Values): Answer {
  return { ...written(values), questionKey: `q${keyOf(values, "question_id")}`, key: `a${keyOf(values, "id")}` };
}

export function acceptanceOf(values: Values): Acceptance | null {
  const answer = keyOrNull(values, "solution");
  if (answer === null) return null;
  return { questionKey: `q${keyOf(values, "id")}`, answerKey: `a${answer}`, at: null };
}

/** Questions and answers are numbered apart, so their keys carry a letter. */
function written(values: Values) {
  return {
    key: `q${keyOf(values, "id")}`,
    author: authorOf(lineOf(values, "creator")),
    body: { html: textOf(values, "content") },
    at: dateOf(values, "created"),
    editedAt: null,
    hidden: isTrue(values.is_spam),
    up: countOf(values, "num_helpful"),
  };
}

/** The source knows people by name alone; the map of what was imported keeps only a hash of it, as long as 128 bits. */
function authorOf(name: string): Author | null {
  if (name === "") return null;
  return { key: createHash("sha256").update(name).digest("hex").slice(0, 32), displayName: name };
}

/** `one;two;` */
function tagsOf(value: string): string[] {
  const names = value.split(";").map((name) => name.trim().toLowerCase());
  return [...new Set(names.filter((name) => name !== ""))];
}

/** The language without the country: `pt-BR` gives `pt`; `en` when there is none. */
function languageOf(locale: string): string {
  const language = locale.trim().toLowerCase().split(/[-_]/)[0] ?? "";
  return /^[a-z]{2,3}$/.test(language) ? language : "en";
}

function isTrue(value: string | undefined): boolean {
  return /^(true|1|yes)$/i.test((value ?? "").trim());
}
