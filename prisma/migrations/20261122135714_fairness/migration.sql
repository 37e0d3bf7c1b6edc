-- CreateEnum
CREATE TYPE "StatementDecision" AS ENUM ('POST_HIDDEN', 'POST_REMOVED', 'POST_REJECTED', 'WARNED', 'SILENCED', 'SUSPENDED');

-- CreateEnum
CREATE TYPE "StatementSource" AS ENUM ('MODERATOR', 'FLAGS', 'RULE', 'NOTICE');

-- CreateEnum
CREATE TYPE "StatementGround" AS ENUM ('GUIDELINE', 'LAW');

-- CreateEnum
CREATE TYPE "AppealOutcome" AS ENUM ('UPHELD', 'REVERSED');

-- CreateEnum
CREATE TYPE "NoticeCategory" AS ENUM ('ILLEGAL', 'PERSONAL_DATA', 'COPYRIGHT', 'OTHER');

-- CreateEnum
CREATE TYPE "NoticeOutcome" AS ENUM ('REMOVED', 'HIDDEN', 'ACTED', 'KEPT');

-- AlterTable
ALTER TABLE "Removal" ALTER COLUMN "byId" DROP NOT NULL;

-- CreateTable
CREATE TABLE "Guideline" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "number" INTEGER,
    "material" BOOLEAN NOT NULL DEFAULT false,
    "intro" JSONB NOT NULL,
    "points" JSONB NOT NULL,
    "changes" JSONB NOT NULL DEFAULT '{}',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "byId" UUID,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Guideline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Statement" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "eventId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "decision" "StatementDecision" NOT NULL,
    "source" "StatementSource" NOT NULL,
    "ground" "StatementGround" NOT NULL,
    "point" TEXT,
    "guidelineNumber" INTEGER NOT NULL DEFAULT 1,
    "category" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    "automatedDetection" BOOLEAN NOT NULL DEFAULT false,
    "automatedDecision" BOOLEAN NOT NULL DEFAULT false,
    "byId" UUID,
    "postId" UUID,
    "postVersion" INTEGER,
    "topicId" UUID,
    "boardId" UUID,
    "penaltyId" UUID,
    "until" TIMESTAMPTZ(3),
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Appeal" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "statementId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "outcome" "AppealOutcome",
    "reason" TEXT NOT NULL DEFAULT '',
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Appeal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "receipt" TEXT NOT NULL,
    "category" "NoticeCategory" NOT NULL,
    "address" TEXT NOT NULL,
    "postId" UUID,
    "topicId" UUID,
    "articleId" UUID,
    "personId" UUID,
    "boardId" UUID,
    "text" TEXT NOT NULL,
    "law" TEXT NOT NULL DEFAULT '',
    "name" TEXT,
    "email" TEXT,
    "userId" UUID,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "network" TEXT NOT NULL DEFAULT '',
    "mailed" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "outcome" "NoticeOutcome",
    "reason" TEXT NOT NULL DEFAULT '',
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "forgottenAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Guideline_number_key" ON "Guideline"("number");

-- CreateIndex
CREATE INDEX "Guideline_material_number_idx" ON "Guideline"("material", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Statement_eventId_key" ON "Statement"("eventId");

-- CreateIndex
CREATE INDEX "Statement_userId_at_id_idx" ON "Statement"("userId", "at" DESC, "id");

-- CreateIndex
CREATE INDEX "Statement_postId_idx" ON "Statement"("postId");

-- CreateIndex
CREATE INDEX "Statement_penaltyId_idx" ON "Statement"("penaltyId");

-- CreateIndex
CREATE INDEX "Statement_at_idx" ON "Statement"("at");

-- CreateIndex
CREATE UNIQUE INDEX "Appeal_statementId_key" ON "Appeal"("statementId");

-- CreateIndex
CREATE INDEX "Appeal_at_idx" ON "Appeal"("at");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_receipt_key" ON "Notice"("receipt");

-- CreateIndex
CREATE INDEX "Notice_at_idx" ON "Notice"("at");

-- CreateIndex
CREATE INDEX "Notice_network_at_idx" ON "Notice"("network", "at");

-- CreateIndex
CREATE INDEX "Notice_email_at_idx" ON "Notice"("email", "at");

-- CreateIndex
CREATE INDEX "Notice_postId_idx" ON "Notice"("postId");

-- CreateIndex
CREATE INDEX "Notice_userId_idx" ON "Notice"("userId");

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- by hand

-- by hand
-- One draft at a time.
CREATE UNIQUE INDEX "Guideline_one_draft" ON "Guideline" ((number IS NULL)) WHERE number IS NULL;
CREATE INDEX "Appeal_open" ON "Appeal" (at) WHERE "decidedAt" IS NULL;
ALTER TABLE "Guideline" ADD CONSTRAINT "Guideline_published" CHECK ((number IS NULL) = ("publishedAt" IS NULL));
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_decided" CHECK ((outcome IS NULL) = ("decidedAt" IS NULL));
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_decided" CHECK ((outcome IS NULL) = ("decidedAt" IS NULL));
