-- CreateEnum
CREATE TYPE "FlagReason" AS ENUM ('SPAM', 'ABUSE', 'OFF_TOPIC', 'WRONG_ANSWER', 'PERSONAL_DATA', 'ILLEGAL', 'OTHER');

-- CreateEnum
CREATE TYPE "FlagState" AS ENUM ('OPEN', 'UPHELD', 'REJECTED', 'DEFERRED');

-- CreateEnum
CREATE TYPE "SuggestionState" AS ENUM ('OPEN', 'APPROVED', 'REJECTED', 'WITHDRAWN');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "ReputationReason" ADD VALUE 'FLAG_UPHELD';
ALTER TYPE "ReputationReason" ADD VALUE 'EDIT_APPROVED';

-- CreateTable
CREATE TABLE "ReviewLooking" (
    "itemId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReviewLooking_pkey" PRIMARY KEY ("itemId","userId")
);

-- CreateTable
CREATE TABLE "Flag" (
    "postId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "reason" "FlagReason" NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "weight" DOUBLE PRECISION NOT NULL,
    "trustLevel" INTEGER NOT NULL,
    "state" "FlagState" NOT NULL DEFAULT 'OPEN',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "raisedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Flag_pkey" PRIMARY KEY ("postId","userId")
);

-- CreateTable
CREATE TABLE "EditSuggestion" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "postId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT,
    "markdown" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "SuggestionState" NOT NULL DEFAULT 'OPEN',
    "answer" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,

    CONSTRAINT "EditSuggestion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Flag_userId_createdAt_idx" ON "Flag"("userId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "EditSuggestion_postId_idx" ON "EditSuggestion"("postId");

-- CreateIndex
CREATE INDEX "EditSuggestion_userId_createdAt_idx" ON "EditSuggestion"("userId", "createdAt" DESC);

-- by hand
ALTER TABLE "Flag" ADD FOREIGN KEY ("postId") REFERENCES "Post" (id) ON DELETE CASCADE;
ALTER TABLE "Flag" ADD FOREIGN KEY ("userId") REFERENCES "User" (id) ON DELETE CASCADE;
ALTER TABLE "Flag" ADD CHECK ((state = 'OPEN') = ("decidedAt" IS NULL));
ALTER TABLE "EditSuggestion" ADD FOREIGN KEY ("postId") REFERENCES "Post" (id) ON DELETE CASCADE;
ALTER TABLE "EditSuggestion" ADD FOREIGN KEY ("userId") REFERENCES "User" (id) ON DELETE CASCADE;
CREATE UNIQUE INDEX "EditSuggestion_one_open" ON "EditSuggestion" ("postId", "userId") WHERE state = 'OPEN';
ALTER TABLE "ReviewLooking" ADD FOREIGN KEY ("itemId") REFERENCES "ReviewItem" (id) ON DELETE CASCADE;
CREATE INDEX "ReviewItem_open_kind" ON "ReviewItem" (kind, urgent DESC, "dueAt", id) WHERE "decidedAt" IS NULL;
CREATE INDEX "ReviewItem_claimed" ON "ReviewItem" ("claimedById") WHERE "decidedAt" IS NULL AND "claimedById" IS NOT NULL;
CREATE INDEX "ReviewItem_late" ON "ReviewItem" ("dueAt") WHERE "decidedAt" IS NULL AND "alarmedAt" IS NULL;
