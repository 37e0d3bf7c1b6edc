import type { ClientBase } from "pg";
import { slugify } from "../../topics/slugify.ts";
import { topicAsked } from "../../topics/topics.events.ts";
import type { Run } from "../run.ts";
import { count } from "../tally.ts";
import type { Question } from "../things.ts";
import { send } from "../transaction.ts";
import type { ReadyText } from "./ready-texts.ts";
import { claim, sendRows } from "./rows-sql.ts";
import { tagName } from "./tag-name.ts";
import { pastEvent, writeEvents } from "./write-events.ts";
import { authorIds } from "./write-people.ts";
import { writePosts } from "./write-posts.ts";
import { writeScores } from "./write-scores.ts";

export type ReadyQuestion = Question & ReadyText & { readonly topicId: string };

/** Writes topics with their opening posts, tags and locks; those imported before are left as they are. */
export async function writeQuestions(tx: ClientBase, run: Run, questions: readonly ReadyQuestion[]): Promise<void> {
  const { source, board, tally } = run;
  const fresh = await claim(tx, source, "post", questions);
  count(tally.known, "questions", questions.length - fresh.length);
  count(tally.taken, "questions", fresh.length);
  const authors = await authorIds(tx, source, fresh);
  count(tally.taken, "people", authors.made);
  const topics = fresh.map((question) => ({ ...question, authorId: authors.of(question.author) }));
  sendRows(tx, TOPICS, topics.map(topicRow), board.id);
  const posts = topics.map((topic) => ({
    ...topic,
    number: 1,
    kind: "OPENING" as const,
    parentId: null,
    createdAt: topic.at,
    up: topic.hidden ? 0 : topic.up,
  }));
  await writePosts(tx, source, posts);
  writeTags(tx, fresh);
  const closed = fresh.filter((topic) => topic.closedAt).map(({ topicId, closedAt }) => ({ topicId, closedAt }));
  sendRows(tx, LOCKS, closed);
  writeScores(tx, posts);
  const events = topics.map(({ id: postId, topicId, authorId, at }) => {
    const payload = { topicId, postId, authorId, boardId: board.id, kind: "QUESTION" };
    return pastEvent(topicAsked, payload, { actorId: authorId, topicId, at });
  });
  writeEvents(tx, events);
}

function topicRow(topic: ReadyQuestion & { authorId: string }) {
  const { topicId: id, authorId, title, locale, views, hidden, at } = topic;
  const presence = hidden ? "HIDDEN" : "VISIBLE";
  return { id, authorId, title, slug: slugify(title), locale, views, presence, at };
}

function writeTags(tx: ClientBase, topics: readonly ReadyQuestion[]): void {
  const pairs = topics.flatMap(({ topicId, tags }) => {
    const names = new Set(tags.map(tagName).filter((name) => name !== null));
    return [...names].map((name) => ({ topicId, name }));
  });
  // In one order everywhere, so that two writers of the same tags wait for each other instead of forever.
  const names = [...new Set(pairs.map((pair) => pair.name))].sort();
  send(tx, 'INSERT INTO "Tag" (name) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING', [names]);
  sendRows(tx, TAGS, pairs);
}

const TOPICS = `
  INSERT INTO "Topic" (id, "boardId", "authorId", kind, title, slug, locale, presence, "viewCount", "createdAt", "lastActivityAt")
  SELECT id, $2, "authorId", 'QUESTION', title, slug, locale, presence::"Presence", views, at, at
  FROM json_to_recordset($1::json) AS row (id uuid, "authorId" uuid, title text, slug text, locale text, presence text,
    views int, at timestamptz)`;

const TAGS = `
  INSERT INTO "TopicTag" ("topicId", "tagId")
  SELECT row."topicId", tag.id FROM json_to_recordset($1::json) AS row ("topicId" uuid, name text)
  JOIN "Tag" tag ON tag.name = row.name`;

const LOCKS = `
  INSERT INTO "Lock" ("topicId", reason, at)
  SELECT "topicId", 'Closed where it was imported from', "closedAt"
  FROM json_to_recordset($1::json) AS row ("topicId" uuid, "closedAt" timestamptz)`;
