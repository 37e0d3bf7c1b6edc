-- AlterTable
ALTER TABLE "Penalty" ADD COLUMN     "replacedById" UUID;

-- AlterTable
ALTER TABLE "Removal" ADD COLUMN     "awaySince" UUID,
ADD COLUMN     "eventId" UUID;

-- AlterTable
ALTER TABLE "SetAsideProfile" ADD COLUMN     "eventId" UUID;

-- by hand
