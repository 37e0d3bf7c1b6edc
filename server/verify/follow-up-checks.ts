import { Prisma } from "../platform/db/generated/client.ts";
import { type Check, overdue, unsettled, waitingEvents } from "./check.ts";

/** What should have followed by now: search documents and reactions. */
export const followUpChecks: readonly Check[] = [
  {
    name: "search documents",
    sql: (facts) => Prisma.sql`
      SELECT what, stored, expected FROM (
        SELECT t.id, 'search document of topic ' || t.number AS what, d.title AS stored,
          CASE WHEN t.presence = 'VISIBLE' THEN t.title END AS expected
        FROM "Topic" t LEFT JOIN "SearchDocument" d ON d."topicId" = t.id
        UNION ALL
        SELECT a.id, 'search document of article ' || a.number, d.title,
          CASE WHEN a.state IN ('PUBLISHED', 'RE_CHECK') THEN a.title END
        FROM "Article" a LEFT JOIN "SearchDocument" d ON d."articleId" = a.id
      ) document WHERE stored IS DISTINCT FROM expected
        AND id NOT IN (SELECT id FROM (${unsettled(facts)}) u WHERE id IS NOT NULL)`,
  },
  {
    // A reaction that is newer than an event never had to follow it: it counts from the first event it followed.
    name: "reactions that did not happen",
    sql: (facts) => Prisma.sql`
      SELECT 'event ' || w.id || ' ' || w.name AS what, NULL AS stored, w.reaction AS expected
      FROM (${waitingEvents(facts)}) w
      LEFT JOIN (SELECT reaction, min("ranAt") AS at FROM "ReactionRun" GROUP BY 1) first ON first.reaction = w.reaction
      WHERE w."createdAt" <= ${overdue(facts)} AND (first.at <= w."createdAt"
        OR NOT EXISTS (SELECT 1 FROM "ReactionRun" run WHERE run."eventId" = w.id))`,
  },
];
