import type { Ctx } from "../platform/authorize/index.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import { NotFound } from "../platform/errors/index.ts";
import { visibleTopicsSql } from "../topics/index.ts";
import { briefRows } from "./brief-rows.query.ts";
import { anyMatch, looseMatch } from "./match.ts";
import { parseQuery, wordsOf } from "./parse-query.ts";
import { weights } from "./plan.ts";
import { readWords } from "./read-words.query.ts";
import type { HitState, Related } from "./search.schema.ts";
import { someAreCommon, wordShares } from "./word-shares.query.ts";

const MOST = 5;
/** Topics compared for five lines beside a topic; each costs reading its words. */
const RANKED = 60;
const states: Record<string, HitState> = {
  UNANSWERED: "open",
  ANSWERED: "answered",
  SOLVED: "solved",
  VERIFIED: "verified",
  ARTICLE: "article",
};

/**
 * Topics and articles in sight of the actor whose titles share at least two words with a topic's title; those that share
 * its tags stand first. Throws NotFound when the actor does not see the topic.
 */
export async function related(ctx: Ctx, number: number): Promise<Related[]> {
  const [topic] = await ctx.db.$queryRaw<{ title: string; document: string | null; tags: string[] }[]>`
    SELECT topic.title, (SELECT d.id FROM "SearchDocument" d WHERE d."topicId" = topic.id) AS document,
      ARRAY(SELECT tt."tagId"::text FROM "TopicTag" tt WHERE tt."topicId" = topic.id) AS tags
    FROM "Topic" topic JOIN "Board" board ON board.id = topic."boardId"
    WHERE topic.number = ${number} AND ${visibleTopicsSql(ctx.actor)}`;
  if (!topic) throw new NotFound();
  const longest = wordsOf(topic.title)
    .sort((a, b) => b.length - a.length)
    .slice(0, 6);
  const readings = await readWords(ctx, parseQuery(longest.join(" ")));
  const some = looseMatch(readings);
  if (some === "") return [];
  const shared = Prisma.sql`(SELECT count(*) FROM "TopicTag" tt WHERE tt."topicId" = d."topicId"
    AND tt."tagId" = ANY(${topic.tags}::uuid[]))`;
  const rows = await briefRows(
    ctx,
    {
      match: Prisma.sql`ts_filter(d.vector, '{a}') @@ ${some}::tsquery`,
      rank: Prisma.sql`ts_rank(${weights}::float4[], ts_filter(d.vector, '{a}'), ${anyMatch(readings)}::tsquery)
        * (1 + 0.25 * ${shared})`,
      common: someAreCommon(readings, (await wordShares(ctx)).title),
    },
    MOST,
    topic.document ? [topic.document] : [],
    RANKED,
  );
  return rows.map(({ kind, number, slug, title, state }) => ({
    kind,
    number,
    slug,
    title,
    state: states[state] ?? "open",
  }));
}
