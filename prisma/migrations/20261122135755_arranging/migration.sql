-- CreateEnum
CREATE TYPE "TimerAct" AS ENUM ('CLOSE', 'OPEN', 'UNPIN', 'CLOSE_QUIET');

-- AlterTable
ALTER TABLE "Topic" ADD COLUMN     "slowMinutes" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "MovedPost" (
    "topicId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "postId" UUID NOT NULL,
    "kind" "PostKind" NOT NULL,
    "parentId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MovedPost_pkey" PRIMARY KEY ("topicId","number")
);

-- CreateTable
CREATE TABLE "TopicMerge" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "sourceId" UUID NOT NULL,
    "targetId" UUID NOT NULL,
    "byId" UUID,
    "reason" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "moved" JSONB NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),
    "undoneBy" UUID,

    CONSTRAINT "TopicMerge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TopicSplit" (
    "topicId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "byId" UUID,
    "reason" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TopicSplit_pkey" PRIMARY KEY ("topicId")
);

-- CreateTable
CREATE TABLE "TopicTimer" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "topicId" UUID NOT NULL,
    "act" "TimerAct" NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "quietDays" INTEGER,
    "reason" TEXT NOT NULL DEFAULT '',
    "byId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "doneAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),
    "cancelledBy" UUID,

    CONSTRAINT "TopicTimer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "MovedPost_postId_idx" ON "MovedPost"("postId");

-- CreateIndex
CREATE INDEX "TopicMerge_sourceId_idx" ON "TopicMerge"("sourceId");

-- CreateIndex
CREATE INDEX "TopicMerge_targetId_idx" ON "TopicMerge"("targetId");

-- CreateIndex
CREATE INDEX "TopicSplit_sourceId_idx" ON "TopicSplit"("sourceId");

-- CreateIndex
CREATE INDEX "TopicTimer_topicId_idx" ON "TopicTimer"("topicId");

-- CreateIndex
CREATE INDEX "TopicTimer_dueAt_idx" ON "TopicTimer"("dueAt");

-- CreateIndex
CREATE INDEX "Notification_postId_idx" ON "Notification"("postId");

-- AddForeignKey
ALTER TABLE "MovedPost" ADD CONSTRAINT "MovedPost_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MovedPost" ADD CONSTRAINT "MovedPost_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TopicMerge" ADD CONSTRAINT "TopicMerge_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TopicMerge" ADD CONSTRAINT "TopicMerge_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TopicSplit" ADD CONSTRAINT "TopicSplit_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TopicSplit" ADD CONSTRAINT "TopicSplit_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TopicTimer" ADD CONSTRAINT "TopicTimer_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- by hand

-- A topic stands merged into one other at most, and one timer of a kind waits.
CREATE UNIQUE INDEX "TopicMerge_one_live" ON "TopicMerge" ("sourceId") WHERE "undoneAt" IS NULL;
CREATE UNIQUE INDEX "TopicTimer_one_waiting" ON "TopicTimer" ("topicId", act) WHERE "doneAt" IS NULL AND "cancelledAt" IS NULL;
