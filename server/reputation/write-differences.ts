import type { Tx } from "../platform/db/client.ts";
import { Prisma } from "../platform/db/generated/client.ts";
import type { Difference } from "./differences.query.ts";

/** When and why differences are written. */
export interface Booking {
  now: Date;
  /** The version of the rules they are booked under. */
  rules: number;
  /** The event that led here; a line whose own event is found names that one. */
  eventId: string | null;
}

/** Differences read before, as rows of a statement. */
export function rowsOf(differences: readonly Difference[]): Prisma.Sql {
  return Prisma.sql`
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(differences)}::jsonb) AS difference ("entryId" uuid, "userId" uuid,
      reason text, "postId" uuid, "fromId" uuid, at timestamptz, nominal int, points int)`;
}

/**
 * Writes differences (`rows`, columns as `Difference`) into the ledger: takes lines back with their opposite, books new
 * ones, and moves standing and expertise by the same. The caller holds the members' locks.
 */
export async function writeDifferences(tx: Pick<Tx, "$executeRaw">, rows: Prisma.Sql, booking: Booking): Promise<void> {
  const { now, rules, eventId } = booking;
  await tx.$executeRaw`
    WITH taken AS (
      UPDATE "ReputationEntry" entry SET undone = TRUE FROM (${rows}) difference WHERE entry.id = difference."entryId"
      RETURNING entry.*, difference.points IS NOT NULL AS anew
    )
    INSERT INTO "ReputationEntry" ("userId", reason, points, nominal, "eventId", "topicId", "postId", "boardId", "fromId",
      undoes, "tagIds", rules, recounted, "createdAt")
    SELECT "userId", reason, -points, -nominal, CASE WHEN anew THEN "eventId" ELSE COALESCE(${eventId}::uuid, "eventId") END,
      "topicId", "postId", "boardId", "fromId", id, "tagIds", ${rules}::int, anew, ${now}::timestamptz
    FROM taken`;
  await tx.$executeRaw`
    WITH difference AS MATERIALIZED (${rows}),
    booked AS (
      INSERT INTO "ReputationEntry" ("userId", reason, points, nominal, "eventId", "topicId", "postId", "boardId", "fromId",
        "tagIds", rules, recounted, "createdAt")
      SELECT d."userId", d.reason::"ReputationReason", d.points, d.nominal,
        COALESCE(old."eventId", ${eventOfLine}, ${eventId}::uuid), p."topicId", d."postId", t."boardId", d."fromId",
        COALESCE(old."tagIds", ARRAY(SELECT "tagId" FROM "TopicTag" WHERE "topicId" = t.id ORDER BY 1)),
        ${rules}::int, old.id IS NOT NULL, d.at
      FROM difference d JOIN "Post" p ON p.id = d."postId" JOIN "Topic" t ON t.id = p."topicId"
      LEFT JOIN "ReputationEntry" old ON old.id = d."entryId"
      WHERE d.points IS NOT NULL
      RETURNING "userId", reason, points, "boardId", "tagIds"
    ),
    moved AS MATERIALIZED (
      SELECT "userId", reason, points, "boardId", "tagIds", 1 AS step FROM booked
      UNION ALL
      SELECT entry."userId", entry.reason, -entry.points, entry."boardId", entry."tagIds", -1
      FROM difference d JOIN "ReputationEntry" entry ON entry.id = d."entryId"
    ),
    standing AS (
      INSERT INTO "Standing" AS s ("userId", points, "questionCount", "answerCount", "solutionCount", "kudosCount")
      SELECT "userId", sum(points), ${steps("ASKED")}, ${steps("ANSWERED")}, ${steps("ANSWER_ACCEPTED")},
        ${steps("KUDOS_ON_ANSWER", "KUDOS_ON_QUESTION")}
      FROM moved GROUP BY "userId"
      ON CONFLICT ("userId") DO UPDATE SET points = s.points + EXCLUDED.points,
        "questionCount" = s."questionCount" + EXCLUDED."questionCount", "answerCount" = s."answerCount" + EXCLUDED."answerCount",
        "solutionCount" = s."solutionCount" + EXCLUDED."solutionCount", "kudosCount" = s."kudosCount" + EXCLUDED."kudosCount"
    )
    INSERT INTO "Expertise" AS e ("userId", "boardId", "tagId", points, acceptances)
    SELECT "userId", "boardId", "tagId", sum(points), ${steps("ANSWER_ACCEPTED")} FROM (
      SELECT "userId", reason, points, step, "boardId", NULL::uuid AS "tagId" FROM moved WHERE "boardId" IS NOT NULL
      UNION ALL SELECT "userId", reason, points, step, NULL, unnest("tagIds") FROM moved
    ) subject WHERE NOT EXISTS (SELECT 1 FROM "User" gone WHERE gone.id = "userId" AND gone."erasedAt" IS NOT NULL)
    GROUP BY "userId", "boardId", "tagId" HAVING sum(points) <> 0 OR ${steps("ANSWER_ACCEPTED")} <> 0
    ON CONFLICT ("userId", "boardId", "tagId") DO UPDATE SET points = e.points + EXCLUDED.points,
      acceptances = e.acceptances + EXCLUDED.acceptances`;
}

function steps(...reasons: string[]): Prisma.Sql {
  return Prisma.sql`COALESCE(sum(step) FILTER (WHERE reason = ANY(${reasons}::"ReputationReason"[])), 0)`;
}

/** The newest event that says what the line `d` (on post `p`) is for. */
const eventOfLine = Prisma.sql`
  CASE WHEN d.reason = 'ARTICLE_PUBLISHED' THEN (
    SELECT ev.id FROM "Event" ev WHERE ev.name = 'article.published'
      AND ev.payload -> 'sources' @> jsonb_build_array(jsonb_build_object('postId', d."postId"))
    ORDER BY ev."createdAt" LIMIT 1
  ) ELSE (
    SELECT ev.id FROM "Event" ev WHERE ev."topicId" = p."topicId" AND ev.payload ->> 'postId' = d."postId"::text
      AND ev.name = CASE d.reason WHEN 'ASKED' THEN 'topic.asked' WHEN 'ANSWERED' THEN 'post.answered'
        WHEN 'ANSWER_VERIFIED' THEN 'solution.verified' WHEN 'WORKED_FOR_SOMEBODY' THEN 'solution.reported'
        WHEN 'FLAG_UPHELD' THEN 'flag.upheld' WHEN 'EDIT_APPROVED' THEN 'edit.approved'
        WHEN 'POST_REMOVED' THEN 'post.taken' WHEN 'KUDOS_ON_ANSWER' THEN 'kudos.given' WHEN 'KUDOS_ON_QUESTION' THEN 'kudos.given'
        WHEN 'ANSWER_ACCEPTED' THEN 'solution.accepted' WHEN 'ACCEPTED_AN_ANSWER' THEN 'solution.accepted' END
      AND CASE ev.name WHEN 'kudos.given' THEN ev.payload ->> 'giverId' = d."fromId"::text
        WHEN 'solution.reported' THEN ev.payload ->> 'reporterId' = d."fromId"::text ELSE TRUE END
    ORDER BY ev."createdAt" DESC, ev.id DESC LIMIT 1
  ) END`;
