import { type Ctx, seesAll } from "../platform/authorize/index.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import { PLANNED_ONCE } from "../platform/db/statement-names.ts";
import {
  inOrder,
  matchingArticles,
  newestMatching,
  otherTopics,
  recentMatching,
  recentTopics,
} from "./newest-matching.ts";
import { isNarrowed, type ParsedQuery } from "./parse-query.ts";
import { type Plan, shownState } from "./plan.ts";
import { articleScope, topicScope } from "./scope.ts";

/** Articles that are ranked besides topics. */
const MOST_ARTICLES = 100;
/** Newest matching documents that are asked for rights and operators, for each candidate wanted. */
const SPARE = 4;

interface Ways {
  /** Common table expressions that `candidates` reads, with a comma at the end; or nothing. */
  before: Prisma.Sql;
  /** Rows of id, kind, thing, state, board, staffOnly, at, rank. */
  candidates: Prisma.Sql;
}

interface Wanted {
  most: number;
  /** Documents left out, as a condition of `d`. */
  not: Prisma.Sql;
  rank: Prisma.Sql;
}

/**
 * The documents in sight that match, those with the greatest `prior`, with their rank: by the quickest way to the same
 * result. Ranking comes after choosing them, since it costs more than finding them.
 */
export function waysToCandidates(ctx: Ctx, query: ParsedQuery, plan: Plan | null, wanted: Wanted): Ways {
  if (plan === null) return { before: Prisma.empty, candidates: slowly(ctx, query, null, wanted) };
  if (seesAll(ctx.actor) && !isNarrowed(query)) {
    return {
      before: Prisma.sql`${newestMatching(plan, wanted.most, wanted.not)},`,
      candidates: quickly(ctx, query, wanted),
    };
  }
  // Few of the newest documents have that author or that tag; others by far most of those that match.
  if (query.authors.length + query.tags.length > 0 || query.before !== null) {
    return { before: Prisma.empty, candidates: slowly(ctx, query, plan, wanted) };
  }
  if (isNarrowed(query)) return narrowly(ctx, query, plan, wanted);
  return {
    before: Prisma.sql`${topicsInSight(ctx, query, plan, wanted)},`,
    candidates: Prisma.sql`
      SELECT d.id, 'topic' AS kind, sight.thing, sight.state, sight.board, sight."staffOnly", sight.at, ${wanted.rank} AS rank
        FROM (SELECT * FROM sight ORDER BY newest DESC LIMIT ${wanted.most}::int) sight
        JOIN "SearchDocument" d ON d.ctid = sight.ctid
      ${articlesInSight(ctx, query, plan, wanted)}`,
  };
}

/**
 * With operators, planned for their values: some of the newest that match may be enough; otherwise the operators may leave
 * fewer than the words do, which PostgreSQL knows.
 */
function narrowly(ctx: Ctx, query: ParsedQuery, plan: Plan, wanted: Wanted): Ways {
  return {
    before: Prisma.sql`recent AS MATERIALIZED (${recentMatching(plan, wanted.most * SPARE, wanted.not)}),
    near AS MATERIALIZED (SELECT recent.id FROM recent JOIN "Topic" topic ON topic.id = recent."topicId"
      JOIN "Board" board ON board.id = topic."boardId" WHERE ${topicScope(ctx.actor, query)}
      ORDER BY recent.prior DESC LIMIT ${wanted.most}::int),`,
    candidates: Prisma.sql`
      ${topicsSql(wanted.rank)} FROM near JOIN "SearchDocument" d USING (id) JOIN "Topic" topic ON topic.id = d."topicId"
        JOIN "Board" board ON board.id = topic."boardId" WHERE (SELECT count(*) FROM near) >= ${wanted.most}::int
      UNION ALL SELECT rest.* FROM (SELECT 1 WHERE (SELECT count(*) FROM near) < ${wanted.most}::int) gate
        CROSS JOIN LATERAL (${slowTopics(ctx, query, plan, wanted)}) rest
      ${slowArticles(ctx, query, plan, wanted)}`,
  };
}

/**
 * The common table expression `sight`: topics that match, in sight, those with the greatest `prior`; of the newest
 * documents first, of the others only when these are too few. Rights are asked of one match after the other, best first,
 * until enough are found: asking them of all costs more than finding them.
 */
function topicsInSight(ctx: Ctx, query: ParsedQuery, plan: Plan, { most, not }: Wanted): Prisma.Sql {
  const inSight = (matching: Prisma.Sql) => Prisma.sql`
    SELECT m.ctid, m.newest, topic.id AS thing, ${shownState} AS state, board.id AS board,
      board.visibility = 'STAFF' AS "staffOnly", topic."lastActivityAt" AS at
    FROM (${matching}) m JOIN "Topic" topic ON topic.id = m."topicId" JOIN "Board" board ON board.id = topic."boardId"
    WHERE ${topicScope(ctx.actor, query)}
    ORDER BY m.newest DESC LIMIT ${most}::int`;
  const enough = Prisma.sql`(SELECT count(*) FROM recent) >= ${most}::int`;
  // Those gone through need not be those marked as the newest, so nothing of them is kept when they are too few.
  return Prisma.sql`${Prisma.raw(PLANNED_ONCE)} recent AS MATERIALIZED (${inSight(recentTopics(plan, not))}),
    sight AS MATERIALIZED (
      SELECT * FROM recent ${plan.common ? Prisma.sql`WHERE ${enough}` : Prisma.empty}
      UNION ALL SELECT rest.* FROM (SELECT 1 WHERE NOT ${enough}) gate
        CROSS JOIN LATERAL (${inSight(otherTopics(plan, not))}) rest)`;
}

/** The same for articles, as one more part of a union. */
function articlesInSight(ctx: Ctx, query: ParsedQuery, plan: Plan, { not, rank }: Wanted): Prisma.Sql {
  return Prisma.sql`UNION ALL
      (SELECT d.id, 'article', chosen.thing, 'ARTICLE', NULL, chosen."staffOnly", chosen.at, ${rank} FROM (
        SELECT m.ctid, article.id AS thing, article.visibility = 'STAFF' AS "staffOnly", article."updatedAt" AS at
        FROM (${matchingArticles(plan, not)}) m JOIN "Article" article ON article.id = m."articleId"
        WHERE ${articleScope(ctx.actor, query) ?? Prisma.sql`FALSE`} ORDER BY m.newest DESC LIMIT ${MOST_ARTICLES}::int) chosen
        JOIN "SearchDocument" d ON d.ctid = chosen.ctid)`;
}

const topicsSql = (rank: Prisma.Sql) => Prisma.sql`
    SELECT d.id, 'topic' AS kind, topic.id AS thing, ${shownState} AS state, board.id AS board,
      board.visibility = 'STAFF' AS "staffOnly", topic."lastActivityAt" AS at, ${rank} AS rank`;

/**
 * For those from whom nothing is hidden, and without operators: the newest documents that match are chosen before topics
 * and articles are looked up. Rights are asked all the same.
 */
function quickly(ctx: Ctx, query: ParsedQuery, { rank }: Wanted): Prisma.Sql {
  return Prisma.sql`${topicsSql(rank)}
    FROM found JOIN "SearchDocument" d USING (id) JOIN "Topic" topic ON topic.id = found."topicId"
    JOIN "Board" board ON board.id = topic."boardId" WHERE ${topicScope(ctx.actor, query)}
    UNION ALL
    SELECT d.id, 'article', article.id, 'ARTICLE', NULL, article.visibility = 'STAFF', article."updatedAt", ${rank}
    FROM found JOIN "SearchDocument" d USING (id) JOIN "Article" article ON article.id = found."articleId"
    WHERE ${articleScope(ctx.actor, query) ?? Prisma.sql`FALSE`}`;
}

function slowly(ctx: Ctx, query: ParsedQuery, plan: Plan | null, wanted: Wanted): Prisma.Sql {
  return Prisma.sql`(${slowTopics(ctx, query, plan, wanted)}) ${slowArticles(ctx, query, plan, wanted)}`;
}

/** Rights and operators together with the words, over all documents. What is sorted is small: the words are read afterwards. */
function slowTopics(ctx: Ctx, query: ParsedQuery, plan: Plan | null, { most, not, rank }: Wanted): Prisma.Sql {
  return Prisma.sql`
      SELECT d.id, 'topic' AS kind, chosen.thing, chosen.state, chosen.board, chosen."staffOnly", chosen.at, ${rank} AS rank
      FROM (
        SELECT d.id, topic.id AS thing, ${shownState} AS state, board.id AS board,
          board.visibility = 'STAFF' AS "staffOnly", topic."lastActivityAt" AS at
        FROM "SearchDocument" d JOIN "Topic" topic ON topic.id = d."topicId" JOIN "Board" board ON board.id = topic."boardId"
        WHERE ${plan?.match ?? Prisma.sql`TRUE`} ${not} AND ${topicScope(ctx.actor, query)}
        ORDER BY ${inOrder(plan)} DESC LIMIT ${most}) chosen JOIN "SearchDocument" d USING (id)`;
}

/** The articles as one more part of a union; nothing when the query asks for what only topics have. */
function slowArticles(ctx: Ctx, query: ParsedQuery, plan: Plan | null, { not, rank }: Wanted): Prisma.Sql {
  const articles = articleScope(ctx.actor, query);
  if (!articles) return Prisma.empty;
  return Prisma.sql`UNION ALL
      (SELECT d.id, 'article', chosen.thing, 'ARTICLE', NULL, chosen."staffOnly", chosen.at, ${rank} FROM (
        SELECT d.id, article.id AS thing, article.visibility = 'STAFF' AS "staffOnly", article."updatedAt" AS at
        FROM "SearchDocument" d JOIN "Article" article ON article.id = d."articleId"
        WHERE d."articleId" IS NOT NULL AND ${plan?.match ?? Prisma.sql`TRUE`} ${not} AND ${articles}
        ORDER BY ${inOrder(plan)} DESC LIMIT ${MOST_ARTICLES}) chosen JOIN "SearchDocument" d USING (id))`;
}
