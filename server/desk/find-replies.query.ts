import { type Ctx, personId } from "../platform/authorize/index.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import { htmlToText } from "../platform/markdown/index.ts";
import { wordsElsewhere } from "../search/index.ts";
import type { ReplyHit } from "./desk.schema.ts";
import { visibleRepliesSql } from "./replies.query.ts";

/** Canned replies compared and shown at once. */
const MOST = 40;

interface Row {
  number: number;
  title: string;
  html: string;
  locale: string;
  shared: boolean;
  ownerId: string | null;
  used: number;
}

const columns = Prisma.sql`reply.number, reply.title, reply.html, reply.locale, reply.shared, reply."ownerId",
  reply."useCount" AS used`;

/** Canned replies in sight that hold all words, best first; often used ones before others. Staff only: asked before. */
export async function findReplies(ctx: Ctx, query: string): Promise<ReplyHit[]> {
  const words = await wordsElsewhere(ctx, query);
  if (!words) return [];
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT ${columns} FROM "CannedReply" reply JOIN "CannedReply" d ON d.id = reply.id
    WHERE ${visibleRepliesSql(ctx)} AND ${words.match}
    ORDER BY ${words.rank}::float8 * (1 + least(reply."useCount", 50) / 50.0) DESC, reply.number LIMIT ${MOST}`;
  return rows.map((row) => {
    const text = htmlToText(row.html);
    const why = [words.occursIn(row.title) && "title", words.occursIn(text) && "solution"] as const;
    return hitOf(ctx, row, {
      title: words.mark(row.title),
      snippet: words.mark(text, "long"),
      why: why.filter((one) => one !== false),
    });
  });
}

/** Replies by number, without marks; what is not in sight any more is missing. */
export async function repliesByNumber(ctx: Ctx, numbers: readonly number[]): Promise<ReplyHit[]> {
  if (numbers.length === 0) return [];
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT ${columns} FROM "CannedReply" reply WHERE reply.number = ANY(${[...numbers]}::int[])
      AND ${visibleRepliesSql(ctx)}`;
  return rows.map((row) => hitOf(ctx, row, { title: [{ text: row.title, mark: false }], snippet: [], why: [] }));
}

function hitOf(ctx: Ctx, row: Row, found: Pick<ReplyHit, "title" | "snippet" | "why">): ReplyHit {
  const { number, locale, shared, used } = row;
  return { kind: "reply", number, slug: "", locale, shared, used, own: row.ownerId === personId(ctx.actor), ...found };
}
