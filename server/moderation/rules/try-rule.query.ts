import { audiencesOf, authorize, type Ctx } from "../../platform/authorize/index.ts";
import { Prisma } from "../../platform/db/generated/client.ts";
import { checkRule } from "./check-rule.ts";
import { compileRules, type Rule } from "./compiled-rules.ts";
import { meetRules } from "./meet-rules.ts";
import { patternBox } from "./pattern-box.ts";
import { type Circumstances, hasLinks, isFor } from "./rule-conditions.ts";
import { canSeeRules, seesAllRules } from "./rules.policy.ts";
import type { RuleInput } from "./rules.schema.ts";

/** Posts a rule is tried on, and the most hits that are shown. */
const LOOKED = 1_000;
const SHOWN = 50;

export interface TriedRule {
  looked: number;
  met: number;
  milliseconds: number;
  /** Posts on which an expression was ended because it took too long. */
  overtimes: number;
  hits: TriedHit[];
}

export interface TriedHit {
  topic: number;
  slug: string;
  title: string;
  post: number;
  author: string;
  at: Date;
  /** The text before, the words met, the text after. */
  before: string;
  words: string;
  after: string;
}

interface Row extends Omit<TriedHit, "before" | "words" | "after"> {
  markdown: string;
  kind: string;
  trustLevel: number;
  days: number;
  locale: string;
  boardId: string;
  parentId: string | null;
}

/** What a rule would have met among the last 1,000 posts the actor moderates; nothing is stored. Throws Invalid. */
export async function tryRule(ctx: Ctx, input: RuleInput): Promise<TriedRule> {
  authorize(ctx, canSeeRules(ctx.actor));
  const checked = await checkRule(input);
  const board = input.board
    ? await ctx.db.board.findUnique({ where: { slug: input.board }, select: { id: true } })
    : null;
  const rule: Rule = { ...checked, id: "", version: 0, boardId: board?.id ?? null };
  const compiled = compileRules([rule]);
  const box = compiled.patterns.length > 0 ? patternBox([rule.pattern]) : null;
  const started = performance.now();
  const tried: TriedRule = { looked: 0, met: 0, milliseconds: 0, overtimes: 0, hits: [] };
  try {
    for (const row of await lastPosts(ctx)) {
      tried.looked += 1;
      if (!isFor(rule, circumstancesOf(row))) continue;
      const text = row.kind === "OPENING" ? `${row.title}\n${row.markdown}` : row.markdown;
      const { meetings, overtime } = await meetRules({ ...compiled, box }, text, () => true);
      if (overtime) tried.overtimes += 1;
      const [first] = meetings;
      if (!first) continue;
      tried.met += 1;
      if (tried.hits.length < SHOWN) tried.hits.push(hitOf(row, text, first.start, first.end));
    }
  } finally {
    box?.close();
  }
  tried.milliseconds = Math.round(performance.now() - started);
  return tried;
}

/** The newest posts on boards the actor moderates, deleted and removed ones left out. */
function lastPosts(ctx: Ctx): Promise<Row[]> {
  const grants = "grants" in ctx.actor ? ctx.actor.grants : [];
  const own = grants.flatMap(({ boardId }) => boardId ?? []);
  const boards = seesAllRules(ctx.actor)
    ? Prisma.sql`TRUE`
    : Prisma.sql`(b.id = ANY(${own}::uuid[]) OR b."parentId" = ANY(${own}::uuid[]))`;
  return ctx.db.$queryRaw<Row[]>`
    SELECT t.number AS topic, t.slug, t.title, p.number AS post, p.kind, p.markdown, p."createdAt" AS at,
      u."displayName" AS author, u."trustLevel", extract(epoch FROM p."createdAt" - u."createdAt")::float8 / 86400 AS days,
      b.locale, b.id AS "boardId", b."parentId"
    FROM "Post" p JOIN "Topic" t ON t.id = p."topicId" JOIN "Board" b ON b.id = t."boardId"
    JOIN "User" u ON u.id = p."authorId"
    WHERE p.presence IN ('VISIBLE', 'HELD', 'HIDDEN') AND ${boards} AND b.visibility = ANY(${audiencesOf(ctx.actor)}::"Audience"[])
    ORDER BY p.id DESC LIMIT ${LOOKED}`;
}

function circumstancesOf({ trustLevel, days, markdown, boardId, parentId, locale }: Row): Circumstances {
  return { trustLevel, days, hasLinks: hasLinks(markdown), boards: parentId ? [boardId, parentId] : [boardId], locale };
}

function hitOf(row: Row, text: string, start: number, end: number): TriedHit {
  const { topic, slug, title, post, author, at } = row;
  return {
    ...{ topic, slug, title, post, author, at },
    before: text.slice(Math.max(0, start - 60), start),
    words: text.slice(start, end).slice(0, 120),
    after: text.slice(end, end + 60),
  };
}
