-- DropIndex
DROP INDEX "MembershipStep_membershipId_at_idx";

-- AlterTable
ALTER TABLE "MembershipStep" ADD COLUMN     "place" INTEGER NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "MembershipStep_membershipId_place_key" ON "MembershipStep"("membershipId", "place");

-- by hand
