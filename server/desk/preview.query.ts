import { articlePage } from "../knowledge/index.ts";
import { authorize, type Ctx } from "../platform/authorize/index.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import { env } from "../platform/env/env.ts";
import { postRows, topicHead } from "../topics/index.ts";
import { canUseDesk } from "./desk.policy.ts";
import type { ArticlePreview, Preview, Thing, TopicPreview } from "./desk.schema.ts";
import { handOut } from "./hand-out.ts";
import { previewReply } from "./replies.query.ts";

/** What the staff search shows beside its hits. Throws NotFound for others than staff, and for what they may not see. */
export async function preview(ctx: Ctx, thing: Thing): Promise<Preview> {
  authorize(ctx, canUseDesk(ctx.actor));
  if (thing.kind === "reply") return previewReply(ctx, thing.number);
  return thing.kind === "article" ? previewArticle(ctx, thing.number) : previewTopic(ctx, thing.number);
}

async function previewArticle(ctx: Ctx, number: number): Promise<ArticlePreview> {
  const [page, facts] = await Promise.all([
    articlePage(ctx, number),
    ctx.db.article.findUnique({
      where: { number },
      select: { staffNote: true, useCount: true, state: true, markdown: true },
    }),
  ]);
  return {
    kind: "article",
    number: page.number,
    slug: page.slug,
    title: page.title,
    locale: page.locale,
    html: page.html,
    staffNote: facts?.staffNote ?? "",
    staffOnly: page.visibility === "STAFF",
    recheck: facts?.state === "RE_CHECK",
    owner: page.owner.displayName,
    verifiedAt: page.verifiedAt,
    publishedAt: page.publishedAt,
    validFor: page.validFor,
    sources: page.sources.map((source) => ({
      number: source.number,
      slug: source.slug,
      title: source.title,
      authors: source.authors.map((author) => author.displayName),
    })),
    used: facts?.useCount ?? 0,
    reply: replyOf(
      page.visibility,
      page.title,
      [page.html],
      [facts?.markdown ?? ""],
      `/kb/a/${page.number}/${page.slug}`,
    ),
  };
}

async function previewTopic(ctx: Ctx, number: number): Promise<TopicPreview> {
  const head = await topicHead(ctx, number);
  const chosen = head.solutions.map((solution) => solution.postId);
  const [posts, used, written] = await Promise.all([
    postRows(
      ctx,
      Prisma.sql`post."topicId" = ${head.id}::uuid AND post.presence = 'VISIBLE'
        AND (post.number = 1 OR post.id = ANY(${chosen}::uuid[]))`,
    ),
    ctx.db.articleUse.count({ where: { topicId: head.id } }),
    ctx.db.post.findMany({ where: { id: { in: chosen } }, select: { id: true, markdown: true } }),
  ]);
  const opening = posts.find((post) => post.number === 1);
  const solutions = head.solutions.flatMap((solution) => {
    const post = posts.find((one) => one.id === solution.postId);
    if (!post) return [];
    const { verifiedAt, validFor, workedCount: worked } = solution;
    const markdown = written.find((one) => one.id === post.id)?.markdown ?? "";
    return [{ markdown, html: post.html, author: post.author.displayName, verifiedAt, validFor, worked }];
  });
  const { visibility } = head.board;
  return {
    kind: "topic",
    number: head.number,
    slug: head.slug,
    title: head.title,
    locale: head.locale,
    state: head.state,
    board: head.board.name,
    staffOnly: visibility === "STAFF",
    author: opening?.author.displayName ?? "",
    createdAt: head.createdAt,
    question: opening?.html ?? "",
    solutions: solutions.map(({ markdown: _, ...solution }) => solution),
    answers: head.answerCount,
    used,
    reply: replyOf(
      visibility,
      head.title,
      solutions.map((one) => one.html),
      solutions.map((one) => one.markdown),
      `/t/${head.number}/${head.slug}`,
    ),
  };
}

/** A reply for a customer: title, text, address. A question nobody solved is only its title and address. */
function replyOf(
  visibility: string,
  title: string,
  html: string[],
  markdown: string[],
  path: string,
): ArticlePreview["reply"] {
  if (visibility !== "PUBLIC" && visibility !== "MEMBERS") return null;
  const url = new URL(path, env().url).href;
  return { ...handOut({ title, html, markdown, url }), url };
}
