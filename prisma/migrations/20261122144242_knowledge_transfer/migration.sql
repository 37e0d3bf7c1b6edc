-- CreateTable
CREATE TABLE "ArticleOrigin" (
    "articleId" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "topicId" UUID NOT NULL,
    "topicNumber" INTEGER,
    "topicTitle" TEXT NOT NULL DEFAULT '',
    "postNumber" INTEGER,
    "postVersion" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "role" "SourceRole" NOT NULL,
    "authorId" UUID NOT NULL,
    "main" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ArticleOrigin_pkey" PRIMARY KEY ("articleId","postId")
);

-- CreateIndex
CREATE INDEX "ArticleOrigin_authorId_idx" ON "ArticleOrigin"("authorId");

-- AddForeignKey
ALTER TABLE "ArticleOrigin" ADD CONSTRAINT "ArticleOrigin_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- by hand
