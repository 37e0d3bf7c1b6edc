-- AlterTable
ALTER TABLE "MailMessage" ADD COLUMN     "expiresAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "MailToken" ADD COLUMN     "address" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "provenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "exportedAt" TIMESTAMPTZ(3),
ADD COLUMN     "pendingEmail" TEXT;

-- CreateTable
CREATE TABLE "Tombstone" (
    "emailHash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Tombstone_pkey" PRIMARY KEY ("emailHash")
);

-- CreateIndex
CREATE INDEX "MailToken_address_createdAt_idx" ON "MailToken"("address", "createdAt");

-- by hand
