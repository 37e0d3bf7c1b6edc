-- AlterTable
ALTER TABLE "SearchDocument" ADD COLUMN     "fresh" BOOLEAN NOT NULL DEFAULT false;

-- by hand
UPDATE "SearchDocument" SET "fresh" = true
WHERE "prior" >= (SELECT COALESCE(min(prior), 0) FROM (SELECT prior FROM "SearchDocument" ORDER BY prior DESC LIMIT 20000) newest);
-- The words of the newest documents by themselves: most searches find enough there. What was written lately waits in a
-- list that every search goes through before it is sorted into an index: 128 kB of it take less than a millisecond, the
-- 4 MB that PostgreSQL would let it grow to took ten.
CREATE INDEX "SearchDocument_fresh_words" ON "SearchDocument" USING GIN ("vector")
  WITH (gin_pending_list_limit = 128) WHERE "fresh";
CREATE INDEX "SearchDocument_fresh_title_words" ON "SearchDocument" USING GIN (ts_filter("vector", '{a}'))
  WITH (gin_pending_list_limit = 128) WHERE "fresh";
-- The oldest of them, which says whether a document that is written anew belongs to them.
CREATE INDEX "SearchDocument_fresh_prior" ON "SearchDocument" ("prior") WHERE "fresh";
ALTER INDEX "SearchDocument_vector_idx" SET (gin_pending_list_limit = 128);
ALTER INDEX "SearchDocument_title_words" SET (gin_pending_list_limit = 128);
