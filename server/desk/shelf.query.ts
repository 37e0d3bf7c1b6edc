import { visibleArticlesSql } from "../knowledge/index.ts";
import { type Ctx, personId } from "../platform/authorize/index.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import type { Hit, HitState } from "../search/search.schema.ts";
import { visibleTopicsSql } from "../topics/index.ts";
import type { DeskFound, DeskHit, Thing } from "./desk.schema.ts";
import { repliesByNumber } from "./find-replies.query.ts";

const MOST_RECENT = 15;
const states: Record<string, HitState> = {
  UNANSWERED: "open",
  ANSWERED: "answered",
  SOLVED: "solved",
  VERIFIED: "verified",
};

/** How a thing is called in `pinned`. */
const keyOf = (thing: Thing) => `${thing.kind}${thing.number}`;

/** What the agent pinned, as keys. */
export async function pinnedKeys(ctx: Ctx): Promise<string[]> {
  const userId = personId(ctx.actor);
  if (!userId) return [];
  const rows = await ctx.db.deskShelf.findMany({
    where: { userId, pinnedAt: { not: null } },
    select: { kind: true, number: true },
  });
  return rows.map((row) => keyOf(row as Thing));
}

/** What the agent pinned and used last, newest first; what is out of sight by now is left out. */
export async function shelf(ctx: Ctx): Promise<DeskFound["groups"]> {
  const userId = personId(ctx.actor);
  if (!userId) return [];
  const kept = await ctx.db.$queryRaw<(Thing & { pinned: boolean })[]>`
    (SELECT kind, number, TRUE AS pinned, "pinnedAt" AS at FROM "DeskShelf"
      WHERE "userId" = ${userId}::uuid AND "pinnedAt" IS NOT NULL)
    UNION ALL
    (SELECT kind, number, FALSE, "usedAt" FROM "DeskShelf" WHERE "userId" = ${userId}::uuid AND "pinnedAt" IS NULL
      ORDER BY "usedAt" DESC LIMIT ${MOST_RECENT})
    ORDER BY pinned DESC, at DESC`;
  const hits = await hitsOf(ctx, kept);
  const of = (pinned: boolean) =>
    kept.filter((one) => one.pinned === pinned).flatMap((one) => hits.get(keyOf(one)) ?? []);
  return [
    { name: "pinned", hits: of(true) },
    { name: "recent", hits: of(false) },
  ];
}

async function hitsOf(ctx: Ctx, things: Thing[]): Promise<Map<string, DeskHit>> {
  const numbers = (kind: Thing["kind"]) => things.filter((one) => one.kind === kind).map((one) => one.number);
  const [documents, replies] = await Promise.all([
    documentsOf(ctx, numbers("topic"), numbers("article")),
    repliesByNumber(ctx, numbers("reply")),
  ]);
  return new Map([...documents, ...replies].map((hit) => [keyOf(hit), hit]));
}

interface Row {
  kind: "topic" | "article";
  number: number;
  slug: string;
  title: string;
  state: string;
  locale: string;
  board: Hit["board"];
  staffOnly: boolean;
  answers: number;
  used: number;
  verifiedAt: Date | null;
  at: Date;
}

async function documentsOf(ctx: Ctx, topics: number[], articles: number[]): Promise<Hit[]> {
  if (topics.length + articles.length === 0) return [];
  const rows = await ctx.db.$queryRaw<Row[]>(Prisma.sql`
    SELECT 'topic' AS kind, topic.number, topic.slug, topic.title, topic.state::text, topic.locale,
      json_build_object('slug', board.slug, 'name', board.name, 'tint', board.tint) AS board,
      board.visibility = 'STAFF' AS "staffOnly", topic."answerCount" AS answers,
      (SELECT count(*)::int FROM "ArticleUse" u WHERE u."topicId" = topic.id) AS used, NULL::timestamptz AS "verifiedAt",
      topic."lastActivityAt" AS at
    FROM "Topic" topic JOIN "Board" board ON board.id = topic."boardId"
    WHERE topic.number = ANY(${topics}::int[]) AND ${visibleTopicsSql(ctx.actor)}
    UNION ALL
    SELECT 'article', article.number, article.slug, article.title, 'ARTICLE', article.locale, NULL,
      article.visibility = 'STAFF', 0, article."useCount", article."verifiedAt", article."updatedAt"
    FROM "Article" article WHERE article.number = ANY(${articles}::int[]) AND ${visibleArticlesSql(ctx.actor)}`);
  return rows.map(({ title, state, at, ...row }) => ({
    ...row,
    title: [{ text: title, mark: false }],
    snippet: [],
    state: row.kind === "article" ? "article" : (states[state] ?? "open"),
    tags: [],
    worked: 0,
    lastActivityAt: at,
    why: [],
    synonyms: [],
  }));
}
