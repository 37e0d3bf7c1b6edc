-- CreateEnum
CREATE TYPE "BadgeGrade" AS ENUM ('BRONZE', 'SILVER', 'GOLD');

-- AlterTable
ALTER TABLE "Kudos" ADD COLUMN     "guarded" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "ReputationEntry" ADD COLUMN     "recounted" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "rules" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "tagIds" UUID[] DEFAULT ARRAY[]::UUID[];

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "rank" TEXT NOT NULL DEFAULT 'newcomer',
ADD COLUMN     "trustLevel" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "Badge" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "key" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "purposes" JSONB NOT NULL,
    "grade" "BadgeGrade" NOT NULL DEFAULT 'BRONZE',
    "icon" TEXT NOT NULL,
    "criteria" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "position" INTEGER NOT NULL DEFAULT 0,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "holderCount" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Badge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BadgeHolding" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "badgeId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "criteria" JSONB NOT NULL DEFAULT '[]',
    "citation" TEXT,
    "byId" UUID,
    "takenAt" TIMESTAMPTZ(3),
    "takenFor" JSONB,

    CONSTRAINT "BadgeHolding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RankChange" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "userId" UUID NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "why" JSONB NOT NULL DEFAULT '[]',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RankChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TrustRecord" (
    "userId" UUID NOT NULL,
    "level" INTEGER NOT NULL DEFAULT 0,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "missingSince" TIMESTAMPTZ(3),
    "givenById" UUID,

    CONSTRAINT "TrustRecord_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "TopicVisit" (
    "userId" UUID NOT NULL,
    "topicId" UUID NOT NULL,
    "postsRead" INTEGER NOT NULL DEFAULT 0,
    "seconds" INTEGER NOT NULL DEFAULT 0,
    "firstAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TopicVisit_pkey" PRIMARY KEY ("userId","topicId")
);

-- CreateTable
CREATE TABLE "VisitDay" (
    "userId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "seconds" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "VisitDay_pkey" PRIMARY KEY ("userId","day")
);

-- CreateTable
CREATE TABLE "Expertise" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "userId" UUID NOT NULL,
    "boardId" UUID,
    "tagId" UUID,
    "points" INTEGER NOT NULL DEFAULT 0,
    "acceptances" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Expertise_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MemberMetrics" (
    "userId" UUID NOT NULL,
    "values" JSONB NOT NULL DEFAULT '{}',
    "countedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MemberMetrics_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "ReviewRun" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "kind" TEXT NOT NULL,
    "total" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "cursor" UUID,
    "startedBy" UUID,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReviewRun_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Badge_key_key" ON "Badge"("key");

-- CreateIndex
CREATE INDEX "Badge_position_idx" ON "Badge"("position");

-- CreateIndex
CREATE INDEX "BadgeHolding_userId_at_idx" ON "BadgeHolding"("userId", "at" DESC);

-- CreateIndex
CREATE INDEX "BadgeHolding_badgeId_at_id_idx" ON "BadgeHolding"("badgeId", "at" DESC, "id");

-- CreateIndex
CREATE INDEX "RankChange_userId_at_idx" ON "RankChange"("userId", "at" DESC);

-- CreateIndex
CREATE INDEX "TopicVisit_userId_firstAt_idx" ON "TopicVisit"("userId", "firstAt");

-- CreateIndex
CREATE INDEX "Expertise_boardId_points_idx" ON "Expertise"("boardId", "points" DESC);

-- CreateIndex
CREATE INDEX "Expertise_tagId_points_idx" ON "Expertise"("tagId", "points" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Expertise_userId_boardId_tagId_key" ON "Expertise"("userId", "boardId", "tagId");

-- CreateIndex
CREATE INDEX "ReviewRun_kind_startedAt_idx" ON "ReviewRun"("kind", "startedAt");

-- AddForeignKey
ALTER TABLE "BadgeHolding" ADD CONSTRAINT "BadgeHolding_badgeId_fkey" FOREIGN KEY ("badgeId") REFERENCES "Badge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BadgeHolding" ADD CONSTRAINT "BadgeHolding_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RankChange" ADD CONSTRAINT "RankChange_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrustRecord" ADD CONSTRAINT "TrustRecord_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Expertise" ADD CONSTRAINT "Expertise_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemberMetrics" ADD CONSTRAINT "MemberMetrics_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- by hand
-- One row of expertise per member and board, and per member and tag.
DROP INDEX "Expertise_userId_boardId_tagId_key";
CREATE UNIQUE INDEX "Expertise_userId_boardId_tagId_key" ON "Expertise" ("userId", "boardId", "tagId") NULLS NOT DISTINCT;
ALTER TABLE "Expertise" ADD CONSTRAINT "Expertise_one_subject" CHECK (num_nonnulls("boardId", "tagId") = 1);

-- A badge is held at most once at a time.
CREATE UNIQUE INDEX "BadgeHolding_held" ON "BadgeHolding" ("badgeId", "userId") WHERE "takenAt" IS NULL;

-- Leaders of a period read only the lines that count.
CREATE INDEX "ReputationEntry_counting" ON "ReputationEntry" ("createdAt") INCLUDE ("userId", points) WHERE NOT "undone" AND "undoes" IS NULL;
CREATE INDEX "ReputationEntry_counting_board" ON "ReputationEntry" ("boardId", "createdAt") WHERE NOT "undone" AND "undoes" IS NULL;

ALTER TABLE "User" ADD CONSTRAINT "User_trust_level" CHECK ("trustLevel" BETWEEN 0 AND 4);
