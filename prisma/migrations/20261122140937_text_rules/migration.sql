-- CreateEnum
CREATE TYPE "RuleAct" AS ENUM ('BLOCK', 'HOLD', 'REPLACE', 'FLAG');

-- CreateEnum
CREATE TYPE "RuleManner" AS ENUM ('WORDS', 'PATTERN');

-- CreateTable
CREATE TABLE "TextRule" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TextRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TextRuleVersion" (
    "ruleId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "sequence" SERIAL NOT NULL,
    "act" "RuleAct" NOT NULL,
    "manner" "RuleManner" NOT NULL DEFAULT 'WORDS',
    "pattern" TEXT NOT NULL,
    "replacement" TEXT NOT NULL DEFAULT '',
    "disguised" BOOLEAN NOT NULL DEFAULT false,
    "trustAtMost" INTEGER,
    "daysAtMost" INTEGER,
    "withLinks" BOOLEAN NOT NULL DEFAULT false,
    "boardId" UUID,
    "locale" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "active" BOOLEAN NOT NULL DEFAULT true,
    "byId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "hits" INTEGER NOT NULL DEFAULT 0,
    "lastHitAt" TIMESTAMPTZ(3),
    "overtimes" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "TextRuleVersion_pkey" PRIMARY KEY ("ruleId","version")
);

-- CreateIndex
CREATE UNIQUE INDEX "TextRuleVersion_sequence_key" ON "TextRuleVersion"("sequence");

-- CreateIndex
CREATE INDEX "TextRuleVersion_boardId_idx" ON "TextRuleVersion"("boardId");

-- AddForeignKey
ALTER TABLE "TextRuleVersion" ADD CONSTRAINT "TextRuleVersion_ruleId_fkey" FOREIGN KEY ("ruleId") REFERENCES "TextRule"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- by hand
