import { boardPath } from "../../boards/index.ts";
import { authorize, type Ctx } from "../../platform/authorize/index.ts";
import { render } from "../../platform/markdown/index.ts";
import { guidelineTitles } from "../guidelines/index.ts";
import { canDecideAppeal, canSeeCase } from "./appeals.policy.ts";
import type { AppealView } from "./appeals-limits.schema.ts";
import { type LoadedAppeal, loadAppeal } from "./load-appeal.ts";

/** An appeal with both sides, for moderators of its board. Throws NotFound for everybody else. */
export async function appealForStaff(ctx: Ctx, id: string): Promise<AppealView> {
  const found = await loadAppeal(ctx.db, id);
  const { appeal, statement, board } = found;
  authorize(ctx, canSeeCase(ctx.actor, found));
  const people = await ctx.db.user.findMany({
    where: { id: { in: [statement.userId, statement.byId, appeal.decidedById].filter((one) => one !== null) } },
    select: { id: true, name: true, displayName: true, tint: true, avatarFile: true },
  });
  const person = (of: string | null) => people.find((one) => one.id === of);
  const named = (of: string | null) => {
    const one = person(of);
    return one ? { name: one.name, displayName: one.displayName } : null;
  };
  const author = person(statement.userId);
  const titles = await guidelineTitles(ctx, statement.guidelineNumber);
  const item = await ctx.db.reviewItem.findFirst({
    where: { kind: "APPEAL", subjectId: id, decidedAt: null },
    select: { dueAt: true },
  });
  const right = canDecideAppeal(ctx.actor, { board, decidedById: statement.byId, authorId: statement.userId });
  return {
    id,
    ...{
      text: appeal.text,
      at: appeal.at,
      outcome: appeal.outcome,
      answer: appeal.reason,
      decidedAt: appeal.decidedAt,
    },
    decidedBy: named(appeal.decidedById),
    author: {
      name: author?.name ?? "",
      displayName: author?.displayName ?? "",
      tint: author?.tint ?? 0,
      avatar: author?.avatarFile ?? null,
    },
    decision: {
      kind: statement.decision,
      source: statement.source,
      reason: statement.reason,
      category: statement.category,
      point: titles.find(({ key }) => key === statement.point) ?? null,
      automated: statement.automatedDecision,
      at: statement.at,
      until: statement.until,
      undoneAt: statement.undoneAt,
      by: named(statement.byId),
    },
    post: await decidedPost(ctx, found),
    dueAt: item?.dueAt ?? null,
    refused: right.ok ? null : "because" in right ? right.because : "notFound",
    nobodyElse: appeal.outcome === null && !(await somebodyElse(ctx, found)),
  };
}

/** The text that was decided on, and where it stands. */
async function decidedPost(ctx: Ctx, { statement, post }: LoadedAppeal): Promise<AppealView["post"]> {
  if (!post) return null;
  const version = await ctx.db.postRevision.findUnique({
    where: { postId_version: { postId: post.id, version: statement.postVersion ?? 1 } },
    select: { markdown: true },
  });
  const { html } = await render(version?.markdown ?? post.markdown);
  const { topic } = post;
  const place = `/t/${topic.number}/${topic.slug}`;
  return {
    html,
    locale: topic.locale,
    title: topic.title,
    href: post.number > 1 ? `${place}/${post.number}` : place,
    board: topic.board.slug,
  };
}

/** Whether anybody may decide it: a moderator of the board or an admin who neither decided first nor appealed. */
async function somebodyElse(ctx: Ctx, { statement, board }: LoadedAppeal): Promise<boolean> {
  const others = await ctx.db.roleGrant.count({
    where: {
      role: { in: ["MODERATOR", "ADMIN"] },
      endedAt: null,
      OR: [{ boardId: null }, ...(board ? [{ boardId: { in: boardPath(board) } }] : [])],
      userId: { notIn: [statement.userId, ...(statement.byId ? [statement.byId] : [])] },
      user: { erasedAt: null, OR: [{ suspendedUntil: null }, { suspendedUntil: { lt: ctx.now() } }] },
    },
  });
  return others > 0;
}
