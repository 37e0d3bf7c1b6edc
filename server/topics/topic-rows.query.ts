import { type Actor, audiencesOf, type Ctx } from "../platform/authorize/index.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import { type Page, pageOf, unpackCursor } from "../platform/paging/index.ts";
import type { UserCard } from "../users/user-card.ts";
import { userCardSql } from "../users/user-card.ts";
import type { TopicStateName } from "./topics.schema.ts";

/** A topic in a list. Dates are UTC. */
export interface TopicRow {
  number: number;
  slug: string;
  title: string;
  kind: string;
  state: TopicStateName;
  /** Closed by somebody; that solved topics close by themselves is no news in a list. */
  locked: boolean;
  pinned: boolean;
  locale: string;
  board: { slug: string; name: string; tint: number };
  tags: string[];
  author: UserCard;
  solver: Pick<UserCard, "name" | "displayName" | "tint" | "avatar" | "isSuperUser"> | null;
  answerCount: number;
  meTooCount: number;
  viewCount: number;
  createdAt: Date;
  lastActivityAt: Date;
  solvedAt: Date | null;
}

/** The SQL twin of `canSeeTopic` for lists: on a board of the actor's audiences, and in sight. */
export function visibleTopicsSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`topic.presence = 'VISIBLE' AND board.visibility = ANY(${audiencesOf(actor)}::"Audience"[])`;
}

/** The same predicate for Prisma queries. */
export function visibleTopics(actor: Actor): Prisma.TopicWhereInput {
  return { presence: "VISIBLE", board: { visibility: { in: audiencesOf(actor) } } };
}

/** What a list is about; all parts narrow it. */
export interface TopicListQuery {
  boardIds?: readonly string[];
  tag?: string;
  author?: string;
  solver?: string;
  /** Who answered somebody else's topic there without having solved it. */
  answerer?: string;
  state?: readonly TopicStateName[];
  questionsOnly?: boolean;
  followedBy?: string;
  order?: "activity" | "created";
  /** Pinned topics stand first on the first page (boards). */
  pinnedFirst?: boolean;
  cursor?: string | null;
  size: number;
}

const columns = Prisma.sql`
  topic.id, topic.number, topic.slug, topic.title, topic.kind, topic.state, topic.locale,
  topic."pinnedAt" IS NOT NULL AS pinned,
  EXISTS (SELECT 1 FROM "Lock" l WHERE l."topicId" = topic.id AND l."undoneAt" IS NULL AND l."byId" IS NOT NULL) AS locked,
  topic."answerCount", topic."meTooCount", topic."viewCount", topic."createdAt", topic."lastActivityAt", topic."solvedAt",
  json_build_object('slug', board.slug, 'name', board.name, 'tint', board.tint) AS board,
  ARRAY(SELECT tag.name FROM "TopicTag" tt JOIN "Tag" tag ON tag.id = tt."tagId" WHERE tt."topicId" = topic.id
    ORDER BY tag.name) AS tags,
  ${userCardSql} AS author,
  (SELECT json_build_object('name', s.name, 'displayName', s."displayName", 'tint', s.tint, 'avatar', s."avatarFile",
    'isSuperUser', s."isSuperUser") FROM "User" s WHERE s.id = topic."solverId") AS solver`;

/** One page of topics the actor sees, newest first by activity (or creation); keyset on (date, id). One statement. */
export async function topicRows(ctx: Ctx, list: TopicListQuery): Promise<Page<TopicRow>> {
  const stamp = list.order === "created" ? Prisma.sql`topic."createdAt"` : Prisma.sql`topic."lastActivityAt"`;
  const after = unpackCursor(list.cursor);
  const where = [visibleTopicsSql(ctx.actor)];
  if (list.boardIds) where.push(Prisma.sql`topic."boardId" = ANY(${[...list.boardIds]}::uuid[])`);
  if (list.state) where.push(Prisma.sql`topic.state = ANY(${[...list.state]}::"TopicState"[])`);
  if (list.questionsOnly) where.push(Prisma.sql`topic.kind = 'QUESTION'`);
  if (list.author) where.push(Prisma.sql`topic."authorId" = ${list.author}::uuid`);
  if (list.solver) where.push(Prisma.sql`topic."solverId" = ${list.solver}::uuid`);
  if (list.answerer) {
    where.push(
      Prisma.sql`topic.id IN (SELECT p."topicId" FROM "Post" p WHERE p."authorId" = ${list.answerer}::uuid
        AND p.kind = 'ANSWER' AND p.presence = 'VISIBLE') AND topic."authorId" <> ${list.answerer}::uuid
        AND topic."solverId" IS DISTINCT FROM ${list.answerer}::uuid`,
    );
  }
  if (list.followedBy) {
    where.push(
      Prisma.sql`EXISTS (SELECT 1 FROM "Follow" f WHERE f."topicId" = topic.id AND f."userId" = ${list.followedBy}::uuid)`,
    );
  }
  if (list.tag) {
    where.push(Prisma.sql`topic.id IN (SELECT tt."topicId" FROM "TopicTag" tt JOIN "Tag" g ON g.id = tt."tagId"
      WHERE g.name = ${list.tag})`);
  }
  if (list.pinnedFirst) where.push(Prisma.sql`topic."pinnedAt" IS NULL`);
  if (after) {
    where.push(Prisma.sql`(${stamp}, topic.id) < (${new Date(String(after[0]))}, ${String(after[1])}::uuid)`);
  }
  type Row = TopicRow & { id: string };
  const select = (condition: Prisma.Sql, most: number) => ctx.db.$queryRaw<Row[]>`
    SELECT ${columns} FROM "Topic" topic JOIN "Board" board ON board.id = topic."boardId"
    JOIN "User" person ON person.id = topic."authorId" LEFT JOIN "Standing" standing ON standing."userId" = person.id
    WHERE ${condition} ORDER BY ${stamp} DESC, topic.id DESC LIMIT ${most}`;
  const pinned =
    list.pinnedFirst && !after && list.boardIds
      ? await select(
          Prisma.sql`${visibleTopicsSql(ctx.actor)} AND topic."pinnedAt" IS NOT NULL
            AND topic."boardId" = ANY(${[...list.boardIds]}::uuid[])`,
          5,
        )
      : [];
  const rows = await select(Prisma.join(where, " AND "), list.size + 1);
  const page = pageOf(rows, list.size, (row) => [
    (list.order === "created" ? row.createdAt : row.lastActivityAt).toISOString(),
    row.id,
  ]);
  return { rows: [...pinned, ...page.rows].map(({ id: _, ...row }) => row), next: page.next };
}
