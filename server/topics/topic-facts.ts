import type { BoardFacts } from "../boards/index.ts";
import type { Tx } from "../platform/db/client.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import { NotFound } from "../platform/errors/index.ts";
import { takenByFlags } from "./taken-by-flags.ts";
import type { PostFacts, TopicFacts } from "./topics.policy.ts";

type BoardRow = BoardFacts & {
  slug: string;
  parentSlug: string | null;
  askersAccept: boolean;
  maxSolutions: number;
  kinds: string[];
  locale: string;
};

/** A topic as commands need it: what rights ask, and its addresses. */
export interface LoadedTopic extends TopicFacts {
  id: string;
  number: number;
  kind: string;
  title: string;
  slug: string;
  locale: string;
  state: "UNANSWERED" | "ANSWERED" | "SOLVED" | "VERIFIED";
  postCount: number;
  /** Minutes between two posts of one member; 0: no slow mode. */
  slowMinutes: number;
  createdAt: Date;
  board: BoardRow;
}

export interface LoadedPost extends PostFacts {
  id: string;
  number: number;
  parentId: string | null;
  markdown: string;
  version: number;
  editedAt: Date | null;
  topic: LoadedTopic;
}

/** What `LoadedTopic` is made of, as columns over the aliases `topic` and `board`. */
export const topicColumns = Prisma.sql`
  topic.id, topic.number, topic.kind, topic.title, topic.slug, topic.locale, topic.state, topic.presence, topic."authorId",
  topic."postCount", topic."slowMinutes", topic."createdAt",
  EXISTS (SELECT 1 FROM "Lock" l WHERE l."topicId" = topic.id AND l."undoneAt" IS NULL) AS locked,
  json_build_object('id', board.id, 'slug', board.slug,
    'parentSlug', (SELECT parent.slug FROM "Board" parent WHERE parent.id = board."parentId"), 'parentId', board."parentId", 'visibility', board.visibility,
    'asking', board.asking, 'answering', board.answering, 'archivedAt', board."archivedAt",
    'askersAccept', board."askersAccept", 'maxSolutions', board."maxSolutions", 'kinds', board.kinds,
    'locale', board.locale) AS board`;

/**
 * Loads a topic with what its rights depend on, in one statement; `lock` holds its row until the transaction ends.
 * Throws NotFound when there is none. Whether the actor may see it is the policy's question.
 */
export async function loadTopic(
  tx: Pick<Tx, "$queryRaw">,
  key: { number: number } | { id: string },
  options: { lock?: boolean } = {},
): Promise<LoadedTopic> {
  const where = "number" in key ? Prisma.sql`topic.number = ${key.number}` : Prisma.sql`topic.id = ${key.id}::uuid`;
  const rows = await tx.$queryRaw<LoadedTopic[]>`
    SELECT ${topicColumns} FROM "Topic" topic JOIN "Board" board ON board.id = topic."boardId"
    WHERE ${where} ${options.lock ? Prisma.sql`FOR UPDATE OF topic` : Prisma.empty}`;
  const [row] = rows;
  if (!row) throw new NotFound();
  return revivedTopic(row);
}

/** Since when flags hide the post `p`; null when it is not hidden, or by somebody. */
export const hiddenByFlagsSql = Prisma.sql`
  CASE WHEN p.presence = 'HIDDEN' THEN (SELECT r."createdAt" FROM "Removal" r WHERE r."postId" = p.id
    AND r."undoneAt" IS NULL AND r."byId" IS NULL AND r.reason = ${takenByFlags} LIMIT 1) END`;

/** Loads a post with its topic; `lock` holds the topic's row (one writer at a time for all of a topic). */
export async function loadPost(
  tx: Pick<Tx, "$queryRaw">,
  id: string,
  options: { lock?: boolean } = {},
): Promise<LoadedPost> {
  type Row = Omit<LoadedPost, "topic"> & { topicId: string };
  const find = () => tx.$queryRaw<Row[]>`
    SELECT p.id, p."topicId", p.number, p."parentId", p.kind, p.presence, p."authorId", p.markdown, p.version,
      p."createdAt", p."editedAt", ${hiddenByFlagsSql} AS "hiddenByFlagsAt"
    FROM "Post" p WHERE p.id = ${id}::uuid`;
  const [first] = await find();
  if (!first) throw new NotFound();
  const topic = await loadTopic(tx, { id: first.topicId }, options);
  // Read again under the lock: another writer may have changed the post while we waited for it.
  const post = options.lock ? (await find())[0] : first;
  if (!post) throw new NotFound();
  // It went into another topic while we waited: that one is to be held.
  return post.topicId === topic.id ? { ...post, topic } : loadPost(tx, id, options);
}

/** JSON carries dates as text, the board's always and the topic's where a whole topic came as JSON. */
export function revivedTopic<T extends LoadedTopic>(row: T): T {
  const { archivedAt } = row.board;
  return {
    ...row,
    createdAt: new Date(row.createdAt),
    board: { ...row.board, archivedAt: archivedAt && new Date(archivedAt) },
  };
}

/** What every change of a topic makes stale. */
export function topicTags(topic: { number: number; board: { slug: string; parentSlug: string | null } }): string[] {
  const { slug, parentSlug } = topic.board;
  return [`topic:${topic.number}`, `board:${slug}`, ...(parentSlug ? [`board:${parentSlug}`] : []), "topics"];
}
