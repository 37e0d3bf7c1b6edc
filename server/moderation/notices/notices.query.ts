import { authorize, type Ctx, holds } from "../../platform/authorize/index.ts";
import type { Notice } from "../../platform/db/generated/client.ts";
import { NotFound } from "../../platform/errors/index.ts";
import { render } from "../../platform/markdown/index.ts";
import { loadPost } from "../../topics/index.ts";
import { canSeeCase } from "../appeals/index.ts";
import { type NoticeView, noticeOutcomes, type ReceiptView } from "./notices-limits.schema.ts";
import { noticeOfKey } from "./receipt.ts";

function receiptOf(row: Notice): ReceiptView {
  const { receipt, category, address, text, law, at, outcome, reason, decidedAt } = row;
  return { receipt, category, address, text, law, at, outcome, reason, decidedAt };
}

/** What became of a notice, for whoever has the key of its receipt. Throws NotFound for every other key. */
export async function receipt(ctx: Ctx, key: string): Promise<ReceiptView> {
  const id = noticeOfKey(key);
  const row = id ? await ctx.db.notice.findUnique({ where: { id } }) : null;
  if (!row) throw new NotFound();
  return receiptOf(row);
}

/** A notice with what it is about, for moderators of the board. Throws NotFound for everybody else (PE-02). */
export async function noticeForStaff(ctx: Ctx, id: string): Promise<NoticeView> {
  const row = await ctx.db.notice.findUnique({ where: { id } });
  if (!row) throw new NotFound();
  const post = row.postId ? await loadPost(ctx.db, row.postId) : null;
  authorize(ctx, canSeeCase(ctx.actor, { board: post?.topic.board ?? null }));
  const item = await ctx.db.reviewItem.findFirst({
    where: { kind: "NOTICE", subjectId: id, decidedAt: null },
    select: { dueAt: true },
  });
  const by = row.decidedById
    ? await ctx.db.user.findUnique({ where: { id: row.decidedById }, select: { name: true, displayName: true } })
    : null;
  // Who it was from is for admins alone (AZ-20); for the decision it does not matter.
  const from = holds(ctx.actor, ["ADMIN"]) ? { name: row.name, email: row.email } : { name: null, email: null };
  return {
    ...receiptOf(row),
    ...{ id, ...from, decidedBy: by, dueAt: item?.dueAt ?? null },
    about: await aboutOf(ctx, row),
    outcomes: noticeOutcomes.filter((outcome) => post !== null || outcome === "ACTED" || outcome === "KEPT"),
  };
}

async function aboutOf(ctx: Ctx, row: Notice): Promise<NoticeView["about"]> {
  if (row.postId) {
    const { markdown, topic, number, presence, authorId } = await loadPost(ctx.db, row.postId);
    const author = await ctx.db.user.findUnique({ where: { id: authorId }, select: { displayName: true } });
    const { html } = await render(markdown);
    const place = `/t/${topic.number}/${topic.slug}`;
    const href = number > 1 ? `${place}/${number}` : place;
    const { title, locale } = topic;
    return { kind: "post", title, locale, html, presence, href, author: author?.displayName ?? "" };
  }
  if (row.articleId) {
    const article = await ctx.db.article.findUnique({
      where: { id: row.articleId },
      select: { title: true, number: true, slug: true },
    });
    return article && { kind: "article", title: article.title, href: `/kb/a/${article.number}/${article.slug}` };
  }
  if (!row.personId) return null;
  const person = await ctx.db.user.findUnique({
    where: { id: row.personId },
    select: { name: true, displayName: true },
  });
  return person && { kind: "person", title: person.displayName, href: `/u/${person.name}` };
}
