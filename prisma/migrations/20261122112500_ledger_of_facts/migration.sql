-- by hand
-- What was booked before lines knew their tags and the time of what they are for. A community without lines is left as it is.
UPDATE "ReputationEntry" SET "tagIds" = own.tags FROM (
  SELECT "topicId", array_agg("tagId" ORDER BY "tagId") AS tags FROM "TopicTag" GROUP BY 1
) own WHERE own."topicId" = "ReputationEntry"."topicId" AND "tagIds" = '{}';

UPDATE "ReputationEntry" SET "createdAt" = fact.at FROM (
  SELECT e.id, CASE
      WHEN e.reason IN ('ASKED', 'ANSWERED') THEN p."createdAt"
      WHEN e.reason IN ('KUDOS_ON_ANSWER', 'KUDOS_ON_QUESTION') THEN
        (SELECT k."createdAt" FROM "Kudos" k WHERE k."postId" = e."postId" AND k."userId" = e."fromId")
      WHEN e.reason IN ('ANSWER_ACCEPTED', 'ACCEPTED_AN_ANSWER') THEN s."acceptedAt"
      WHEN e.reason = 'ANSWER_VERIFIED' THEN s."verifiedAt"
      WHEN e.reason = 'WORKED_FOR_SOMEBODY' THEN
        (SELECT r.at FROM "SolutionReport" r WHERE r."solutionId" = s.id AND r."userId" = e."fromId")
      WHEN e.reason = 'ARTICLE_PUBLISHED' THEN
        (SELECT min(a."publishedAt") FROM "ArticleSource" src JOIN "Article" a ON a.id = src."articleId"
          AND a."publishedVersion" IS NOT NULL AND a."ownerId" <> e."userId" WHERE src."postId" = e."postId" AND src.role = 'ANSWER')
      WHEN e.reason = 'POST_REMOVED' THEN COALESCE(
        (SELECT max(r."createdAt") FROM "Removal" r WHERE r."postId" = e."postId" AND r.presence = 'REMOVED' AND r."undoneAt" IS NULL),
        p."createdAt")
      WHEN e.reason = 'IMPORTED_SCORE' THEN (SELECT i.at FROM "ImportedScore" i WHERE i."postId" = e."postId")
    END AS at
  FROM "ReputationEntry" e JOIN "Post" p ON p.id = e."postId"
  LEFT JOIN "Solution" s ON s."postId" = e."postId" AND s."revokedAt" IS NULL
  WHERE NOT e.undone AND e.undoes IS NULL
) fact WHERE fact.id = "ReputationEntry".id AND fact.at <> "ReputationEntry"."createdAt";

INSERT INTO "Expertise" ("userId", "boardId", "tagId", points, acceptances)
SELECT "userId", "boardId", "tagId", sum(points), count(*) FILTER (WHERE reason = 'ANSWER_ACCEPTED') FROM (
  SELECT "userId", reason, points, "boardId", NULL::uuid AS "tagId" FROM "ReputationEntry"
  WHERE NOT "undone" AND "undoes" IS NULL AND "boardId" IS NOT NULL
  UNION ALL
  SELECT "userId", reason, points, NULL, unnest("tagIds") FROM "ReputationEntry" WHERE NOT "undone" AND "undoes" IS NULL
) subject GROUP BY "userId", "boardId", "tagId"
ON CONFLICT ("userId", "boardId", "tagId") DO UPDATE SET points = EXCLUDED.points, acceptances = EXCLUDED.acceptances;
