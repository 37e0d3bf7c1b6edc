-- CreateEnum
CREATE TYPE "RecheckOutcome" AS ENUM ('UPDATED', 'CONFIRMED', 'RETIRED');

-- CreateEnum
CREATE TYPE "FeedbackOutcome" AS ENUM ('TAKEN', 'RECHECK', 'DECLINED');

-- CreateEnum
CREATE TYPE "GapOutcome" AS ENUM ('WRITING', 'DISMISSED');

-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "originalId" UUID,
ADD COLUMN     "originalVersion" INTEGER,
ADD COLUMN     "publishAt" TIMESTAMPTZ(3),
ADD COLUMN     "publishVersion" INTEGER,
ADD COLUMN     "scheduledById" UUID;

-- AlterTable
ALTER TABLE "ArticleFeedback" ADD COLUMN     "handledAt" TIMESTAMPTZ(3),
ADD COLUMN     "handledById" UUID,
ADD COLUMN     "outcome" "FeedbackOutcome";

-- CreateTable
CREATE TABLE "SectionAddress" (
    "slug" TEXT NOT NULL,
    "sectionId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SectionAddress_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "ArticleRecheck" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "articleId" UUID NOT NULL,
    "why" TEXT NOT NULL,
    "postId" UUID,
    "byId" UUID,
    "openedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMPTZ(3),
    "closedById" UUID,
    "outcome" "RecheckOutcome",

    CONSTRAINT "ArticleRecheck_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ArticleDraft" (
    "articleId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "baseVersion" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "markdown" TEXT NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ArticleDraft_pkey" PRIMARY KEY ("articleId","userId")
);

-- CreateTable
CREATE TABLE "KnowledgeGap" (
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "outcome" "GapOutcome" NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "KnowledgeGap_pkey" PRIMARY KEY ("kind","key")
);

-- CreateIndex
CREATE INDEX "SectionAddress_sectionId_idx" ON "SectionAddress"("sectionId");

-- CreateIndex
CREATE INDEX "ArticleRecheck_articleId_openedAt_idx" ON "ArticleRecheck"("articleId", "openedAt");

-- CreateIndex
CREATE INDEX "ArticleDraft_userId_idx" ON "ArticleDraft"("userId");

-- CreateIndex
CREATE INDEX "Article_publishAt_idx" ON "Article"("publishAt");

-- CreateIndex
CREATE UNIQUE INDEX "Article_originalId_locale_key" ON "Article"("originalId", "locale");

-- AddForeignKey
ALTER TABLE "SectionAddress" ADD CONSTRAINT "SectionAddress_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_originalId_fkey" FOREIGN KEY ("originalId") REFERENCES "Article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleRecheck" ADD CONSTRAINT "ArticleRecheck_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleDraft" ADD CONSTRAINT "ArticleDraft_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- by hand
-- One open cause of one kind per article and post, however often and in whatever order its events are handled.
CREATE UNIQUE INDEX "ArticleRecheck_open_key" ON "ArticleRecheck"
  ("articleId", why, COALESCE("postId", '00000000-0000-0000-0000-000000000000'::uuid)) WHERE "closedAt" IS NULL;

-- What waits for an editor's answer.
CREATE INDEX "ArticleFeedback_waiting_idx" ON "ArticleFeedback" ("createdAt") WHERE reason <> '' AND "handledAt" IS NULL;

-- Articles that are up for re-check already keep their cause as a line of its own.
INSERT INTO "ArticleRecheck" ("articleId", why, "openedAt")
  SELECT id, COALESCE("recheckFor", 'reviewDue'), "updatedAt" FROM "Article" WHERE state = 'RE_CHECK';
