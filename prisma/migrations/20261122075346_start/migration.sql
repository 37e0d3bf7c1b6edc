-- CreateEnum
CREATE TYPE "Audience" AS ENUM ('PUBLIC', 'MEMBERS', 'SUPER_USERS', 'STAFF');

-- CreateEnum
CREATE TYPE "TopicKind" AS ENUM ('QUESTION', 'DISCUSSION', 'IDEA', 'ANNOUNCEMENT');

-- CreateEnum
CREATE TYPE "ArticleState" AS ENUM ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'RE_CHECK', 'RETIRED');

-- CreateEnum
CREATE TYPE "EditClass" AS ENUM ('TYPO', 'MEDIUM', 'MAJOR');

-- CreateEnum
CREATE TYPE "SourceRole" AS ENUM ('PROBLEM', 'ANSWER');

-- CreateEnum
CREATE TYPE "Origin" AS ENUM ('LIVE', 'IMPORT', 'SEED');

-- CreateEnum
CREATE TYPE "ReputationReason" AS ENUM ('ASKED', 'ANSWERED', 'ANSWER_ACCEPTED', 'ANSWER_VERIFIED', 'ACCEPTED_AN_ANSWER', 'KUDOS_ON_ANSWER', 'KUDOS_ON_QUESTION', 'WORKED_FOR_SOMEBODY', 'ARTICLE_PUBLISHED', 'POST_REMOVED', 'IMPORTED_SCORE');

-- CreateEnum
CREATE TYPE "SolutionStage" AS ENUM ('ACCEPTED', 'VERIFIED');

-- CreateEnum
CREATE TYPE "AcceptedAs" AS ENUM ('ASKER', 'CURATOR', 'STAFF');

-- CreateEnum
CREATE TYPE "TopicState" AS ENUM ('UNANSWERED', 'ANSWERED', 'SOLVED', 'VERIFIED');

-- CreateEnum
CREATE TYPE "PostKind" AS ENUM ('OPENING', 'ANSWER', 'COMMENT');

-- CreateEnum
CREATE TYPE "Presence" AS ENUM ('VISIBLE', 'HIDDEN', 'REMOVED', 'DELETED');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('AGENT', 'MODERATOR', 'EDITOR', 'ADMIN', 'SUPER_USER');

-- CreateEnum
CREATE TYPE "TokenPurpose" AS ENUM ('SIGN_IN', 'RESET_PASSWORD', 'CONFIRM_ADDRESS', 'CHANGE_ADDRESS', 'UNDO_ADDRESS', 'CLAIM_ACCOUNT', 'FIRST_ADMIN');

-- CreateTable
CREATE TABLE "Board" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "parentId" UUID,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "tint" INTEGER NOT NULL DEFAULT 0,
    "position" INTEGER NOT NULL DEFAULT 0,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "kinds" "TopicKind"[],
    "visibility" "Audience" NOT NULL DEFAULT 'PUBLIC',
    "asking" "Audience" NOT NULL DEFAULT 'MEMBERS',
    "answering" "Audience" NOT NULL DEFAULT 'MEMBERS',
    "askersAccept" BOOLEAN NOT NULL DEFAULT true,
    "maxSolutions" INTEGER NOT NULL DEFAULT 1,
    "syncArticles" BOOLEAN NOT NULL DEFAULT false,
    "extraFields" JSONB NOT NULL DEFAULT '[]',
    "topicCount" INTEGER NOT NULL DEFAULT 0,
    "solvedCount" INTEGER NOT NULL DEFAULT 0,
    "lastActivityAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Board_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BoardSlug" (
    "slug" TEXT NOT NULL,
    "boardId" UUID NOT NULL,

    CONSTRAINT "BoardSlug_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "Follow" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "userId" UUID NOT NULL,
    "topicId" UUID,
    "boardId" UUID,
    "tagId" UUID,
    "personId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Follow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportRun" (
    "source" TEXT NOT NULL,
    "boardId" UUID NOT NULL,
    "stage" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "tally" JSONB NOT NULL DEFAULT '{}',
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ImportRun_pkey" PRIMARY KEY ("source")
);

-- CreateTable
CREATE TABLE "ImportedThing" (
    "source" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "id" UUID NOT NULL,

    CONSTRAINT "ImportedThing_pkey" PRIMARY KEY ("source","kind","key")
);

-- CreateTable
CREATE TABLE "ImportedBadge" (
    "source" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "grade" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ImportedBadge_pkey" PRIMARY KEY ("source","key")
);

-- CreateTable
CREATE TABLE "TopicLink" (
    "topicId" UUID NOT NULL,
    "relatedId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TopicLink_pkey" PRIMARY KEY ("topicId","relatedId")
);

-- CreateTable
CREATE TABLE "ImportWaitingRevision" (
    "source" TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    "postKey" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "by" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ImportWaitingRevision_pkey" PRIMARY KEY ("source","row")
);

-- CreateTable
CREATE TABLE "ImportWaitingVotes" (
    "source" TEXT NOT NULL,
    "postKey" TEXT NOT NULL,
    "up" INTEGER NOT NULL DEFAULT 0,
    "down" INTEGER NOT NULL DEFAULT 0,
    "lastUpAt" TIMESTAMPTZ(3),
    "acceptedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ImportWaitingVotes_pkey" PRIMARY KEY ("source","postKey")
);

-- CreateTable
CREATE TABLE "Section" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "parentId" UUID,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "locale" TEXT NOT NULL DEFAULT 'en',
    "position" INTEGER NOT NULL DEFAULT 0,
    "visibility" "Audience" NOT NULL DEFAULT 'PUBLIC',

    CONSTRAINT "Section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Article" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "number" SERIAL NOT NULL,
    "sectionId" UUID,
    "title" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "state" "ArticleState" NOT NULL DEFAULT 'DRAFT',
    "visibility" "Audience" NOT NULL DEFAULT 'PUBLIC',
    "ownerId" UUID NOT NULL,
    "reviewerId" UUID,
    "markdown" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "toc" JSONB NOT NULL DEFAULT '[]',
    "rendererVersion" INTEGER NOT NULL,
    "staffNote" TEXT NOT NULL DEFAULT '',
    "validFor" TEXT,
    "latestVersion" INTEGER NOT NULL DEFAULT 1,
    "publishedVersion" INTEGER,
    "publishedAt" TIMESTAMPTZ(3),
    "verifiedAt" TIMESTAMPTZ(3),
    "reviewAt" TIMESTAMPTZ(3),
    "recheckFor" TEXT,
    "retiredAt" TIMESTAMPTZ(3),
    "retiredFor" TEXT,
    "helpfulCount" INTEGER NOT NULL DEFAULT 0,
    "unhelpfulCount" INTEGER NOT NULL DEFAULT 0,
    "viewCount" INTEGER NOT NULL DEFAULT 0,
    "useCount" INTEGER NOT NULL DEFAULT 0,
    "topicId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ArticleRevision" (
    "articleId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "markdown" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "editClass" "EditClass" NOT NULL DEFAULT 'MEDIUM',
    "note" TEXT NOT NULL DEFAULT '',
    "byId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ArticleRevision_pkey" PRIMARY KEY ("articleId","version")
);

-- CreateTable
CREATE TABLE "ArticleSource" (
    "articleId" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "topicId" UUID NOT NULL,
    "postVersion" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "role" "SourceRole" NOT NULL,
    "authorId" UUID NOT NULL,

    CONSTRAINT "ArticleSource_pkey" PRIMARY KEY ("articleId","postId")
);

-- CreateTable
CREATE TABLE "ArticleFeedback" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "articleId" UUID NOT NULL,
    "userId" UUID,
    "visitorKey" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "helpful" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ArticleFeedback_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ArticleUse" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "articleId" UUID,
    "topicId" UUID,
    "userId" UUID NOT NULL,
    "case" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ArticleUse_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Kudos" (
    "postId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Kudos_pkey" PRIMARY KEY ("postId","userId")
);

-- CreateTable
CREATE TABLE "MailMessage" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "cause" TEXT NOT NULL,
    "userId" UUID,
    "to" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "headers" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,
    "failedAt" TIMESTAMPTZ(3),

    CONSTRAINT "MailMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailOptOut" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "userId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "topicId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MailOptOut_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notification" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "userId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "eventId" UUID NOT NULL,
    "actorId" UUID,
    "topicId" UUID,
    "postId" UUID,
    "articleId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "actorId" UUID,
    "topicId" UUID,
    "origin" "Origin" NOT NULL DEFAULT 'LIVE',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReactionRun" (
    "eventId" UUID NOT NULL,
    "reaction" TEXT NOT NULL,
    "ranAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReactionRun_pkey" PRIMARY KEY ("eventId","reaction")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "userId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "procedure" TEXT NOT NULL,
    "inputHash" TEXT NOT NULL,
    "result" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("userId","key")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "ownerId" UUID,
    "contentType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReputationEntry" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "userId" UUID NOT NULL,
    "reason" "ReputationReason" NOT NULL,
    "points" INTEGER NOT NULL,
    "nominal" INTEGER NOT NULL,
    "eventId" UUID,
    "topicId" UUID,
    "postId" UUID,
    "boardId" UUID,
    "fromId" UUID,
    "undoes" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReputationEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Standing" (
    "userId" UUID NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "questionCount" INTEGER NOT NULL DEFAULT 0,
    "answerCount" INTEGER NOT NULL DEFAULT 0,
    "solutionCount" INTEGER NOT NULL DEFAULT 0,
    "kudosCount" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Standing_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "ImportedScore" (
    "postId" UUID NOT NULL,
    "up" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ImportedScore_pkey" PRIMARY KEY ("postId")
);

-- CreateTable
CREATE TABLE "SearchDocument" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "topicId" UUID,
    "articleId" UUID,
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "solution" TEXT NOT NULL DEFAULT '',
    "question" TEXT NOT NULL DEFAULT '',
    "rest" TEXT NOT NULL DEFAULT '',
    "vector" tsvector,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SearchDocument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SearchLog" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "query" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "hits" INTEGER NOT NULL,
    "clicked" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SearchLog_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "SettingChange" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "key" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB NOT NULL,
    "byId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SettingChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Solution" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "topicId" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "stage" "SolutionStage" NOT NULL DEFAULT 'ACCEPTED',
    "acceptedById" UUID NOT NULL,
    "acceptedAs" "AcceptedAs" NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "verifiedById" UUID,
    "verifiedAt" TIMESTAMPTZ(3),
    "validFor" TEXT,
    "reviewAt" TIMESTAMPTZ(3),
    "workedCount" INTEGER NOT NULL DEFAULT 0,
    "failedCount" INTEGER NOT NULL DEFAULT 0,
    "revokedAt" TIMESTAMPTZ(3),
    "revokedById" UUID,
    "revokedFor" TEXT,

    CONSTRAINT "Solution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SolutionReport" (
    "solutionId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "worked" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SolutionReport_pkey" PRIMARY KEY ("solutionId","userId")
);

-- CreateTable
CREATE TABLE "SolvedWithout" (
    "topicId" UUID NOT NULL,
    "byId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SolvedWithout_pkey" PRIMARY KEY ("topicId")
);

-- CreateTable
CREATE TABLE "Topic" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "number" SERIAL NOT NULL,
    "boardId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "kind" "TopicKind" NOT NULL DEFAULT 'QUESTION',
    "title" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "state" "TopicState" NOT NULL DEFAULT 'UNANSWERED',
    "presence" "Presence" NOT NULL DEFAULT 'VISIBLE',
    "fields" JSONB NOT NULL DEFAULT '{}',
    "postCount" INTEGER NOT NULL DEFAULT 1,
    "answerCount" INTEGER NOT NULL DEFAULT 0,
    "meTooCount" INTEGER NOT NULL DEFAULT 0,
    "followCount" INTEGER NOT NULL DEFAULT 0,
    "viewCount" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastActivityAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "firstAnswerAt" TIMESTAMPTZ(3),
    "solvedAt" TIMESTAMPTZ(3),
    "solverId" UUID,
    "pinnedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Post" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "topicId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "PostKind" NOT NULL,
    "parentId" UUID,
    "authorId" UUID NOT NULL,
    "markdown" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "rendererVersion" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "presence" "Presence" NOT NULL DEFAULT 'VISIBLE',
    "official" BOOLEAN NOT NULL DEFAULT false,
    "kudosCount" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMPTZ(3),
    "idempotencyKey" TEXT,

    CONSTRAINT "Post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PostRevision" (
    "postId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT,
    "markdown" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "byId" UUID,
    "reason" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "hiddenAt" TIMESTAMPTZ(3),

    CONSTRAINT "PostRevision_pkey" PRIMARY KEY ("postId","version")
);

-- CreateTable
CREATE TABLE "Removal" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "postId" UUID NOT NULL,
    "presence" "Presence" NOT NULL,
    "byId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoneAt" TIMESTAMPTZ(3),
    "undoneBy" UUID,

    CONSTRAINT "Removal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Lock" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "topicId" UUID NOT NULL,
    "byId" UUID,
    "reason" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoneAt" TIMESTAMPTZ(3),
    "undoneBy" UUID,

    CONSTRAINT "Lock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DuplicateLink" (
    "topicId" UUID NOT NULL,
    "originalId" UUID NOT NULL,
    "byId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DuplicateLink_pkey" PRIMARY KEY ("topicId")
);

-- CreateTable
CREATE TABLE "InformationRequest" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "topicId" UUID NOT NULL,
    "byId" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "InformationRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeToo" (
    "topicId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MeToo_pkey" PRIMARY KEY ("topicId","userId")
);

-- CreateTable
CREATE TABLE "Tag" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "topicCount" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Tag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TopicTag" (
    "topicId" UUID NOT NULL,
    "tagId" UUID NOT NULL,

    CONSTRAINT "TopicTag_pkey" PRIMARY KEY ("topicId","tagId")
);

-- CreateTable
CREATE TABLE "Draft" (
    "userId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 1,
    "body" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("userId","key")
);

-- CreateTable
CREATE TABLE "Deflection" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "kind" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Deflection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "email" TEXT,
    "emailVerifiedAt" TIMESTAMPTZ(3),
    "passwordHash" TEXT,
    "title" TEXT,
    "about" TEXT NOT NULL DEFAULT '',
    "website" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "tint" INTEGER NOT NULL DEFAULT 0,
    "avatarFile" TEXT,
    "hideFromLeaders" BOOLEAN NOT NULL DEFAULT false,
    "isStaff" BOOLEAN NOT NULL DEFAULT false,
    "isSuperUser" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3),
    "stagedAt" TIMESTAMPTZ(3),
    "claimedAt" TIMESTAMPTZ(3),
    "suspendedUntil" TIMESTAMPTZ(3),
    "erasedAt" TIMESTAMPTZ(3),

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoleGrant" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "userId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "boardId" UUID,
    "grantedBy" UUID,
    "grantedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),
    "endedBy" UUID,

    CONSTRAINT "RoleGrant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "userId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "userAgent" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailToken" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "purpose" "TokenPurpose" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "userId" UUID,
    "email" TEXT NOT NULL,
    "data" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "MailToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RulesConsent" (
    "userId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RulesConsent_pkey" PRIMARY KEY ("userId","version")
);

-- CreateTable
CREATE TABLE "SignInAttempt" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "emailHash" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "succeeded" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SignInAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Board_slug_key" ON "Board"("slug");

-- CreateIndex
CREATE INDEX "Board_parentId_position_idx" ON "Board"("parentId", "position");

-- CreateIndex
CREATE INDEX "Follow_topicId_idx" ON "Follow"("topicId");

-- CreateIndex
CREATE INDEX "Follow_boardId_idx" ON "Follow"("boardId");

-- CreateIndex
CREATE INDEX "Follow_tagId_idx" ON "Follow"("tagId");

-- CreateIndex
CREATE INDEX "Follow_personId_idx" ON "Follow"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Follow_userId_topicId_key" ON "Follow"("userId", "topicId");

-- CreateIndex
CREATE UNIQUE INDEX "Follow_userId_boardId_key" ON "Follow"("userId", "boardId");

-- CreateIndex
CREATE UNIQUE INDEX "Follow_userId_tagId_key" ON "Follow"("userId", "tagId");

-- CreateIndex
CREATE UNIQUE INDEX "Follow_userId_personId_key" ON "Follow"("userId", "personId");

-- CreateIndex
CREATE INDEX "ImportedBadge_userId_at_idx" ON "ImportedBadge"("userId", "at");

-- CreateIndex
CREATE INDEX "TopicLink_relatedId_idx" ON "TopicLink"("relatedId");

-- CreateIndex
CREATE INDEX "ImportWaitingRevision_source_postKey_idx" ON "ImportWaitingRevision"("source", "postKey");

-- CreateIndex
CREATE UNIQUE INDEX "Section_slug_key" ON "Section"("slug");

-- CreateIndex
CREATE INDEX "Section_parentId_position_idx" ON "Section"("parentId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Article_number_key" ON "Article"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Article_topicId_key" ON "Article"("topicId");

-- CreateIndex
CREATE INDEX "Article_sectionId_state_title_idx" ON "Article"("sectionId", "state", "title");

-- CreateIndex
CREATE INDEX "Article_state_updatedAt_id_idx" ON "Article"("state", "updatedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Article_ownerId_state_idx" ON "Article"("ownerId", "state");

-- CreateIndex
CREATE INDEX "ArticleSource_postId_idx" ON "ArticleSource"("postId");

-- CreateIndex
CREATE INDEX "ArticleSource_topicId_idx" ON "ArticleSource"("topicId");

-- CreateIndex
CREATE INDEX "ArticleFeedback_articleId_createdAt_idx" ON "ArticleFeedback"("articleId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "ArticleFeedback_articleId_visitorKey_day_key" ON "ArticleFeedback"("articleId", "visitorKey", "day");

-- CreateIndex
CREATE INDEX "ArticleUse_articleId_idx" ON "ArticleUse"("articleId");

-- CreateIndex
CREATE INDEX "ArticleUse_topicId_idx" ON "ArticleUse"("topicId");

-- CreateIndex
CREATE UNIQUE INDEX "ArticleUse_userId_articleId_case_key" ON "ArticleUse"("userId", "articleId", "case");

-- CreateIndex
CREATE INDEX "Kudos_userId_createdAt_idx" ON "Kudos"("userId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "MailMessage_cause_key" ON "MailMessage"("cause");

-- CreateIndex
CREATE INDEX "MailMessage_userId_createdAt_idx" ON "MailMessage"("userId", "createdAt");

-- CreateIndex
CREATE INDEX "MailMessage_createdAt_idx" ON "MailMessage"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "MailOptOut_userId_kind_topicId_key" ON "MailOptOut"("userId", "kind", "topicId");

-- CreateIndex
CREATE INDEX "Notification_userId_createdAt_id_idx" ON "Notification"("userId", "createdAt" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "Notification_userId_eventId_kind_key" ON "Notification"("userId", "eventId", "kind");

-- CreateIndex
CREATE INDEX "Event_topicId_createdAt_idx" ON "Event"("topicId", "createdAt");

-- CreateIndex
CREATE INDEX "Event_name_createdAt_idx" ON "Event"("name", "createdAt");

-- CreateIndex
CREATE INDEX "Event_actorId_createdAt_idx" ON "Event"("actorId", "createdAt");

-- CreateIndex
CREATE INDEX "IdempotencyKey_createdAt_idx" ON "IdempotencyKey"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "StoredFile_name_key" ON "StoredFile"("name");

-- CreateIndex
CREATE INDEX "StoredFile_ownerId_createdAt_idx" ON "StoredFile"("ownerId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "ReputationEntry_undoes_key" ON "ReputationEntry"("undoes");

-- CreateIndex
CREATE INDEX "ReputationEntry_userId_createdAt_id_idx" ON "ReputationEntry"("userId", "createdAt" DESC, "id");

-- CreateIndex
CREATE INDEX "ReputationEntry_postId_reason_idx" ON "ReputationEntry"("postId", "reason");

-- CreateIndex
CREATE UNIQUE INDEX "ReputationEntry_eventId_userId_reason_key" ON "ReputationEntry"("eventId", "userId", "reason");

-- CreateIndex
CREATE INDEX "Standing_points_userId_idx" ON "Standing"("points" DESC, "userId");

-- CreateIndex
CREATE UNIQUE INDEX "SearchDocument_topicId_key" ON "SearchDocument"("topicId");

-- CreateIndex
CREATE UNIQUE INDEX "SearchDocument_articleId_key" ON "SearchDocument"("articleId");

-- CreateIndex
CREATE INDEX "SearchDocument_vector_idx" ON "SearchDocument" USING GIN ("vector");

-- CreateIndex
CREATE INDEX "SearchLog_createdAt_idx" ON "SearchLog"("createdAt");

-- CreateIndex
CREATE INDEX "SettingChange_key_createdAt_idx" ON "SettingChange"("key", "createdAt");

-- CreateIndex
CREATE INDEX "Solution_topicId_idx" ON "Solution"("topicId");

-- CreateIndex
CREATE INDEX "Solution_postId_idx" ON "Solution"("postId");

-- CreateIndex
CREATE UNIQUE INDEX "Topic_number_key" ON "Topic"("number");

-- CreateIndex
CREATE INDEX "Topic_boardId_lastActivityAt_id_idx" ON "Topic"("boardId", "lastActivityAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Topic_boardId_state_lastActivityAt_id_idx" ON "Topic"("boardId", "state", "lastActivityAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Topic_state_lastActivityAt_id_idx" ON "Topic"("state", "lastActivityAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Topic_lastActivityAt_id_idx" ON "Topic"("lastActivityAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Topic_authorId_createdAt_idx" ON "Topic"("authorId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "Post_topicId_kind_number_idx" ON "Post"("topicId", "kind", "number");

-- CreateIndex
CREATE INDEX "Post_authorId_createdAt_idx" ON "Post"("authorId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "Post_parentId_idx" ON "Post"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "Post_topicId_number_key" ON "Post"("topicId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Post_authorId_idempotencyKey_key" ON "Post"("authorId", "idempotencyKey");

-- CreateIndex
CREATE INDEX "Removal_postId_createdAt_idx" ON "Removal"("postId", "createdAt");

-- CreateIndex
CREATE INDEX "Lock_topicId_idx" ON "Lock"("topicId");

-- CreateIndex
CREATE INDEX "DuplicateLink_originalId_idx" ON "DuplicateLink"("originalId");

-- CreateIndex
CREATE INDEX "InformationRequest_topicId_idx" ON "InformationRequest"("topicId");

-- CreateIndex
CREATE INDEX "MeToo_userId_idx" ON "MeToo"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Tag_name_key" ON "Tag"("name");

-- CreateIndex
CREATE INDEX "TopicTag_tagId_topicId_idx" ON "TopicTag"("tagId", "topicId");

-- CreateIndex
CREATE INDEX "Draft_updatedAt_idx" ON "Draft"("updatedAt");

-- CreateIndex
CREATE INDEX "Deflection_createdAt_idx" ON "Deflection"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "User_name_key" ON "User"("name");

-- CreateIndex
CREATE UNIQUE INDEX "User_nameKey_key" ON "User"("nameKey");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "User_createdAt_idx" ON "User"("createdAt");

-- CreateIndex
CREATE INDEX "RoleGrant_userId_idx" ON "RoleGrant"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Session_tokenHash_key" ON "Session"("tokenHash");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "MailToken_tokenHash_key" ON "MailToken"("tokenHash");

-- CreateIndex
CREATE INDEX "MailToken_userId_purpose_idx" ON "MailToken"("userId", "purpose");

-- CreateIndex
CREATE INDEX "MailToken_email_createdAt_idx" ON "MailToken"("email", "createdAt");

-- CreateIndex
CREATE INDEX "SignInAttempt_emailHash_createdAt_idx" ON "SignInAttempt"("emailHash", "createdAt");

-- CreateIndex
CREATE INDEX "SignInAttempt_address_createdAt_idx" ON "SignInAttempt"("address", "createdAt");

-- AddForeignKey
ALTER TABLE "Board" ADD CONSTRAINT "Board_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Board"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Section" ADD CONSTRAINT "Section_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Section"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleRevision" ADD CONSTRAINT "ArticleRevision_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleSource" ADD CONSTRAINT "ArticleSource_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleFeedback" ADD CONSTRAINT "ArticleFeedback_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleUse" ADD CONSTRAINT "ArticleUse_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Kudos" ADD CONSTRAINT "Kudos_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReputationEntry" ADD CONSTRAINT "ReputationEntry_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Standing" ADD CONSTRAINT "Standing_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Solution" ADD CONSTRAINT "Solution_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Solution" ADD CONSTRAINT "Solution_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SolutionReport" ADD CONSTRAINT "SolutionReport_solutionId_fkey" FOREIGN KEY ("solutionId") REFERENCES "Solution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SolvedWithout" ADD CONSTRAINT "SolvedWithout_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Topic" ADD CONSTRAINT "Topic_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Topic" ADD CONSTRAINT "Topic_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Post"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostRevision" ADD CONSTRAINT "PostRevision_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Removal" ADD CONSTRAINT "Removal_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lock" ADD CONSTRAINT "Lock_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DuplicateLink" ADD CONSTRAINT "DuplicateLink_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DuplicateLink" ADD CONSTRAINT "DuplicateLink_originalId_fkey" FOREIGN KEY ("originalId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InformationRequest" ADD CONSTRAINT "InformationRequest_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeToo" ADD CONSTRAINT "MeToo_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TopicTag" ADD CONSTRAINT "TopicTag_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TopicTag" ADD CONSTRAINT "TopicTag_tagId_fkey" FOREIGN KEY ("tagId") REFERENCES "Tag"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RulesConsent" ADD CONSTRAINT "RulesConsent_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- by hand
