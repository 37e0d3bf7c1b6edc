import { canDraftFromTopic, hasArticle } from "../knowledge/index.ts";
import { canThank } from "../kudos/index.ts";
import { type Ctx, isSignedIn } from "../platform/authorize/index.ts";
import { Prisma } from "../platform/db/generated/client.ts";
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
  canMeToo,
  canModeratePost,
  canModerateTopic,
  canSeeTopic,
  editingSetting,
  type LoadedTopic,
  loadTopic,
  type PostView,
  postRows,
} from "../topics/index.ts";

/** What the viewer may do with a topic; a button stands exactly where its ability is true. */
export interface TopicAbilities {
  answer: boolean;
  answerOfficially: boolean;
  meToo: boolean;
  curate: boolean;
  moderate: boolean;
  solveWithout: boolean;
  /** Making an article of it: it has a solution and no article yet. */
  draftArticle: boolean;
}

export interface PostAbilities {
  comment: boolean;
  thank: boolean;
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
  can: PostAbilities;
}

export interface TopicViewer {
  can: TopicAbilities;
  following: boolean;
  meToo: boolean;
  posts: Record<string, ViewerPost>;
  /** Posts that are out of sight for others and that this viewer still reads, with why. */
  concealed: (PostView & { reason: string; by: string | null })[];
  /** Why an answer cannot be written; null when it can. */
  cannotAnswer: string | null;
}

interface PostFact {
  id: string;
  authorId: string;
  kind: "OPENING" | "ANSWER" | "COMMENT";
  presence: "VISIBLE" | "HIDDEN" | "REMOVED" | "DELETED";
  createdAt: Date;
  thanked: boolean;
  reported: boolean | null;
  acceptedById: string | null;
}

/** Most posts one page shows: question, solutions, a window of answers, their comments. */
const MOST = 600;

/** What belongs to the viewer on one topic page; null for visitors. `posts` are the ids the page shows. */
export async function viewerOfTopic(ctx: Ctx, input: { number: number; posts: string[] }): Promise<TopicViewer | null> {
  const { actor } = ctx;
  if (!isSignedIn(actor)) return null;
  const topic = await loadTopic(ctx.db, { number: input.number });
  if (!canSeeTopic(actor, topic).ok) return null;
  const moderator = canModerateTopic(actor, topic).ok;
  const [facts, marks, concealed] = await Promise.all([
    ctx.db.$queryRaw<PostFact[]>`
      SELECT p.id, p."authorId", p.kind, p.presence, p."createdAt",
        EXISTS (SELECT 1 FROM "Kudos" k WHERE k."postId" = p.id AND k."userId" = ${actor.id}::uuid) AS thanked,
        r.worked AS reported, s."acceptedById"
      FROM "Post" p LEFT JOIN "Solution" s ON s."postId" = p.id AND s."revokedAt" IS NULL
      LEFT JOIN "SolutionReport" r ON r."solutionId" = s.id AND r."userId" = ${actor.id}::uuid
      WHERE p."topicId" = ${topic.id}::uuid AND (p.id = ANY(${input.posts}::uuid[]) OR p.presence <> 'VISIBLE') LIMIT ${MOST}`,
    ctx.db.$queryRaw<{ following: boolean; meToo: boolean; answeredByOthers: boolean }[]>`
      SELECT EXISTS (SELECT 1 FROM "Follow" f WHERE f."topicId" = ${topic.id}::uuid AND f."userId" = ${actor.id}::uuid) AS following,
        EXISTS (SELECT 1 FROM "MeToo" m WHERE m."topicId" = ${topic.id}::uuid AND m."userId" = ${actor.id}::uuid) AS "meToo",
        EXISTS (SELECT 1 FROM "Post" p WHERE p."topicId" = ${topic.id}::uuid AND p.kind = 'ANSWER' AND p.presence = 'VISIBLE'
          AND p."authorId" <> ${topic.authorId}::uuid) AS "answeredByOthers"`,
    concealedPosts(ctx, topic, moderator),
  ]);
  const mark = marks[0];
  const window = setting(ctx, editingSetting);
  const posts: Record<string, ViewerPost> = {};
  for (const fact of facts) {
    const post = { ...fact, topic };
    const solution = fact.acceptedById ? { acceptedById: fact.acceptedById } : null;
    posts[fact.id] = {
      thanked: fact.thanked,
      reported: fact.reported,
      can: {
        comment: canCommentPost(actor, post).ok,
        thank: canThank(actor, post).ok,
        edit: canEditPost(actor, post, window, ctx.now()).ok,
        delete: fact.presence === "VISIBLE" && canDeletePost(actor, post, mark?.answeredByOthers ?? false).ok,
        moderate: canModeratePost(actor, post).ok,
        accept: !solution && canAcceptAnswer(actor, post).ok,
        revoke: solution !== null && canRevokeSolution(actor, post, solution).ok,
        verify: solution !== null && canVerifySolution(actor, post).ok,
        report: solution !== null && canReportSolution(actor, post).ok,
      },
    };
  }
  const answering = canAnswerTopic(actor, topic);
  return {
    can: {
      answer: answering.ok,
      answerOfficially: canAnswerOfficially(actor, topic).ok,
      meToo: canMeToo(actor, topic).ok,
      curate: canCurateTopic(actor, topic).ok,
      moderate: moderator,
      solveWithout: canSolveWithout(actor, topic).ok,
      draftArticle: await mayBecomeArticle(ctx, topic),
    },
    following: mark?.following ?? false,
    meToo: mark?.meToo ?? false,
    posts,
    concealed,
    cannotAnswer: answering.ok ? null : "because" in answering ? answering.because : "notFound",
  };
}

async function mayBecomeArticle(ctx: Ctx, topic: LoadedTopic): Promise<boolean> {
  if (topic.state !== "SOLVED" && topic.state !== "VERIFIED") return false;
  return canDraftFromTopic(ctx.actor, topic).ok && !(await hasArticle(ctx.db, topic.id));
}

async function concealedPosts(ctx: Ctx, topic: LoadedTopic, moderator: boolean): Promise<TopicViewer["concealed"]> {
  const rows = await postRows(
    ctx,
    Prisma.sql`post."topicId" = ${topic.id}::uuid AND post.presence <> 'VISIBLE' ORDER BY post.number LIMIT 100`,
    { moderator },
  );
  if (rows.length === 0) return [];
  const removals = await ctx.db.$queryRaw<{ postId: string; reason: string; by: string }[]>`
    SELECT DISTINCT ON (r."postId") r."postId", r.reason, u."displayName" AS by FROM "Removal" r
    JOIN "User" u ON u.id = r."byId" WHERE r."postId" = ANY(${rows.map((row) => row.id)}::uuid[]) AND r."undoneAt" IS NULL
    ORDER BY r."postId", r."createdAt" DESC`;
  const why = new Map(removals.map((removal) => [removal.postId, removal]));
  return rows.map((row) => ({
    ...row,
    comments: [],
    reason: why.get(row.id)?.reason ?? "",
    by: moderator ? (why.get(row.id)?.by ?? null) : null,
  }));
}
