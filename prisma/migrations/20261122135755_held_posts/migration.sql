-- CreateTable
CREATE TABLE "HeldPost" (
    "postId" UUID NOT NULL,
    "findings" JSONB NOT NULL,
    "heldAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "releasedAt" TIMESTAMPTZ(3),
    "releasedById" UUID,

    CONSTRAINT "HeldPost_pkey" PRIMARY KEY ("postId")
);

-- AddForeignKey
ALTER TABLE "HeldPost" ADD CONSTRAINT "HeldPost_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- by hand
