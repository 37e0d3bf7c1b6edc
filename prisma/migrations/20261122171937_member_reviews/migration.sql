-- CreateEnum
CREATE TYPE "SetAsideState" AS ENUM ('WAITING', 'TAKEN');

-- AlterEnum
ALTER TYPE "StatementDecision" ADD VALUE 'PROFILE_CLEARED';

-- CreateTable
CREATE TABLE "SetAsideProfile" (
    "userId" UUID NOT NULL,
    "state" "SetAsideState" NOT NULL,
    "displayName" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "website" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SetAsideProfile_pkey" PRIMARY KEY ("userId","state")
);

-- AddForeignKey
ALTER TABLE "SetAsideProfile" ADD CONSTRAINT "SetAsideProfile_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- by hand
