-- CreateEnum
CREATE TYPE "DeliveryState" AS ENUM ('PENDING', 'DELIVERED', 'DEAD', 'DROPPED');

-- CreateTable
CREATE TABLE "CannedReply" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "number" SERIAL NOT NULL,
    "ownerId" UUID,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "title" TEXT NOT NULL,
    "markdown" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "vector" tsvector,
    "useCount" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CannedReply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CannedReplyUse" (
    "userId" UUID NOT NULL,
    "replyId" UUID NOT NULL,
    "case" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CannedReplyUse_pkey" PRIMARY KEY ("userId","replyId","case")
);

-- CreateTable
CREATE TABLE "DeskShelf" (
    "userId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "usedAt" TIMESTAMPTZ(3) NOT NULL,
    "pinnedAt" TIMESTAMPTZ(3),

    CONSTRAINT "DeskShelf_pkey" PRIMARY KEY ("userId","kind","number")
);

-- CreateTable
CREATE TABLE "ApiKey" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "hint" TEXT NOT NULL,
    "scope" "Audience" NOT NULL,
    "ownerId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "revokedById" UUID,

    CONSTRAINT "ApiKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ArticleTrace" (
    "articleId" UUID NOT NULL,
    "audience" "Audience" NOT NULL,
    "number" INTEGER NOT NULL,
    "gone" BOOLEAN NOT NULL DEFAULT false,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ArticleTrace_pkey" PRIMARY KEY ("articleId","audience")
);

-- CreateTable
CREATE TABLE "Webhook" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "scope" "Audience" NOT NULL,
    "events" TEXT[],
    "secret" TEXT NOT NULL,
    "previousSecret" TEXT,
    "previousUntil" TIMESTAMPTZ(3),
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "failingSince" TIMESTAMPTZ(3),
    "pausedAt" TIMESTAMPTZ(3),
    "pausedFor" TEXT,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Webhook_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WebhookDelivery" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "webhookId" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "articleId" UUID,
    "body" TEXT NOT NULL,
    "state" "DeliveryState" NOT NULL DEFAULT 'PENDING',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "nextAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "WebhookDelivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WebhookAttempt" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "deliveryId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ms" INTEGER NOT NULL,
    "status" INTEGER,
    "answer" TEXT NOT NULL DEFAULT '',
    "error" TEXT,

    CONSTRAINT "WebhookAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "CannedReply_number_key" ON "CannedReply"("number");

-- CreateIndex
CREATE INDEX "CannedReply_vector_idx" ON "CannedReply" USING GIN ("vector");

-- CreateIndex
CREATE INDEX "CannedReply_ownerId_idx" ON "CannedReply"("ownerId");

-- CreateIndex
CREATE INDEX "CannedReplyUse_replyId_idx" ON "CannedReplyUse"("replyId");

-- CreateIndex
CREATE INDEX "DeskShelf_userId_usedAt_idx" ON "DeskShelf"("userId", "usedAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "ApiKey_tokenHash_key" ON "ApiKey"("tokenHash");

-- CreateIndex
CREATE INDEX "ApiKey_ownerId_idx" ON "ApiKey"("ownerId");

-- CreateIndex
CREATE INDEX "ArticleTrace_audience_changedAt_number_idx" ON "ArticleTrace"("audience", "changedAt", "number");

-- CreateIndex
CREATE INDEX "WebhookDelivery_webhookId_createdAt_id_idx" ON "WebhookDelivery"("webhookId", "createdAt" DESC, "id");

-- CreateIndex
CREATE INDEX "WebhookDelivery_createdAt_idx" ON "WebhookDelivery"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "WebhookDelivery_webhookId_eventId_key" ON "WebhookDelivery"("webhookId", "eventId");

-- CreateIndex
CREATE INDEX "WebhookAttempt_deliveryId_at_idx" ON "WebhookAttempt"("deliveryId", "at");

-- AddForeignKey
ALTER TABLE "CannedReplyUse" ADD CONSTRAINT "CannedReplyUse_replyId_fkey" FOREIGN KEY ("replyId") REFERENCES "CannedReply"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebhookDelivery" ADD CONSTRAINT "WebhookDelivery_webhookId_fkey" FOREIGN KEY ("webhookId") REFERENCES "Webhook"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebhookAttempt" ADD CONSTRAINT "WebhookAttempt_deliveryId_fkey" FOREIGN KEY ("deliveryId") REFERENCES "WebhookDelivery"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- by hand
ALTER TABLE "ApiKey" ADD CONSTRAINT "ApiKey_scope" CHECK (scope <> 'SUPER_USERS');
ALTER TABLE "Webhook" ADD CONSTRAINT "Webhook_scope" CHECK (scope <> 'SUPER_USERS');
ALTER TABLE "DeskShelf" ADD CONSTRAINT "DeskShelf_kind" CHECK (kind IN ('topic', 'article', 'reply'));
CREATE INDEX "DeskShelf_pinned" ON "DeskShelf" ("userId", "pinnedAt" DESC) WHERE "pinnedAt" IS NOT NULL;
CREATE INDEX "WebhookDelivery_waiting" ON "WebhookDelivery" ("nextAt") WHERE state = 'PENDING';

-- The audiences other systems may belong to, from the widest; an article is seen by its own and by all after it.
CREATE FUNCTION kundig_trace_article() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  reader "Audience";
  subject "Article" := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  seen boolean;
BEGIN
  IF TG_OP = 'UPDATE' AND (OLD.state IN ('PUBLISHED', 'RE_CHECK')) = (NEW.state IN ('PUBLISHED', 'RE_CHECK'))
    AND (OLD.number, OLD.title, OLD.slug, OLD.locale, OLD.visibility, OLD.html, OLD.markdown)
      IS NOT DISTINCT FROM (NEW.number, NEW.title, NEW.slug, NEW.locale, NEW.visibility, NEW.html, NEW.markdown)
    AND (OLD."sectionId", OLD."validFor", OLD."verifiedAt", OLD."publishedVersion")
      IS NOT DISTINCT FROM (NEW."sectionId", NEW."validFor", NEW."verifiedAt", NEW."publishedVersion")
  THEN
    RETURN NULL;
  END IF;
  FOREACH reader IN ARRAY ARRAY['PUBLIC', 'MEMBERS', 'STAFF']::"Audience"[] LOOP
    seen := TG_OP <> 'DELETE' AND subject.state IN ('PUBLISHED', 'RE_CHECK') AND subject.visibility <= reader;
    IF seen THEN
      INSERT INTO "ArticleTrace" ("articleId", audience, number, gone, "changedAt")
      VALUES (subject.id, reader, subject.number, false, clock_timestamp())
      ON CONFLICT ("articleId", audience)
        DO UPDATE SET gone = false, number = excluded.number, "changedAt" = excluded."changedAt";
    ELSE
      UPDATE "ArticleTrace" t SET gone = true, "changedAt" = clock_timestamp()
      WHERE t."articleId" = subject.id AND t.audience = reader AND NOT t.gone;
    END IF;
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER "Article_trace" AFTER INSERT OR UPDATE OR DELETE ON "Article"
  FOR EACH ROW EXECUTE FUNCTION kundig_trace_article();

-- Articles name their section, so a section under another name changes them too.
CREATE FUNCTION kundig_trace_section() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "ArticleTrace" t SET "changedAt" = clock_timestamp()
  FROM "Article" a WHERE a."sectionId" = NEW.id AND t."articleId" = a.id AND NOT t.gone;
  RETURN NULL;
END $$;
CREATE TRIGGER "Section_trace" AFTER UPDATE ON "Section" FOR EACH ROW
  WHEN (OLD.slug IS DISTINCT FROM NEW.slug OR OLD.name IS DISTINCT FROM NEW.name
    OR OLD."parentId" IS DISTINCT FROM NEW."parentId" OR OLD.visibility IS DISTINCT FROM NEW.visibility)
  EXECUTE FUNCTION kundig_trace_section();

INSERT INTO "ArticleTrace" ("articleId", audience, number, "changedAt")
SELECT a.id, audience, a.number, a."updatedAt"
FROM "Article" a CROSS JOIN unnest(ARRAY['PUBLIC', 'MEMBERS', 'STAFF']::"Audience"[]) AS audience
WHERE a.state IN ('PUBLISHED', 'RE_CHECK') AND a.visibility <= audience;
