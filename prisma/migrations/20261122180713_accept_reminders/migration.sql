-- CreateTable
CREATE TABLE "AcceptReminder" (
    "postId" UUID NOT NULL,
    "days" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AcceptReminder_pkey" PRIMARY KEY ("postId","days")
);

-- AddForeignKey
ALTER TABLE "AcceptReminder" ADD CONSTRAINT "AcceptReminder_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- by hand
