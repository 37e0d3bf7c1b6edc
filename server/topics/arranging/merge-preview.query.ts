import { authorize, type Ctx } from "../../platform/authorize/index.ts";
import { type LoadedTopic, loadTopic } from "../topic-facts.ts";
import { canModerateTopic, canSeeTopic } from "../topics.policy.ts";

/** What merging would do, before it is done. */
export interface MergePreview {
  into: { number: number; slug: string; title: string; board: string; state: string };
  posts: number;
  /** More people can read the posts afterwards. */
  moreReaders: boolean;
  /** Fewer people can read the posts afterwards. */
  fewerReaders: boolean;
  /** Solutions of the source that stay solutions, and that end. */
  solutionsKept: number;
  solutionsEnded: number;
  followers: number;
}

const audiences = ["PUBLIC", "MEMBERS", "SUPER_USERS", "STAFF"];

/** What would happen; null when the target cannot be merged into: unknown, unseen, the same, or not the actor's to moderate. */
export async function mergePreview(ctx: Ctx, input: { topic: number; into: number }): Promise<MergePreview | null> {
  const from = await loadTopic(ctx.db, { number: input.topic });
  authorize(ctx, canModerateTopic(ctx.actor, from));
  const into = await loadTopic(ctx.db, { number: input.into }).catch(() => null);
  if (!into || !canSeeTopic(ctx.actor, into).ok || into.id === from.id) return null;
  if (!canModerateTopic(ctx.actor, into).ok || into.presence !== "VISIBLE") return null;
  const [posts, mine, theirs, followers, board] = await Promise.all([
    ctx.db.post.count({ where: { topicId: from.id, presence: "VISIBLE" } }),
    solutionsOf(ctx, from),
    solutionsOf(ctx, into),
    ctx.db.follow.count({ where: { topicId: from.id } }),
    ctx.db.board.findUniqueOrThrow({ where: { id: into.board.id }, select: { name: true } }),
  ]);
  const room = into.kind === "QUESTION" ? Math.max(0, into.board.maxSolutions - theirs) : 0;
  const reach = (topic: LoadedTopic) => audiences.indexOf(topic.board.visibility);
  return {
    into: { number: into.number, slug: into.slug, title: into.title, board: board.name, state: into.state },
    posts,
    moreReaders: reach(into) < reach(from),
    fewerReaders: reach(into) > reach(from),
    solutionsKept: Math.min(mine, room),
    solutionsEnded: Math.max(0, mine - room),
    followers,
  };
}

function solutionsOf(ctx: Ctx, topic: LoadedTopic): Promise<number> {
  return ctx.db.solution.count({ where: { topicId: topic.id, revokedAt: null } });
}
