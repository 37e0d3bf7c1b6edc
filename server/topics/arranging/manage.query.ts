import { boardFacts, visibleBoards } from "../../boards/index.ts";
import { authorize, type Ctx } from "../../platform/authorize/index.ts";
import { NotFound } from "../../platform/errors/index.ts";
import { excerpt, htmlToText } from "../../platform/markdown/index.ts";
import { loadTopic } from "../topic-facts.ts";
import { canLockTopic, canModerateTopic } from "../topics.policy.ts";
import { canMoveTo, canMoveTopic } from "./arranging.policy.ts";
import { UNDO_DAYS } from "./undo-merge.ts";

export interface ManagedPost {
  id: string;
  number: number;
  kind: string;
  presence: string;
  author: string;
  authorName: string;
  createdAt: Date;
  text: string;
}

export interface TimerView {
  id: string;
  act: "CLOSE" | "OPEN" | "UNPIN" | "CLOSE_QUIET";
  dueAt: Date;
  quietDays: number | null;
  reason: string;
  by: string | null;
}

export interface MergeView {
  id: string;
  number: number;
  title: string;
  at: Date;
  by: string | null;
  reason: string;
  /** Whether it is young enough to be undone. */
  undoable: boolean;
}

/** Everything the page "Manage" shows of a topic. */
export interface ManagedTopic {
  number: number;
  slug: string;
  title: string;
  kind: string;
  board: { slug: string; name: string };
  locked: boolean;
  pinned: boolean;
  slowMinutes: number;
  can: { moderate: boolean; lock: boolean; move: boolean };
  /** Boards it could go to. */
  boards: { slug: string; name: string }[];
  timers: TimerView[];
  /** The first post. */
  opening: ManagedPost;
  /** Posts that could become a topic of their own; oldest first. */
  posts: ManagedPost[];
  /** Topics that were merged into this one. */
  merges: MergeView[];
  /** The topic it was split from. */
  splitFrom: { number: number; title: string } | null;
}

/** Posts offered for a split. */
const MOST = 500;

/** What those who may close a topic can arrange about it; what only moderators may is left empty for others. */
export async function managedTopic(ctx: Ctx, number: number): Promise<ManagedTopic> {
  const topic = await loadTopic(ctx.db, { number });
  authorize(ctx, canLockTopic(ctx.actor, topic));
  const moderate = canModerateTopic(ctx.actor, topic).ok;
  const [row, boards, timers, posts, merges, split] = await Promise.all([
    ctx.db.topic.findUniqueOrThrow({
      where: { id: topic.id },
      select: { pinnedAt: true, board: { select: { slug: true, name: true } } },
    }),
    ctx.db.board.findMany({ where: visibleBoards(ctx.actor), select: boardFacts, orderBy: { name: "asc" } }),
    waitingTimers(ctx, topic.id),
    postsOf(ctx, topic.id),
    moderate ? mergesInto(ctx, topic.id) : [],
    moderate
      ? ctx.db.topicSplit.findFirst({
          where: { topicId: topic.id, source: { presence: "VISIBLE", board: visibleBoards(ctx.actor) } },
          select: { source: { select: { number: true, title: true } } },
        })
      : null,
  ]);
  const opening = posts.find((post) => post.kind === "OPENING");
  if (!opening) throw new NotFound();
  return {
    number: topic.number,
    slug: topic.slug,
    title: topic.title,
    kind: topic.kind,
    board: row.board,
    locked: topic.locked,
    pinned: row.pinnedAt !== null,
    slowMinutes: topic.slowMinutes,
    can: { moderate, lock: true, move: canMoveTopic(ctx.actor, topic).ok },
    boards: boards
      .filter((board) => canMoveTo(ctx.actor, topic, board).ok && board.kinds.some((kind) => kind === topic.kind))
      .map(({ slug, name }) => ({ slug, name })),
    timers,
    opening,
    posts: moderate ? posts.filter((post) => post !== opening) : [],
    merges,
    splitFrom: split?.source ?? null,
  };
}

/** Timers of a topic that wait, the next one first. */
export async function waitingTimers(ctx: Ctx, topicId: string): Promise<TimerView[]> {
  return ctx.db.$queryRaw`
    SELECT timer.id, timer.act, timer."dueAt", timer."quietDays", timer.reason, u."displayName" AS by
    FROM "TopicTimer" timer LEFT JOIN "User" u ON u.id = timer."byId"
    WHERE timer."topicId" = ${topicId}::uuid AND timer."doneAt" IS NULL AND timer."cancelledAt" IS NULL
    ORDER BY timer."dueAt"`;
}

async function postsOf(ctx: Ctx, topicId: string): Promise<ManagedPost[]> {
  const rows = await ctx.db.post.findMany({
    where: { topicId },
    orderBy: { number: "asc" },
    take: MOST,
    select: {
      id: true,
      number: true,
      kind: true,
      presence: true,
      html: true,
      createdAt: true,
      author: { select: { name: true, displayName: true } },
    },
  });
  return rows.map(({ html, author, ...row }) => ({
    ...row,
    author: author.displayName,
    authorName: author.name,
    text: excerpt(htmlToText(html), 140),
  }));
}

async function mergesInto(ctx: Ctx, topicId: string): Promise<MergeView[]> {
  const rows = await ctx.db.topicMerge.findMany({
    where: { targetId: topicId, undoneAt: null, source: { board: visibleBoards(ctx.actor) } },
    orderBy: { at: "desc" },
    take: 20,
    select: { id: true, byId: true, at: true, reason: true, source: { select: { number: true, title: true } } },
  });
  const people = await ctx.db.user.findMany({
    where: { id: { in: rows.flatMap((row) => row.byId ?? []) } },
    select: { id: true, displayName: true },
  });
  const names = new Map(people.map((person) => [person.id, person.displayName]));
  const oldest = ctx.now().getTime() - UNDO_DAYS * 86_400_000;
  return rows.map(({ source, byId, ...row }) => ({
    ...row,
    ...source,
    by: byId ? (names.get(byId) ?? null) : null,
    undoable: row.at.getTime() >= oldest,
  }));
}
