import type { z } from "zod";
import { queueMail } from "../../mail/index.ts";
import { allowed, authorize, type Ctx, personId } from "../../platform/authorize/index.ts";
import type { Tx } from "../../platform/db/client.ts";
import type { Notice } from "../../platform/db/generated/client.ts";
import { Conflict, Invalid, NotFound } from "../../platform/errors/index.ts";
import { type Writing, write } from "../../platform/events/index.ts";
import { type LoadedPost, loadPost, takePostIn } from "../../topics/index.ts";
import { canSeeCase } from "../appeals/index.ts";
import { closeItem } from "../queue/close-item.ts";
import { noticeDecided } from "./notices.events.ts";
import type { decideNoticeInput } from "./notices.schema.ts";
import { itemDecisions } from "./notices-limits.schema.ts";
import { receiptKey } from "./receipt.ts";

type Decided = z.infer<typeof decideNoticeInput>;

/**
 * Decides a notice, once and for good: the post is taken (its author gets a statement of reasons), something else was
 * done, or everything stays. The notifier reads it at the address of the receipt. Of two at once one decides.
 * @throws NotFound, Conflict("noticeDecided"), Invalid("outcome", "onlyPosts")
 */
export async function decideNotice(
  ctx: Ctx,
  input: Decided,
  { inQueue = false }: { inQueue?: boolean } = {},
): Promise<{ outcome: Decided["outcome"] }> {
  return write(ctx, async (writing) => {
    const { tx, record } = writing;
    await tx.$queryRaw`SELECT id FROM "Notice" WHERE id = ${input.notice}::uuid FOR UPDATE`;
    const notice = await tx.notice.findUnique({ where: { id: input.notice } });
    if (!notice) throw new NotFound();
    const post = notice.postId ? await loadPost(tx, notice.postId) : null;
    authorize(ctx, canSeeCase(ctx.actor, { board: post?.topic.board ?? null }));
    if (notice.outcome) throw new Conflict("noticeDecided");
    if (input.outcome === "REMOVED" || input.outcome === "HIDDEN") await take(ctx, writing, input, notice, post);
    const { outcome, reason } = input;
    const [decidedById, decidedAt] = [personId(ctx.actor), ctx.now()];
    await tx.notice.update({ where: { id: notice.id }, data: { outcome, reason, decidedById, decidedAt } });
    const { id: noticeId, category, postId, topicId } = notice;
    record(noticeDecided, {
      ...{ noticeId, category, postId, topicId, outcome, reason },
      boardId: post?.topic.board.id ?? null,
    });
    await mailDecision(ctx, tx, notice);
    if (!inQueue) {
      const item = {
        kind: "NOTICE",
        subjectId: notice.id,
        decision: itemDecisions[outcome],
        byId: decidedById,
        reason,
      } as const;
      await closeItem(tx, item, decidedAt);
    }
    return { outcome };
  });
}

/** Takes the post, unless it is as far out of sight already. */
async function take(
  ctx: Ctx,
  writing: Writing,
  input: Decided,
  notice: Notice,
  post: LoadedPost | null,
): Promise<void> {
  if (!post) throw new Invalid("outcome", "onlyPosts");
  const presence = input.outcome === "REMOVED" ? "REMOVED" : "HIDDEN";
  const gone = post.presence === "REMOVED" || post.presence === "DELETED" || post.presence === presence;
  if (gone) return;
  const ground = { source: "NOTICE", category: notice.category, point: input.point ?? null } as const;
  const reason = input.reason.slice(0, 255);
  await takePostIn(ctx, writing, post.id, { presence, reason, ground }, () => allowed);
}

/** Neutral, like the receipt: what was decided stands at its address. Only where a receipt was mailed. */
async function mailDecision(ctx: Ctx, tx: Tx, notice: Notice): Promise<void> {
  if (ctx.origin !== "LIVE" || !notice.mailed || !notice.email) return;
  await queueMail(tx, {
    kind: "notice-decided",
    cause: `notice-decided:${notice.id}`,
    to: notice.email,
    locale: notice.locale,
    data: { key: receiptKey(notice.id), receipt: notice.receipt },
    at: ctx.now(),
  });
}
