-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "originTopicId" UUID;
