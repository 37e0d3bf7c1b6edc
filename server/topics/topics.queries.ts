import { boardIdsUnder } from "../boards/index.ts";
import { audiencesOf, type Ctx, personId } from "../platform/authorize/index.ts";
import { NotFound } from "../platform/errors/index.ts";
import type { Page } from "../platform/paging/index.ts";
import { type TopicListQuery, type TopicRow, topicRows } from "./topic-rows.query.ts";
import type { ListFilter, OfPerson } from "./topics.schema.ts";

const states: Record<ListFilter, TopicListQuery["state"]> = {
  active: undefined,
  unanswered: ["UNANSWERED"],
  answered: ["ANSWERED"],
  solved: ["SOLVED", "VERIFIED"],
  verified: ["VERIFIED"],
};

export interface ListInput {
  board?: string | undefined;
  tag?: string | undefined;
  filter: ListFilter;
  cursor?: string | null | undefined;
  size: number;
}

/** Topics of a board and its children, of a tag, or of the whole community, filtered by state. */
export async function listTopics(ctx: Ctx, input: ListInput): Promise<Page<TopicRow>> {
  const boardIds = input.board ? await boardIdsUnder(ctx, input.board) : undefined;
  return topicRows(ctx, {
    ...(boardIds && { boardIds }),
    ...(input.tag && { tag: input.tag }),
    ...(states[input.filter] && { state: states[input.filter] ?? [] }),
    questionsOnly: input.filter !== "active",
    pinnedFirst: Boolean(input.board) && input.filter === "active" && !input.tag,
    cursor: input.cursor ?? null,
    size: input.size,
  });
}

/** Topics the actor follows; empty for visitors. */
export async function followedTopics(
  ctx: Ctx,
  input: { cursor?: string | null | undefined; size: number },
): Promise<Page<TopicRow>> {
  const me = personId(ctx.actor);
  return me
    ? topicRows(ctx, { followedBy: me, cursor: input.cursor ?? null, size: input.size })
    : { rows: [], next: null };
}

const byPerson: Record<OfPerson, (id: string) => Partial<TopicListQuery>> = {
  solved: (id) => ({ solver: id }),
  answered: (id) => ({ answerer: id }),
  asked: (id) => ({ author: id }),
};

/** What a person solved, answered without solving it, or asked, as far as the actor sees it. Throws NotFound for unknown and erased people. */
export async function topicsOfPerson(
  ctx: Ctx,
  input: { name: string; what: OfPerson; cursor?: string | null | undefined; size: number },
): Promise<Page<TopicRow>> {
  const person = await ctx.db.user.findFirst({ where: { name: input.name, erasedAt: null }, select: { id: true } });
  if (!person) throw new NotFound();
  return topicRows(ctx, {
    ...byPerson[input.what](person.id),
    cursor: input.cursor ?? null,
    size: input.size,
  });
}

/** How many questions stand unanswered, and how many were solved at all, among what the actor sees. */
export async function questionCounts(ctx: Ctx): Promise<{ unanswered: number; solved: number }> {
  const [row] = await ctx.db.$queryRaw<{ unanswered: bigint; solved: bigint }[]>`
    SELECT (SELECT count(*) FROM "Topic" t JOIN "Board" b ON b.id = t."boardId" WHERE t.state = 'UNANSWERED'
        AND t.kind = 'QUESTION' AND t.presence = 'VISIBLE' AND b.visibility = ANY(${audiencesOf(ctx.actor)}::"Audience"[])) AS unanswered,
      (SELECT COALESCE(sum("solvedCount"), 0) FROM "Board" WHERE visibility = ANY(${audiencesOf(ctx.actor)}::"Audience"[])) AS solved`;
  return { unanswered: Number(row?.unanswered ?? 0), solved: Number(row?.solved ?? 0) };
}

/** Tags in use on what the actor sees, most used first. */
export async function popularTags(ctx: Ctx, most: number): Promise<{ name: string; topicCount: number }[]> {
  const rows = await ctx.db.$queryRaw<{ name: string; count: bigint }[]>`
    SELECT tag.name, count(*) AS count FROM "Tag" tag JOIN "TopicTag" tt ON tt."tagId" = tag.id
    JOIN "Topic" t ON t.id = tt."topicId" JOIN "Board" b ON b.id = t."boardId"
    WHERE t.presence = 'VISIBLE' AND b.visibility = ANY(${audiencesOf(ctx.actor)}::"Audience"[])
    GROUP BY tag.name ORDER BY count(*) DESC, tag.name LIMIT ${most}`;
  return rows.map((row) => ({ name: row.name, topicCount: Number(row.count) }));
}

/**
 * After how many milliseconds half of the questions of the last 30 days had their first answer (median over answered
 * and unanswered ones); null when fewer than half have one or there are fewer than five.
 */
export async function medianAnswerTime(ctx: Ctx): Promise<number | null> {
  const since = new Date(ctx.now().getTime() - 30 * 86_400_000);
  const [row] = await ctx.db.$queryRaw<{ median: number | null; count: bigint }[]>`
    SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY COALESCE(
        extract(epoch FROM t."firstAnswerAt" - t."createdAt")::float8, 'infinity'::float8)) AS median, count(*) AS count
    FROM "Topic" t JOIN "Board" b ON b.id = t."boardId"
    WHERE t.kind = 'QUESTION' AND t.presence = 'VISIBLE' AND t."createdAt" >= ${since}
      AND b.visibility = ANY(${audiencesOf(ctx.actor)}::"Audience"[])`;
  const usable = row && Number(row.count) >= 5 && row.median !== null && Number.isFinite(row.median);
  return usable ? Math.round(Number(row.median) * 1000) : null;
}
