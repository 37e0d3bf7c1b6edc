import { Prisma } from "../../platform/db/generated/client.ts";

/** Seconds an imported member is taken to have spent on each post up to their own: nobody counted them then. */
const secondsPerPost = 20;

/**
 * Reading as the pages counted it (`by_reading`); expects `who` and `post`. Of accounts that came with an import no
 * reading was counted: there, whoever wrote as the seventh in a topic is taken to have read seven posts that day.
 */
export const readingSql = Prisma.sql`
  visit AS MATERIALIZED (
    SELECT id, "topicId", max(posts) AS posts, max(seconds) AS seconds FROM (
      SELECT who.id, v."topicId", v."postsRead" AS posts, v.seconds FROM who JOIN "TopicVisit" v ON v."userId" = who.id
      UNION ALL
      SELECT p."authorId", p."topicId", max(p.number), max(p.number) * ${secondsPerPost}::int FROM post p
        JOIN who ON who.id = p."authorId" AND who."stagedAt" IS NOT NULL GROUP BY 1, 2
    ) one GROUP BY 1, 2
  ),
  visited AS MATERIALIZED (
    SELECT id, count(*)::int AS topics, sum(posts)::int AS posts, (sum(seconds) / 60)::int AS minutes FROM visit GROUP BY 1
  ),
  here AS MATERIALIZED (
    SELECT id, count(*)::int AS days FROM (
      SELECT who.id, v.day FROM who JOIN "VisitDay" v ON v."userId" = who.id
      UNION SELECT d.id, d.day FROM day d JOIN who ON who.id = d.id AND who."stagedAt" IS NOT NULL
    ) one GROUP BY 1
  ),
  by_reading AS MATERIALIZED (
    SELECT who.id, COALESCE(v.topics, 0) AS "topicsEntered", COALESCE(v.posts, 0) AS "postsRead",
      COALESCE(v.minutes, 0) AS "minutesRead", COALESCE(h.days, 0) AS "daysVisited"
    FROM who LEFT JOIN visited v ON v.id = who.id LEFT JOIN here h ON h.id = who.id
  )`;
