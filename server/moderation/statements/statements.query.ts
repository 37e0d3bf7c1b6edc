import { authorize, type Ctx, isSignedIn } from "../../platform/authorize/index.ts";
import { NotFound } from "../../platform/errors/index.ts";
import { render } from "../../platform/markdown/index.ts";
import { type Page, pageOf, unpackCursor } from "../../platform/paging/index.ts";
import { setting } from "../../settings/index.ts";
import { takenProfile } from "../../users/index.ts";
import { guidelineTitles } from "../guidelines/index.ts";
import { fairnessSetting } from "./fairness.setting.ts";
import { isStatementKey } from "./statement-key.ts";
import { canReadStatement } from "./statements.policy.ts";
import type { StatementLine, StatementView } from "./statements-limits.schema.ts";

/** The actor's own statements, the newest first; empty for visitors. */
export async function ownStatements(
  ctx: Ctx,
  input: { cursor?: string | null | undefined; size: number },
): Promise<Page<StatementLine>> {
  if (!isSignedIn(ctx.actor)) return { rows: [], next: null };
  const after = unpackCursor(input.cursor);
  const rows = await ctx.db.$queryRaw<StatementLine[]>`
    SELECT s.id, s.decision, s.at, s.until, s."undoneAt",
      (SELECT t.title FROM "Topic" t WHERE t.id = s."topicId") AS title,
      (SELECT COALESCE(a.outcome::text, 'OPEN') FROM "Appeal" a WHERE a."statementId" = s.id) AS appeal
    FROM "Statement" s WHERE s."userId" = ${ctx.actor.id}::uuid
      AND (s.at, s.id) < (${new Date(after ? String(after[0]) : "9999-01-01")},
        ${after ? String(after[1]) : "ffffffff-ffff-ffff-ffff-ffffffffffff"}::uuid)
    ORDER BY s.at DESC, s.id DESC LIMIT ${input.size + 1}`;
  return pageOf(rows, input.size, (row) => [row.at.toISOString(), row.id]);
}

/** The last moment at which an appeal against a decision of `at` is taken. */
export function appealUntil(ctx: Ctx, at: Date): Date {
  const until = new Date(at);
  until.setUTCMonth(until.getUTCMonth() + setting(ctx, fairnessSetting).appealMonths);
  return until;
}

/** One statement for the person it is about, with the text that was decided on. Throws NotFound for everybody else. */
export async function statement(
  ctx: Ctx,
  input: { id: string; key?: string | null | undefined },
): Promise<StatementView> {
  const row = await ctx.db.statement.findUnique({ where: { id: input.id }, include: { appeal: true } });
  if (!row) throw new NotFound();
  authorize(ctx, canReadStatement(ctx.actor, row, isStatementKey(row.id, input.key)));
  const titles = row.point ? await guidelineTitles(ctx, row.guidelineNumber) : [];
  const point = titles.find(({ key }) => key === row.point);
  const until = appealUntil(ctx, row.at);
  const post = row.postId ? await decidedPost(ctx, row.postId, row.postVersion ?? 1) : null;
  const { appeal } = row;
  return {
    ...{ id: row.id, decision: row.decision, at: row.at, until: row.until, undoneAt: row.undoneAt },
    ...{ source: row.source, ground: row.ground, reason: row.reason },
    ...{ automatedDetection: row.automatedDetection, automatedDecision: row.automatedDecision },
    title: post?.title ?? null,
    point: point ? { ...point, guideline: row.guidelineNumber } : null,
    post: post?.view ?? null,
    profile: row.decision === "PROFILE_CLEARED" && !row.undoneAt ? await takenProfile(ctx.db, row.userId) : null,
    appeal: appeal ? (appeal.outcome ?? "OPEN") : null,
    appealUntil: until,
    appealed: appeal && { text: appeal.text, at: appeal.at, decidedAt: appeal.decidedAt, reason: appeal.reason },
    abilities: { appeal: !appeal && !row.undoneAt && ctx.now() <= until },
  };
}

/** The post as it read when it was decided on; where it still can be reached by its author, also its address. */
async function decidedPost(
  ctx: Ctx,
  postId: string,
  version: number,
): Promise<{ title: string; view: NonNullable<StatementView["post"]> } | null> {
  const post = await ctx.db.post.findUnique({
    where: { id: postId },
    select: {
      kind: true,
      number: true,
      presence: true,
      markdown: true,
      topic: { select: { title: true, number: true, slug: true, locale: true, presence: true } },
      revisions: { where: { version }, select: { markdown: true } },
    },
  });
  if (!post) return null;
  const { html } = await render(post.revisions[0]?.markdown ?? post.markdown);
  const { title, number, slug, locale, presence } = post.topic;
  const inSight = [post.presence, presence].every((one) => one === "VISIBLE" || one === "HIDDEN");
  const href = inSight ? `/t/${number}/${slug}${post.number > 1 ? `/${post.number}` : ""}` : null;
  return { title, view: { kind: post.kind, html, href, locale } };
}
