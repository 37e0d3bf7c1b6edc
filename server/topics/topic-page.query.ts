import { audiencesOf, authorize, type Ctx, personId } from "../platform/authorize/index.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import { NotFound } from "../platform/errors/index.ts";
import { type UserCard, userCardSql } from "../users/user-card.ts";
import { loadTopic } from "./topic-facts.ts";
import { canModerateTopic, canSeeTopic } from "./topics.policy.ts";
import type { TopicSort, TopicStateName } from "./topics.schema.ts";

/** Answers in one window of a topic page (product.md: windows of 20). */
export const WINDOW = 20;

export interface PostView {
  id: string;
  number: number;
  kind: "OPENING" | "ANSWER" | "COMMENT";
  html: string;
  official: boolean;
  presence: string;
  kudosCount: number;
  version: number;
  author: UserCard;
  createdAt: Date;
  editedAt: Date | null;
  parentId: string | null;
  comments: PostView[];
}

export interface SolutionView {
  id: string;
  stage: "ACCEPTED" | "VERIFIED";
  postId: string;
  acceptedAs: "ASKER" | "CURATOR" | "STAFF";
  acceptedBy: { name: string; displayName: string };
  acceptedAt: string;
  verifiedAt: string | null;
  validFor: string | null;
  workedCount: number;
  failedCount: number;
}

/** A topic to lead to. */
export interface TopicPlace {
  number: number;
  slug: string;
  title: string;
}

export interface TopicHead {
  id: string;
  number: number;
  slug: string;
  title: string;
  kind: string;
  state: TopicStateName;
  presence: string;
  locale: string;
  fields: Record<string, string>;
  answerCount: number;
  /** Number of the last post in sight. */
  lastNumber: number;
  meTooCount: number;
  followCount: number;
  viewCount: number;
  createdAt: Date;
  lastActivityAt: Date;
  firstAnswerAt: Date | null;
  solvedAt: Date | null;
  pinned: boolean;
  /** Minutes between two posts of one member; 0: no slow mode. */
  slowMinutes: number;
  board: {
    slug: string;
    name: string;
    tint: number;
    visibility: string;
    parent: { slug: string; name: string } | null;
  };
  tags: string[];
  lock: { reason: string; at: string; by: string | null } | null;
  duplicateOf: { number: number; slug: string; title: string; state: TopicStateName } | null;
  /** The topic this one was split from, and those that were split from it. */
  splitFrom: TopicPlace | null;
  splits: TopicPlace[];
  /** Titles of topics whose posts stand here now, and where their question stands. */
  merged: { title: string; post: number }[];
  needs: { what: string; at: string; by: string } | null;
  solvedWithout: { reason: string; at: string } | null;
  solutions: SolutionView[];
  article: { number: number; slug: string; title: string } | null;
}

export interface TopicPage {
  topic: TopicHead;
  opening: PostView;
  /** Main solutions' posts, shown below the question; they also stand in their place among the answers. */
  solutionPosts: PostView[];
  answers: PostView[];
  /** Where the windows before and after begin; null at the ends. */
  previous: string | null;
  next: string | null;
  sort: TopicSort;
}

/** Which posts of a topic the actor reads: visible ones; their own held and hidden ones; moderators also what was taken. */
function readablePosts(ctx: Ctx, moderator: boolean): Prisma.Sql {
  const me = personId(ctx.actor);
  if (moderator) return Prisma.sql`TRUE`;
  return me
    ? Prisma.sql`(post.presence = 'VISIBLE' OR (post.presence IN ('HELD', 'HIDDEN') AND post."authorId" = ${me}::uuid))`
    : Prisma.sql`post.presence = 'VISIBLE'`;
}

/** The head of a topic in one statement, or NotFound. Only topics in sight; hidden ones come through the viewer. */
export async function topicHead(ctx: Ctx, number: number, options: { taken?: boolean } = {}): Promise<TopicHead> {
  const audiences = audiencesOf(ctx.actor);
  const sight = options.taken ? Prisma.sql`TRUE` : Prisma.sql`topic.presence = 'VISIBLE'`;
  const rows = await ctx.db.$queryRaw<TopicHead[]>`
    SELECT topic.id, topic.number, topic.slug, topic.title, topic.kind, topic.state, topic.presence, topic.locale,
      topic.fields, topic."answerCount", (SELECT max(p.number) FROM "Post" p WHERE p."topicId" = topic.id AND p.presence = 'VISIBLE')
        AS "lastNumber", topic."meTooCount", topic."followCount", topic."viewCount",
      topic."createdAt", topic."lastActivityAt", topic."firstAnswerAt", topic."solvedAt",
      topic."pinnedAt" IS NOT NULL AS pinned, topic."slowMinutes", ${arrangedSql(audiences)},
      json_build_object('slug', board.slug, 'name', board.name, 'tint', board.tint, 'visibility', board.visibility,
        'parent', (SELECT json_build_object('slug', p.slug, 'name', p.name) FROM "Board" p WHERE p.id = board."parentId"
          AND p.visibility = ANY(${audiences}::"Audience"[]))) AS board,
      ARRAY(SELECT tag.name FROM "TopicTag" tt JOIN "Tag" tag ON tag.id = tt."tagId" WHERE tt."topicId" = topic.id
        ORDER BY tag.name) AS tags,
      (SELECT json_build_object('reason', l.reason, 'at', l.at, 'by', u."displayName") FROM "Lock" l
        LEFT JOIN "User" u ON u.id = l."byId" WHERE l."topicId" = topic.id AND l."undoneAt" IS NULL LIMIT 1) AS lock,
      (SELECT json_build_object('number', o.number, 'slug', o.slug, 'title', o.title, 'state', o.state)
        FROM "DuplicateLink" d JOIN "Topic" o ON o.id = d."originalId" JOIN "Board" ob ON ob.id = o."boardId"
        WHERE d."topicId" = topic.id AND o.presence = 'VISIBLE' AND ob.visibility = ANY(${audiences}::"Audience"[]))
        AS "duplicateOf",
      (SELECT json_build_object('what', n.what, 'at', n.at, 'by', u."displayName") FROM "InformationRequest" n
        JOIN "User" u ON u.id = n."byId" WHERE n."topicId" = topic.id AND n."answeredAt" IS NULL
        ORDER BY n.at DESC LIMIT 1) AS needs,
      (SELECT json_build_object('reason', w.reason, 'at', w.at) FROM "SolvedWithout" w WHERE w."topicId" = topic.id)
        AS "solvedWithout",
      COALESCE((SELECT json_agg(json_build_object('id', s.id, 'stage', s.stage, 'postId', s."postId",
          'acceptedAs', s."acceptedAs", 'acceptedBy', json_build_object('name', u.name, 'displayName', u."displayName"),
          'acceptedAt', s."acceptedAt", 'verifiedAt', s."verifiedAt", 'validFor', s."validFor",
          'workedCount', s."workedCount", 'failedCount', s."failedCount") ORDER BY s."acceptedAt", sp.number)
        FROM "Solution" s JOIN "User" u ON u.id = s."acceptedById" JOIN "Post" sp ON sp.id = s."postId"
        WHERE s."topicId" = topic.id AND s."revokedAt" IS NULL AND sp.presence = 'VISIBLE'), '[]') AS solutions,
      (SELECT json_build_object('number', a.number, 'slug', a.slug, 'title', a.title) FROM "ArticleSource" src
        JOIN "Article" a ON a.id = src."articleId" WHERE src."topicId" = topic.id
        AND a.state IN ('PUBLISHED', 'RE_CHECK') AND a.visibility = ANY(${audiences}::"Audience"[])
        ORDER BY a."publishedAt" DESC LIMIT 1) AS article
    FROM "Topic" topic JOIN "Board" board ON board.id = topic."boardId"
    WHERE topic.number = ${number} AND board.visibility = ANY(${audiences}::"Audience"[]) AND ${sight}`;
  const [head] = rows;
  if (!head) throw new NotFound();
  return head;
}

/** What moderators made of the topic and of others: `splitFrom`, `splits` and `merged`, as far as the reader sees them. */
function arrangedSql(audiences: readonly string[]): Prisma.Sql {
  const seen = Prisma.sql`o.presence = 'VISIBLE' AND ob.visibility = ANY(${audiences}::"Audience"[])`;
  const place = Prisma.sql`json_build_object('number', o.number, 'slug', o.slug, 'title', o.title)`;
  return Prisma.sql`
    (SELECT ${place} FROM "TopicSplit" split JOIN "Topic" o ON o.id = split."sourceId" JOIN "Board" ob ON ob.id = o."boardId"
      WHERE split."topicId" = topic.id AND ${seen}) AS "splitFrom",
    COALESCE((SELECT json_agg(${place} ORDER BY split.at) FROM "TopicSplit" split JOIN "Topic" o ON o.id = split."topicId"
      JOIN "Board" ob ON ob.id = o."boardId" WHERE split."sourceId" = topic.id AND ${seen}), '[]') AS splits,
    COALESCE((SELECT json_agg(json_build_object('title', o.title, 'post', p.number) ORDER BY p.number)
      FROM "TopicMerge" m JOIN "Topic" o ON o.id = m."sourceId" JOIN "Board" ob ON ob.id = o."boardId"
      JOIN "MovedPost" was ON was."topicId" = o.id AND was.kind = 'OPENING' JOIN "Post" p ON p.id = was."postId"
      WHERE m."targetId" = topic.id AND m."undoneAt" IS NULL AND p."topicId" = topic.id AND p.presence = 'VISIBLE'
        AND ob.visibility = ANY(${audiences}::"Audience"[])), '[]') AS merged`;
}

type Row = Omit<PostView, "comments">;

/** Posts of a topic that the actor reads, with their authors; `which` picks and orders them. */
export async function postRows(ctx: Ctx, which: Prisma.Sql, options: { moderator?: boolean } = {}): Promise<Row[]> {
  return ctx.db.$queryRaw<Row[]>`
    SELECT post.id, post.number, post.kind, post.html, post.official, post.presence, post."kudosCount", post.version,
      post."createdAt", post."editedAt", post."parentId", ${userCardSql} AS author
    FROM "Post" post JOIN "User" person ON person.id = post."authorId"
    LEFT JOIN "Standing" standing ON standing."userId" = person.id
    WHERE ${readablePosts(ctx, options.moderator ?? false)} AND ${which}`;
}

/** The head of a topic in sight; a hidden one only for its author and the board's moderators, whose page is never kept. */
async function headInSight(ctx: Ctx, number: number): Promise<{ topic: TopicHead; moderator: boolean }> {
  try {
    return { topic: await topicHead(ctx, number), moderator: false };
  } catch (error) {
    if (!(error instanceof NotFound) || ctx.actor.kind === "visitor") throw error;
    const taken = await loadTopic(ctx.db, { number });
    authorize(ctx, canSeeTopic(ctx.actor, taken));
    const moderator = canModerateTopic(ctx.actor, taken).ok;
    return { topic: await topicHead(ctx, number, { taken: true }), moderator };
  }
}

/**
 * Everything a topic's page shows: head, question, solutions, one window of answers with their comments.
 * `from` is where the window begins (a post number; `<thanks>-<number>` when sorted by thanks). Throws NotFound.
 */
export async function topicPage(
  ctx: Ctx,
  input: { number: number; from?: string | undefined; sort: TopicSort },
): Promise<TopicPage> {
  const { topic, moderator } = await headInSight(ctx, input.number);
  const rows = (which: Prisma.Sql) => postRows(ctx, which, { moderator });
  const inTopic = Prisma.sql`post."topicId" = ${topic.id}::uuid`;
  const window = windowOf(input.sort, input.from);
  const chosen = topic.solutions.map((solution) => solution.postId);
  const [fixed, answers, before] = await Promise.all([
    rows(Prisma.sql`${inTopic} AND (post.number = 1 OR post.id = ANY(${chosen}::uuid[])) ORDER BY post.number`),
    rows(
      Prisma.sql`${inTopic} AND post.kind = 'ANSWER' AND ${window.where} ORDER BY ${window.order} LIMIT ${WINDOW + 1}`,
    ),
    window.before
      ? rows(
          Prisma.sql`${inTopic} AND post.kind = 'ANSWER' AND ${window.before.where} ORDER BY ${window.before.order} LIMIT ${WINDOW}`,
        )
      : [],
  ]);
  const opening = fixed.find((post) => post.number === 1);
  if (!opening) throw new NotFound();
  const shown = answers.slice(0, WINDOW);
  const parents = [opening, ...fixed, ...shown].map((post) => post.id);
  const comments = await rows(
    Prisma.sql`${inTopic} AND post.kind = 'COMMENT' AND post."parentId" = ANY(${parents}::uuid[]) ORDER BY post.number LIMIT 500`,
  );
  const withComments = (post: Row): PostView => ({
    ...post,
    comments: comments.filter((comment) => comment.parentId === post.id).map((row) => ({ ...row, comments: [] })),
  });
  const following = answers[WINDOW];
  const firstBefore = before.at(-1);
  return {
    topic,
    opening: withComments(opening),
    solutionPosts: fixed.filter((post) => chosen.includes(post.id)).map(withComments),
    answers: shown.map(withComments),
    previous: firstBefore ? startOf(input.sort, firstBefore) : null,
    next: following ? startOf(input.sort, following) : null,
    sort: input.sort,
  };
}

function startOf(sort: TopicSort, post: Row): string {
  return sort === "thanks" ? `${post.kudosCount}-${post.number}` : String(post.number);
}

/** The window's condition and order, and those of the window before it (read backwards). */
function windowOf(sort: TopicSort, from: string | undefined) {
  const [first = 0, second = 0] = (from ?? "").split("-").map((part) => Number.parseInt(part, 10) || 0);
  if (sort === "newest") {
    return {
      where: first > 0 ? Prisma.sql`post.number <= ${first}` : Prisma.sql`TRUE`,
      order: Prisma.sql`post.number DESC`,
      before: first > 0 ? { where: Prisma.sql`post.number > ${first}`, order: Prisma.sql`post.number` } : null,
    };
  }
  if (sort === "thanks") {
    const key = Prisma.sql`(-post."kudosCount", post.number)`;
    return {
      where: from ? Prisma.sql`${key} >= (${-first}, ${second})` : Prisma.sql`TRUE`,
      order: Prisma.sql`post."kudosCount" DESC, post.number`,
      before: from
        ? { where: Prisma.sql`${key} < (${-first}, ${second})`, order: Prisma.sql`post."kudosCount", post.number DESC` }
        : null,
    };
  }
  return {
    where: first > 1 ? Prisma.sql`post.number >= ${first}` : Prisma.sql`TRUE`,
    order: Prisma.sql`post.number`,
    before: first > 1 ? { where: Prisma.sql`post.number < ${first}`, order: Prisma.sql`post.number DESC` } : null,
  };
}
