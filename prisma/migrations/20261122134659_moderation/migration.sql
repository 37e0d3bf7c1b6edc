-- CreateEnum
CREATE TYPE "ReviewKind" AS ENUM ('FLAGS', 'FIRST_POST', 'WORD_HIT', 'SUSPECTED_SPAM', 'EDIT', 'MEMBER', 'APPEAL', 'NOTICE');

-- AlterEnum
ALTER TYPE "Presence" ADD VALUE 'HELD';

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "silencedUntil" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "ReviewItem" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "kind" "ReviewKind" NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "boardId" UUID,
    "topicId" UUID,
    "authorId" UUID,
    "score" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "urgent" BOOLEAN NOT NULL DEFAULT false,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "openedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "alarmedAt" TIMESTAMPTZ(3),
    "claimedById" UUID,
    "claimedUntil" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "decision" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    "undo" JSONB,

    CONSTRAINT "ReviewItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ModerationAction" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "eventId" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "actorId" UUID,
    "subjectKind" TEXT NOT NULL,
    "subjectId" UUID,
    "boardId" UUID,
    "topicId" UUID,
    "memberId" UUID,
    "reason" TEXT NOT NULL DEFAULT '',
    "before" JSONB,
    "after" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ModerationAction_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ReviewItem_subjectId_idx" ON "ReviewItem"("subjectId");

-- CreateIndex
CREATE INDEX "ReviewItem_authorId_openedAt_idx" ON "ReviewItem"("authorId", "openedAt" DESC);

-- CreateIndex
CREATE INDEX "ReviewItem_decidedAt_idx" ON "ReviewItem"("decidedAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "ModerationAction_eventId_key" ON "ModerationAction"("eventId");

-- CreateIndex
CREATE INDEX "ModerationAction_at_id_idx" ON "ModerationAction"("at" DESC, "id");

-- CreateIndex
CREATE INDEX "ModerationAction_memberId_at_idx" ON "ModerationAction"("memberId", "at" DESC);

-- CreateIndex
CREATE INDEX "ModerationAction_actorId_at_idx" ON "ModerationAction"("actorId", "at" DESC);

-- CreateIndex
CREATE INDEX "ModerationAction_topicId_at_idx" ON "ModerationAction"("topicId", "at" DESC);

-- by hand
CREATE UNIQUE INDEX "ReviewItem_one_open" ON "ReviewItem" (kind, "subjectId") WHERE "decidedAt" IS NULL;
CREATE INDEX "ReviewItem_open" ON "ReviewItem" (urgent DESC, "dueAt", id) WHERE "decidedAt" IS NULL;
CREATE INDEX "ReviewItem_open_board" ON "ReviewItem" ("boardId", urgent DESC, "dueAt", id) WHERE "decidedAt" IS NULL;
CREATE INDEX "ModerationAction_act" ON "ModerationAction" (act, at DESC);

CREATE FUNCTION moderation_log_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Lines of the moderation log are neither changed nor deleted.';
END $$;
CREATE TRIGGER "ModerationAction_append_only" BEFORE UPDATE OR DELETE ON "ModerationAction"
  FOR EACH ROW EXECUTE FUNCTION moderation_log_is_append_only();
