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
import type { Acceptance, Answer, Author, Comment, HeldBadge, Left, Link, Person, Question } from "../things.ts";

/*
 * The dump's numbers are explained by its publisher ("Database schema documentation for the public data dump"):
 * post types 1 question, 2 answer; link types 1 related, 3 duplicate. All functions throw BrokenRow.
 */

const otherPosts: Readonly<Record<string, string>> = {
  "3": "wiki page",
  "4": "tag description (short)",
  "5": "tag description",
  "6": "moderator election",
  "7": "placeholder of the wiki",
  "8": "privilege description",
};

export function personOf(values: Values): Person {
  const key = keyOf(values, "Id");
  return {
    key,
    displayName: lineOf(values, "DisplayName") || `user ${key}`,
    about: textOf(values, "AboutMe"),
    website: lineOf(values, "WebsiteUrl"),
    at: dateOf(values, "CreationDate"),
    lastSeenAt: dateOrNull(values, "LastAccessDate"),
  };
}

export function questionOf(values: Values, locale: string): Question | Left | null {
  const type = keyOf(values, "PostTypeId");
  if (type === "2") return null;
  if (type !== "1") return { skipped: `post of type ${type} (${otherPosts[type] ?? "unknown"})` };
  const title = lineOf(values, "Title");
  if (title === "") return { broken: "a question without a title" };
  return {
    ...written(values, "Body", "OwnerUserId"),
    title,
    tags: tagsOf(values.Tags ?? ""),
    locale,
    views: countOf(values, "ViewCount"),
    closedAt: dateOrNull(values, "ClosedDate"),
  };
}

export function answerOf(values: Values): Answer | null {
  if (keyOf(values, "PostTypeId") !== "2") return null;
  return { ...written(values, "Body", "OwnerUserId"), questionKey: keyOf(values, "ParentId") };
}

export function commentOf(values: Values): Comment {
  const { Score } = values;
  return {
    ...written(values, "Text", "UserId"),
    body: { markdown: textOf(values, "Text") },
    postKey: keyOf(values, "PostId"),
    up: Score ? countOf(values, "Score") : 0,
  };
}

export function acceptanceOf(values: Values): Acceptance | null {
  const answerKey = keyOf(values, "PostTypeId") === "1" ? keyOrNull(values, "AcceptedAnswerId") : null;
  return answerKey === null ? null : { questionKey: keyOf(values, "Id"), answerKey, at: null };
}

export function linkOf(values: Values): Link | Left {
  const type = keyOf(values, "LinkTypeId");
  if (type !== "1" && type !== "3") return { skipped: `link of type ${type}` };
  return {
    key: keyOf(values, "Id"),
    fromKey: keyOf(values, "PostId"),
    toKey: keyOf(values, "RelatedPostId"),
    link: type === "3" ? "duplicate" : "related",
    at: dateOf(values, "CreationDate"),
  };
}

export function badgeOf(values: Values): HeldBadge | Left {
  const name = lineOf(values, "Name");
  if (name === "") return { broken: "a badge without a name" };
  const grade = countOf(values, "Class");
  return {
    key: keyOf(values, "Id"),
    personKey: keyOf(values, "UserId"),
    name,
    grade: grade >= 1 && grade <= 3 ? grade : 3,
    at: dateOf(values, "Date"),
  };
}

/** `<a><b>` or, in newer dumps, `|a|b|`. */
export function tagsOf(value: string): string[] {
  const names = value.split(/[<>|]/).map((name) => name.trim().toLowerCase());
  return [...new Set(names.filter((name) => name !== ""))];
}

function written(values: Values, body: string, owner: string) {
  return {
    key: keyOf(values, "Id"),
    author: authorOf(keyOrNull(values, owner)),
    body: { html: textOf(values, body) },
    at: dateOf(values, "CreationDate"),
    editedAt: dateOrNull(values, "LastEditDate"),
    hidden: false,
    up: 0,
  };
}

function authorOf(key: string | null): Author | null {
  return key === null ? null : { key };
}
