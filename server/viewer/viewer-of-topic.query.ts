import { canDraftFromTopic, hasArticleSql } from "../knowledge/index.ts";
import { canThank } from "../kudos/index.ts";
import type { FlagReason } from "../moderation/flags/flags-limits.schema.ts";
import { canFlag, canSuggestEdit } from "../moderation/index.ts";
import { type Ctx, isSignedIn, type Member, type Staff } from "../platform/authorize/index.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import { type Looking, type LookingRow, lookingOf, lookingSql } from "../programme/index.ts";
import { setting } from "../settings/index.ts";
import {
  canAcceptAnswer,
  canReportSolution,
  canRevokeSolution,
  canSolveWithout,
  canVerifySolution,
} from "../solutions/index.ts";
import {
  canAnswerOfficially,
  canAnswerTopic,
  canCommentPost,
  canCurateTopic,
  canDeletePost,
  canEditPost,
  canLockTopic,
  canMeToo,
  canModeratePost,
  canModerateTopic,
  canRetagTopic,
  canSeeTopic,
  editingSetting,
  hiddenByFlagsSql,
  type LoadedTopic,
  type PostView,
  postRows,
  revivedTopic,
  takenByFlags,
  topicColumns,
} from "../topics/index.ts";

/** What the viewer may do with a topic; a button stands exactly where its ability is true. */
export interface TopicAbilities {
  answer: boolean;
  answerOfficially: boolean;
  meToo: boolean;
  curate: boolean;
  /** Changing its tags. */
  retag: boolean;
  moderate: boolean;
  /** Closing it for new posts and opening it again. */
  lock: boolean;
  solveWithout: boolean;
  /** Making an article of it: it has a solution and no article yet. */
  draftArticle: boolean;
}

export interface PostAbilities {
  comment: boolean;
  thank: boolean;
  /** Telling moderators that something is wrong with it. */
  flag: boolean;
  /** Proposing another text for it. */
  suggest: boolean;
  edit: boolean;
  delete: boolean;
  moderate: boolean;
  accept: boolean;
  revoke: boolean;
  verify: boolean;
  report: boolean;
}

export interface ViewerPost {
  thanked: boolean;
  /** What the viewer said of the solution: worked, did not, nothing. */
  reported: boolean | null;
  /** What the viewer flagged it for. */
  flagged: FlagReason | null;
  can: PostAbilities;
}

/** A post out of sight for others: why, who took it (for moderators), and for what flags hid, when its author may edit it. */
export interface ConcealedPost extends PostView {
  reason: string;
  by: string | null;
  editableFrom: Date | null;
}

export interface TopicViewer {
  can: TopicAbilities;
  following: boolean;
  meToo: boolean;
  posts: Record<string, ViewerPost>;
  /** Posts that are out of sight for others and that this viewer still reads, with why. */
  concealed: ConcealedPost[];
  /** Why an answer cannot be written; null when it can. */
  cannotAnswer: string | null;
  /** Who of the experts looks at the question, and whether it was offered to the viewer; null for neither. */
  looking: Looking | null;
  /** What happens to the topic by itself, the next first; only for those who may close it. */
  timers: TopicTimer[];
}

interface TopicTimer {
  act: "CLOSE" | "OPEN" | "UNPIN" | "CLOSE_QUIET";
  dueAt: string;
}

interface PostFact {
  id: string;
  authorId: string;
  kind: "OPENING" | "ANSWER" | "COMMENT";
  presence: "VISIBLE" | "HELD" | "HIDDEN" | "REMOVED" | "DELETED";
  createdAt: string;
  thanked: boolean;
  reported: boolean | null;
  flagged: FlagReason | null;
  hiddenByFlagsAt: string | null;
  acceptedById: string | null;
}

/** One topic with all that its abilities depend on. */
export interface TopicRow extends LoadedTopic {
  following: boolean;
  meToo: boolean;
  answeredByOthers: boolean;
  hasArticle: boolean;
  /** Whether posts were taken out of sight. */
  taken: boolean;
  facts: PostFact[];
  looking: LookingRow;
  timers: TopicTimer[];
}

/** Most posts one page shows: question, solutions, a window of answers, their comments. */
const MOST = 600;

/** One row of `TopicRow`; none when there is no such topic. Whether the actor sees it is asked afterwards. */
export function topicSql(actor: Member | Staff, input: { number: number; posts: string[] }, now: Date): Prisma.Sql {
  const me = Prisma.sql`${actor.id}::uuid`;
  const ofTopic = Prisma.sql`p."topicId" = topic.id`;
  return Prisma.sql`
    SELECT ${topicColumns}, ${hasArticleSql(Prisma.sql`topic.id`)} AS "hasArticle",
      EXISTS (SELECT 1 FROM "Follow" f WHERE f."topicId" = topic.id AND f."userId" = ${me}) AS following,
      EXISTS (SELECT 1 FROM "MeToo" m WHERE m."topicId" = topic.id AND m."userId" = ${me}) AS "meToo",
      EXISTS (SELECT 1 FROM "Post" p WHERE ${ofTopic} AND p.kind = 'ANSWER' AND p.presence = 'VISIBLE'
        AND p."authorId" <> topic."authorId") AS "answeredByOthers",
      EXISTS (SELECT 1 FROM "Post" p WHERE ${ofTopic} AND p.presence <> 'VISIBLE') AS taken,
      COALESCE((SELECT json_agg(json_build_object('act', timer.act, 'dueAt', timer."dueAt") ORDER BY timer."dueAt")
        FROM "TopicTimer" timer WHERE timer."topicId" = topic.id AND timer."doneAt" IS NULL AND timer."cancelledAt" IS NULL),
        '[]') AS timers,
      ${lookingSql(actor, Prisma.sql`topic.id`, now)} AS looking,
      COALESCE((SELECT json_agg(fact) FROM (
        SELECT p.id, p."authorId", p.kind, p.presence, p."createdAt", ${hiddenByFlagsSql} AS "hiddenByFlagsAt",
          (SELECT fl.reason FROM "Flag" fl WHERE fl."postId" = p.id AND fl."userId" = ${me}) AS flagged, r.worked AS reported, s."acceptedById",
          EXISTS (SELECT 1 FROM "Kudos" k WHERE k."postId" = p.id AND k."userId" = ${me}) AS thanked
        FROM "Post" p LEFT JOIN "Solution" s ON s."postId" = p.id AND s."revokedAt" IS NULL
        LEFT JOIN "SolutionReport" r ON r."solutionId" = s.id AND r."userId" = ${me}
        WHERE ${ofTopic} AND (p.id = ANY(${input.posts}::uuid[]) OR p.presence <> 'VISIBLE') LIMIT ${MOST}::int) fact), '[]') AS facts
    FROM "Topic" topic JOIN "Board" board ON board.id = topic."boardId" WHERE topic.number = ${input.number}`;
}

/** What belongs to the viewer on one topic page; null when they may not see the topic. */
export async function viewerOfTopic(ctx: Ctx, row: TopicRow): Promise<TopicViewer | null> {
  const { actor } = ctx;
  const topic = revivedTopic(row);
  if (!canSeeTopic(actor, topic).ok) return null;
  const moderator = canModerateTopic(actor, topic).ok;
  const window = setting(ctx, editingSetting);
  const posts: Record<string, ViewerPost> = {};
  for (const fact of topic.facts) {
    const since = fact.hiddenByFlagsAt;
    const post = {
      ...fact,
      createdAt: new Date(fact.createdAt),
      hiddenByFlagsAt: since ? new Date(since) : null,
      topic,
    };
    const solution = fact.acceptedById ? { acceptedById: fact.acceptedById } : null;
    posts[fact.id] = {
      thanked: fact.thanked,
      reported: fact.reported,
      flagged: fact.flagged,
      can: {
        comment: canCommentPost(actor, post).ok,
        thank: canThank(actor, post).ok,
        flag: canFlag(actor, post, ctx.now(), 0).ok,
        suggest: !canEditPost(actor, post, window, ctx.now()).ok && canSuggestEdit(actor, post).ok,
        edit: canEditPost(actor, post, window, ctx.now()).ok,
        delete:
          (fact.presence === "VISIBLE" || fact.presence === "HELD") &&
          canDeletePost(actor, post, topic.answeredByOthers).ok,
        moderate: canModeratePost(actor, post).ok,
        accept: !solution && canAcceptAnswer(actor, post).ok,
        revoke: solution !== null && canRevokeSolution(actor, post, solution).ok,
        verify: solution !== null && canVerifySolution(actor, post).ok,
        report: solution !== null && canReportSolution(actor, post).ok,
      },
    };
  }
  const answering = canAnswerTopic(actor, topic);
  const solved = topic.state === "SOLVED" || topic.state === "VERIFIED";
  return {
    can: {
      answer: answering.ok,
      answerOfficially: canAnswerOfficially(actor, topic).ok,
      meToo: canMeToo(actor, topic).ok,
      curate: canCurateTopic(actor, topic).ok,
      retag: canRetagTopic(actor, topic).ok,
      moderate: moderator,
      lock: canLockTopic(actor, topic).ok,
      solveWithout: canSolveWithout(actor, topic).ok,
      draftArticle: solved && !topic.hasArticle && canDraftFromTopic(actor, topic).ok,
    },
    timers: moderator || canLockTopic(actor, topic).ok ? topic.timers : [],
    following: topic.following,
    meToo: topic.meToo,
    posts,
    concealed: topic.taken ? await concealedPosts(ctx, topic, moderator) : [],
    cannotAnswer: answering.ok ? null : "because" in answering ? answering.because : "notFound",
    looking: isSignedIn(actor) ? lookingOf(actor, topic.looking) : null,
  };
}

async function concealedPosts(ctx: Ctx, topic: LoadedTopic, moderator: boolean): Promise<TopicViewer["concealed"]> {
  const rows = await postRows(
    ctx,
    Prisma.sql`post."topicId" = ${topic.id}::uuid AND post.presence <> 'VISIBLE' ORDER BY post.number LIMIT 100`,
    { moderator },
  );
  if (rows.length === 0) return [];
  const removals = await ctx.db.$queryRaw<{ postId: string; reason: string; by: string | null; at: Date }[]>`
    SELECT DISTINCT ON (r."postId") r."postId", r.reason, u."displayName" AS by, r."createdAt" AS at FROM "Removal" r
    LEFT JOIN "User" u ON u.id = r."byId" WHERE r."postId" = ANY(${rows.map((row) => row.id)}::uuid[]) AND r."undoneAt" IS NULL
    ORDER BY r."postId", r."createdAt" DESC`;
  const why = new Map(removals.map((removal) => [removal.postId, removal]));
  const wait = setting(ctx, editingSetting).hiddenMinutes * 60_000;
  return rows.map((row) => {
    const { reason = "", by = null, at } = why.get(row.id) ?? {};
    const byFlags = row.presence === "HIDDEN" && by === null && reason === takenByFlags;
    return {
      ...row,
      comments: [],
      reason: byFlags ? "" : reason,
      by: moderator ? by : null,
      editableFrom: byFlags && at ? new Date(at.getTime() + wait) : null,
    };
  });
}
