-- One open ledger line per person, reason, post and giver; a line that was taken back makes room for a new one.
DROP INDEX "ReputationEntry_eventId_userId_reason_key";
ALTER TABLE "ReputationEntry" ADD COLUMN "undone" BOOLEAN NOT NULL DEFAULT false;
CREATE INDEX "ReputationEntry_eventId_idx" ON "ReputationEntry" ("eventId");
CREATE UNIQUE INDEX "ReputationEntry_open_line" ON "ReputationEntry" ("userId", "reason", "postId", "fromId") NULLS NOT DISTINCT
  WHERE NOT "undone" AND "undoes" IS NULL;
CREATE INDEX "ReputationEntry_solved_since" ON "ReputationEntry" ("createdAt") WHERE "reason" = 'ANSWER_ACCEPTED';

-- A post is the solution at most once at a time; a lock is open at most once; a role is held at most once.
CREATE UNIQUE INDEX "Solution_active_post" ON "Solution" ("postId") WHERE "revokedAt" IS NULL;
CREATE INDEX "Solution_active_topic" ON "Solution" ("topicId") WHERE "revokedAt" IS NULL;
CREATE UNIQUE INDEX "Lock_open" ON "Lock" ("topicId") WHERE "undoneAt" IS NULL;
CREATE UNIQUE INDEX "RoleGrant_held" ON "RoleGrant" ("userId", "role", "boardId") NULLS NOT DISTINCT WHERE "endedAt" IS NULL;

-- What must never be false.
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_one_target" CHECK (num_nonnulls("topicId", "boardId", "tagId", "personId") = 1);
ALTER TABLE "SearchDocument" ADD CONSTRAINT "SearchDocument_one_source" CHECK (num_nonnulls("topicId", "articleId") = 1);
ALTER TABLE "Post" ADD CONSTRAINT "Post_number_positive" CHECK ("number" > 0);
ALTER TABLE "Post" ADD CONSTRAINT "Post_comment_has_parent" CHECK (("kind" = 'COMMENT') = ("parentId" IS NOT NULL));
ALTER TABLE "Post" ADD CONSTRAINT "Post_opening_is_first" CHECK (("kind" = 'OPENING') = ("number" = 1));
ALTER TABLE "Post" ADD CONSTRAINT "Post_kudos_not_negative" CHECK ("kudosCount" >= 0);
ALTER TABLE "Topic" ADD CONSTRAINT "Topic_counts_not_negative" CHECK ("answerCount" >= 0 AND "meTooCount" >= 0 AND "followCount" >= 0);
ALTER TABLE "Solution" ADD CONSTRAINT "Solution_verified_has_time" CHECK (("stage" = 'VERIFIED') = ("verifiedAt" IS NOT NULL));
ALTER TABLE "MailOptOut" DROP CONSTRAINT IF EXISTS "MailOptOut_userId_kind_topicId_key";
DROP INDEX IF EXISTS "MailOptOut_userId_kind_topicId_key";
CREATE UNIQUE INDEX "MailOptOut_userId_kind_topicId_key" ON "MailOptOut" ("userId", "kind", "topicId") NULLS NOT DISTINCT;

-- Lists read only what is in sight.
CREATE INDEX "Topic_visible_activity" ON "Topic" ("lastActivityAt" DESC, "id" DESC) WHERE "presence" = 'VISIBLE';
CREATE INDEX "Topic_visible_board_activity" ON "Topic" ("boardId", "lastActivityAt" DESC, "id" DESC) WHERE "presence" = 'VISIBLE';
CREATE INDEX "Topic_visible_questions" ON "Topic" ("state", "lastActivityAt" DESC, "id" DESC) WHERE "presence" = 'VISIBLE' AND "kind" = 'QUESTION';
CREATE INDEX "Topic_pinned" ON "Topic" ("boardId") WHERE "pinnedAt" IS NOT NULL;
CREATE INDEX "Post_answers_by_thanks" ON "Post" ("topicId", "kudosCount" DESC, "number") WHERE "kind" = 'ANSWER';
