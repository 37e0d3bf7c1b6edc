-- AlterTable
ALTER TABLE "Notification" ADD COLUMN     "shownAt" TIMESTAMPTZ(3);

-- by hand
