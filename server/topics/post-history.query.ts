import { authorize, type Ctx } from "../platform/authorize/index.ts";
import { loadPost } from "./topic-facts.ts";
import { canModeratePost, canSeePost } from "./topics.policy.ts";

export interface RevisionView {
  version: number;
  title: string | null;
  markdown: string;
  reason: string;
  by: string | null;
  at: Date;
  /** Hidden from everybody but moderators. */
  hidden: boolean;
  /** Whether the reader may hide it, or show it again: moderators, every version but the one that shows. */
  mayHide: boolean;
}

/** The versions of a post the actor sees, newest first; hidden versions only for moderators. */
export async function postHistory(ctx: Ctx, postId: string): Promise<RevisionView[]> {
  const post = await loadPost(ctx.db, postId);
  authorize(ctx, canSeePost(ctx.actor, post));
  const all = canModeratePost(ctx.actor, post).ok;
  const rows = await ctx.db.postRevision.findMany({
    where: { postId, ...(!all && { hiddenAt: null }) },
    orderBy: { version: "desc" },
    take: 200,
  });
  const people = await ctx.db.user.findMany({
    where: { id: { in: rows.flatMap((row) => row.byId ?? []) } },
    select: { id: true, displayName: true },
  });
  const names = new Map(people.map((person) => [person.id, person.displayName]));
  return rows.map((row) => ({
    version: row.version,
    title: row.title,
    markdown: row.markdown,
    reason: row.reason,
    by: row.byId ? (names.get(row.byId) ?? null) : null,
    at: row.createdAt,
    hidden: row.hiddenAt !== null,
    mayHide: all && row.version !== post.version,
  }));
}
