-- CreateEnum
CREATE TYPE "MembershipState" AS ENUM ('CANDIDATE', 'NOMINATED', 'INVITED', 'AGREED', 'ACTIVE', 'RENEWAL_DUE', 'RENEWED', 'ALUMNI', 'DECLINED', 'WITHDRAWN', 'ENDED_EARLY');

-- CreateEnum
CREATE TYPE "StepAs" AS ENUM ('SYSTEM', 'SELF', 'PEER', 'STAFF');

-- CreateEnum
CREATE TYPE "OfferAnswer" AS ENUM ('OPEN', 'TAKEN', 'DECLINED', 'EXPIRED');

-- CreateTable
CREATE TABLE "Membership" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "userId" UUID NOT NULL,
    "state" "MembershipState" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "figures" JSONB,
    "countedAt" TIMESTAMPTZ(3),
    "answerBy" TIMESTAMPTZ(3),
    "termStart" TIMESTAMPTZ(3),
    "termEnd" TIMESTAMPTZ(3),
    "graceUntil" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MembershipStep" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "membershipId" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "from" "MembershipState",
    "to" "MembershipState" NOT NULL,
    "byId" UUID,
    "as" "StepAs" NOT NULL,
    "why" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "figures" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MembershipStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Agreement" (
    "version" INTEGER NOT NULL,
    "changes" TEXT NOT NULL DEFAULT '',
    "byId" UUID,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "agreeBy" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Agreement_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "AgreementText" (
    "version" INTEGER NOT NULL,
    "locale" TEXT NOT NULL,
    "markdown" TEXT NOT NULL,
    "html" TEXT NOT NULL,

    CONSTRAINT "AgreementText_pkey" PRIMARY KEY ("version","locale")
);

-- CreateTable
CREATE TABLE "AgreementConsent" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "membershipId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "locale" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AgreementConsent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Nomination" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "membershipId" UUID NOT NULL,
    "byId" UUID NOT NULL,
    "asStaff" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Nomination_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ToneSample" (
    "membershipId" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "postVersion" INTEGER NOT NULL,

    CONSTRAINT "ToneSample_pkey" PRIMARY KEY ("membershipId","postId")
);

-- CreateTable
CREATE TABLE "ToneReview" (
    "membershipId" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "reviewerId" UUID NOT NULL,
    "grade" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ToneReview_pkey" PRIMARY KEY ("membershipId","postId","reviewerId")
);

-- CreateTable
CREATE TABLE "Perk" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "userId" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "value" INTEGER,
    "currency" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "takenBackAt" TIMESTAMPTZ(3),
    "takenBackBy" UUID,
    "takenBackFor" TEXT,

    CONSTRAINT "Perk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Offer" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "topicId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "why" JSONB NOT NULL DEFAULT '[]',
    "answer" "OfferAnswer" NOT NULL DEFAULT 'OPEN',
    "offeredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "takenUntil" TIMESTAMPTZ(3),
    "because" TEXT,

    CONSTRAINT "Offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoutingRound" (
    "topicId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "offers" INTEGER NOT NULL DEFAULT 0,
    "because" TEXT,
    "heldOut" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "RoutingRound_pkey" PRIMARY KEY ("topicId")
);

-- CreateTable
CREATE TABLE "OfferLesson" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "userId" UUID NOT NULL,
    "boardId" UUID,
    "tagId" UUID,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "declined" INTEGER NOT NULL DEFAULT 0,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OfferLesson_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OfferPreference" (
    "userId" UUID NOT NULL,
    "perDay" INTEGER,
    "quietFrom" INTEGER,
    "quietUntil" INTEGER,
    "pausedUntil" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OfferPreference_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "ProgrammeEscalation" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "membershipId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "topicId" UUID,
    "reason" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answerBy" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "answeredById" UUID,

    CONSTRAINT "ProgrammeEscalation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WeeklySummary" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "userId" UUID NOT NULL,
    "week" DATE NOT NULL,
    "figures" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WeeklySummary_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Membership_userId_createdAt_idx" ON "Membership"("userId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "Membership_state_since_idx" ON "Membership"("state", "since");

-- CreateIndex
CREATE INDEX "MembershipStep_membershipId_at_idx" ON "MembershipStep"("membershipId", "at");

-- CreateIndex
CREATE INDEX "AgreementConsent_userId_idx" ON "AgreementConsent"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "AgreementConsent_membershipId_version_key" ON "AgreementConsent"("membershipId", "version");

-- CreateIndex
CREATE INDEX "Nomination_byId_at_idx" ON "Nomination"("byId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Nomination_membershipId_byId_key" ON "Nomination"("membershipId", "byId");

-- CreateIndex
CREATE INDEX "Perk_userId_at_idx" ON "Perk"("userId", "at" DESC);

-- CreateIndex
CREATE INDEX "Perk_at_id_idx" ON "Perk"("at" DESC, "id");

-- CreateIndex
CREATE INDEX "Offer_userId_offeredAt_idx" ON "Offer"("userId", "offeredAt" DESC);

-- CreateIndex
CREATE INDEX "Offer_answer_expiresAt_idx" ON "Offer"("answer", "expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Offer_topicId_userId_key" ON "Offer"("topicId", "userId");

-- CreateIndex
CREATE INDEX "RoutingRound_at_idx" ON "RoutingRound"("at");

-- CreateIndex
CREATE UNIQUE INDEX "OfferLesson_userId_boardId_tagId_key" ON "OfferLesson"("userId", "boardId", "tagId");

-- CreateIndex
CREATE INDEX "ProgrammeEscalation_answeredAt_answerBy_idx" ON "ProgrammeEscalation"("answeredAt", "answerBy");

-- CreateIndex
CREATE INDEX "ProgrammeEscalation_userId_at_idx" ON "ProgrammeEscalation"("userId", "at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "WeeklySummary_userId_week_key" ON "WeeklySummary"("userId", "week");

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MembershipStep" ADD CONSTRAINT "MembershipStep_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementText" ADD CONSTRAINT "AgreementText_version_fkey" FOREIGN KEY ("version") REFERENCES "Agreement"("version") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementConsent" ADD CONSTRAINT "AgreementConsent_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementConsent" ADD CONSTRAINT "AgreementConsent_version_fkey" FOREIGN KEY ("version") REFERENCES "Agreement"("version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Nomination" ADD CONSTRAINT "Nomination_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ToneSample" ADD CONSTRAINT "ToneSample_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ToneReview" ADD CONSTRAINT "ToneReview_membershipId_postId_fkey" FOREIGN KEY ("membershipId", "postId") REFERENCES "ToneSample"("membershipId", "postId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Offer" ADD CONSTRAINT "Offer_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoutingRound" ADD CONSTRAINT "RoutingRound_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammeEscalation" ADD CONSTRAINT "ProgrammeEscalation_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammeEscalation" ADD CONSTRAINT "ProgrammeEscalation_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- by hand
-- A person has one open stay at a time.
CREATE UNIQUE INDEX "Membership_open" ON "Membership" ("userId") WHERE state NOT IN ('ALUMNI', 'DECLINED', 'WITHDRAWN', 'ENDED_EARLY');
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_ended" CHECK (("endedAt" IS NOT NULL) = (state IN ('ALUMNI', 'DECLINED', 'WITHDRAWN', 'ENDED_EARLY')));
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_term" CHECK (state NOT IN ('ACTIVE', 'RENEWAL_DUE', 'RENEWED') OR ("termStart" IS NOT NULL AND "termEnd" > "termStart"));
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_grace" CHECK ((state = 'RENEWAL_DUE') = ("graceUntil" IS NOT NULL));
ALTER TABLE "ToneReview" ADD CONSTRAINT "ToneReview_grade" CHECK (grade BETWEEN 1 AND 5);
ALTER TABLE "Perk" ADD CONSTRAINT "Perk_value" CHECK ((value IS NULL) = (currency IS NULL) AND value >= 0);
ALTER TABLE "OfferPreference" ADD CONSTRAINT "OfferPreference_quiet" CHECK (("quietFrom" IS NULL) = ("quietUntil" IS NULL) AND "quietFrom" BETWEEN 0 AND 23 AND "quietUntil" BETWEEN 0 AND 23);
ALTER TABLE "OfferLesson" ADD CONSTRAINT "OfferLesson_one" CHECK (num_nonnulls("boardId", "tagId") = 1);
DROP INDEX "OfferLesson_userId_boardId_tagId_key";
CREATE UNIQUE INDEX "OfferLesson_userId_boardId_tagId_key" ON "OfferLesson" ("userId", "boardId", "tagId") NULLS NOT DISTINCT;
-- Offers that hold a question right now.
CREATE INDEX "Offer_taken" ON "Offer" ("topicId", "takenUntil") WHERE answer = 'TAKEN';
ALTER TABLE "Offer" ADD CONSTRAINT "Offer_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" (id) ON DELETE CASCADE;
ALTER TABLE "OfferLesson" ADD CONSTRAINT "OfferLesson_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" (id) ON DELETE CASCADE;
ALTER TABLE "OfferPreference" ADD CONSTRAINT "OfferPreference_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" (id) ON DELETE CASCADE;
ALTER TABLE "Perk" ADD CONSTRAINT "Perk_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" (id) ON DELETE CASCADE;
ALTER TABLE "WeeklySummary" ADD CONSTRAINT "WeeklySummary_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" (id) ON DELETE CASCADE;
-- Steps are history.
CREATE FUNCTION membership_steps_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.act <> OLD.act OR NEW."from" IS DISTINCT FROM OLD."from" OR NEW."to" <> OLD."to" OR NEW.at <> OLD.at THEN
    RAISE EXCEPTION 'A step of a membership is never changed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "MembershipStep_stays" BEFORE UPDATE ON "MembershipStep" FOR EACH ROW EXECUTE FUNCTION membership_steps_stay();
-- A state changes with a step: the newest step of a stay names the state it is in, when the transaction ends.
CREATE FUNCTION membership_follows_steps() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "MembershipStep" s WHERE s."membershipId" = NEW.id AND s."to" = NEW.state AND s.at = NEW.since) THEN
    RAISE EXCEPTION 'A membership changes its state by a step alone';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "Membership_follows_steps" AFTER INSERT OR UPDATE OF state, since ON "Membership"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION membership_follows_steps();
