-- AlterTable
ALTER TABLE "TrustRecord" ADD COLUMN     "reason" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "VisitDay" ADD COLUMN     "lastAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateIndex
CREATE INDEX "ArticleSource_authorId_idx" ON "ArticleSource"("authorId");

-- by hand
-- Who improved what others wrote is asked by member; first versions are never improvements.
CREATE INDEX "PostRevision_improved_by" ON "PostRevision" ("byId") WHERE "version" > 1;
