-- by hand
-- The words of articles by themselves: a search asks for articles beside topics, and no longer collects the matches of all
-- documents a second time to find the few articles among them.
CREATE INDEX "SearchDocument_article_words" ON "SearchDocument" USING GIN ("vector")
  WITH (gin_pending_list_limit = 128) WHERE "articleId" IS NOT NULL;
