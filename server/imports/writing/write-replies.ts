import type { ClientBase } from "pg";
import { postAnswered, postCommented } from "../../topics/topics.events.ts";
import type { Run } from "../run.ts";
import { count } from "../tally.ts";
import type { Answer, Comment } from "../things.ts";
import { send } from "../transaction.ts";
import type { ReadyText } from "./ready-texts.ts";
import { claim } from "./rows-sql.ts";
import { type PastEvent, pastEvent, writeEvents } from "./write-events.ts";
import { authorIds } from "./write-people.ts";
import { type PostRow, writePosts } from "./write-posts.ts";
import { writeScores } from "./write-scores.ts";

type Reply = (Answer | Comment) & ReadyText & { readonly row: number };
type Broken = (row: number, reason: string) => void;

interface Parent {
  key: string;
  id: string;
  kind: "OPENING" | "ANSWER" | "COMMENT";
  authorId: string;
  topicId: string;
  askerId: string;
  postCount: number;
}

/** Writes answers under their topics; one whose question was not imported is broken. */
export async function writeAnswers(tx: ClientBase, run: Run, answers: readonly (Reply & Answer)[], broken: Broken) {
  await writeReplies(tx, run, "ANSWER", answers, (answer) => answer.questionKey, broken);
}

/** Writes comments under their posts; one whose post was not imported is broken. */
export async function writeComments(tx: ClientBase, run: Run, comments: readonly (Reply & Comment)[], broken: Broken) {
  await writeReplies(tx, run, "COMMENT", comments, (comment) => comment.postKey, broken);
}

async function writeReplies<T extends Reply>(
  tx: ClientBase,
  run: Run,
  kind: "ANSWER" | "COMMENT",
  replies: readonly T[],
  parentKey: (reply: T) => string,
  broken: Broken,
): Promise<void> {
  const { source, board, tally } = run;
  const parents = await parentsOf(tx, source, replies.map(parentKey));
  const homed = replies.filter((reply) => {
    const parent = parents.get(parentKey(reply));
    const fits = parent && (kind === "ANSWER" ? parent.kind === "OPENING" : parent.kind !== "COMMENT");
    if (!fits) broken(reply.row, kind === "ANSWER" ? "an answer without its question" : "a comment without its post");
    return fits;
  });
  const fresh = await claim(tx, source, kind === "ANSWER" ? "post" : "comment", homed);
  const name = kind === "ANSWER" ? "answers" : "comments";
  count(tally.known, name, homed.length - fresh.length);
  count(tally.taken, name, fresh.length);
  count(tally.taken, `${name} hidden`, fresh.filter((reply) => reply.hidden).length);
  const authors = await authorIds(tx, source, fresh);
  count(tally.taken, "people", authors.made);
  const last = new Map<string, number>();
  const posts: PostRow[] = [];
  const events: PastEvent[] = [];
  for (const reply of fresh) {
    const parent = parents.get(parentKey(reply));
    if (!parent) continue;
    const { topicId } = parent;
    const number = (last.get(topicId) ?? parent.postCount) + 1;
    last.set(topicId, number);
    const authorId = authors.of(reply.author);
    const parentId = kind === "COMMENT" ? parent.id : null;
    const up = reply.hidden ? 0 : reply.up;
    posts.push({ ...reply, topicId, number, kind, parentId, authorId, createdAt: reply.at, up });
    const payload = { topicId, postId: reply.id, authorId, boardId: board.id };
    const about = { actorId: authorId, topicId, at: reply.at };
    events.push(
      kind === "ANSWER"
        ? pastEvent(postAnswered, { ...payload, ownTopic: parent.askerId === authorId }, about)
        : pastEvent(postCommented, { ...payload, parentAuthorId: parent.authorId }, about),
    );
  }
  await writePosts(tx, source, posts);
  countPosts(tx, last);
  writeScores(tx, posts);
  writeEvents(tx, events);
}

/** The posts replied to, with their topics locked: whoever writes into a topic holds its row. */
async function parentsOf(tx: ClientBase, source: string, keys: readonly string[]): Promise<Map<string, Parent>> {
  const { rows } = await tx.query<Parent>(
    `SELECT thing.key, post.id, post.kind, post."authorId", post."topicId", topic."authorId" AS "askerId", topic."postCount"
     FROM "ImportedThing" thing JOIN "Post" post ON post.id = thing.id JOIN "Topic" topic ON topic.id = post."topicId"
     WHERE thing.source = $1 AND thing.kind = 'post' AND thing.key = ANY($2) ORDER BY topic.id FOR UPDATE OF topic`,
    [source, [...new Set(keys)]],
  );
  return new Map(rows.map((row) => [row.key, row]));
}

function countPosts(tx: ClientBase, last: ReadonlyMap<string, number>): void {
  send(
    tx,
    `UPDATE "Topic" SET "postCount" = row.last FROM unnest($1::uuid[], $2::int[]) AS row (id, last)
     WHERE "Topic".id = row.id`,
    [[...last.keys()], [...last.values()]],
  );
}
