-- CreateEnum
CREATE TYPE "PenaltyKind" AS ENUM ('NOTE', 'WARNING', 'SILENCE', 'SUSPENSION');

-- CreateEnum
CREATE TYPE "SweepState" AS ENUM ('RUNNING', 'CANCELLED', 'DONE', 'UNDOING', 'UNDONE');

-- AlterTable
ALTER TABLE "ModerationAction" ADD COLUMN     "category" TEXT;

-- CreateTable
CREATE TABLE "Penalty" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "userId" UUID NOT NULL,
    "kind" "PenaltyKind" NOT NULL,
    "byId" UUID,
    "reason" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "point" TEXT,
    "postId" UUID,
    "boardId" UUID,
    "days" INTEGER,
    "startsAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endsAt" TIMESTAMPTZ(3),
    "readAt" TIMESTAMPTZ(3),
    "liftedAt" TIMESTAMPTZ(3),
    "liftedById" UUID,
    "liftedWhy" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Penalty_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Sweep" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "userId" UUID NOT NULL,
    "byId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "SweepState" NOT NULL DEFAULT 'RUNNING',
    "total" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "restored" INTEGER NOT NULL DEFAULT 0,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),
    "undoneById" UUID,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Sweep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SweptPost" (
    "sweepId" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "takenAt" TIMESTAMPTZ(3),
    "restoredAt" TIMESTAMPTZ(3),

    CONSTRAINT "SweptPost_pkey" PRIMARY KEY ("sweepId","postId")
);

-- CreateIndex
CREATE INDEX "Penalty_userId_startsAt_idx" ON "Penalty"("userId", "startsAt" DESC);

-- CreateIndex
CREATE INDEX "Penalty_postId_idx" ON "Penalty"("postId");

-- CreateIndex
CREATE INDEX "Sweep_userId_startedAt_idx" ON "Sweep"("userId", "startedAt" DESC);

-- AddForeignKey
ALTER TABLE "Penalty" ADD CONSTRAINT "Penalty_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SweptPost" ADD CONSTRAINT "SweptPost_sweepId_fkey" FOREIGN KEY ("sweepId") REFERENCES "Sweep"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- by hand
ALTER TABLE "Penalty"
  ADD CONSTRAINT "Penalty_days" CHECK (days IS NULL OR (days BETWEEN 1 AND 365 AND kind IN ('SILENCE', 'SUSPENSION'))),
  ADD CONSTRAINT "Penalty_end" CHECK ((days IS NULL) = ("endsAt" IS NULL)),
  ADD CONSTRAINT "Penalty_read" CHECK ("readAt" IS NULL OR kind = 'WARNING'),
  ADD CONSTRAINT "Penalty_said" CHECK (kind <> 'NOTE' OR reason = '');
CREATE INDEX "Penalty_unread" ON "Penalty" ("userId") WHERE kind = 'WARNING' AND "readAt" IS NULL AND "liftedAt" IS NULL;
CREATE INDEX "Penalty_board" ON "Penalty" ("boardId") WHERE "boardId" IS NOT NULL;
-- One sweep of a member at a time.
CREATE UNIQUE INDEX "Sweep_one_under_way" ON "Sweep" ("userId") WHERE state IN ('RUNNING', 'UNDOING');
