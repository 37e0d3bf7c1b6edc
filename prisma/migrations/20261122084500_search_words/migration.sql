-- AlterTable
ALTER TABLE "SearchDocument" ADD COLUMN     "prior" DOUBLE PRECISION NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "SearchDocument_prior_idx" ON "SearchDocument"("prior" DESC);

-- by hand
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- How words are read: stemmed by language. They are folded before (kundig_fold), so accents are gone by then; the
-- dictionary stands in the chain all the same for whoever asks with a text of their own.
CREATE TEXT SEARCH CONFIGURATION kundig_en (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION kundig_en ALTER MAPPING FOR word, hword, hword_part WITH unaccent, english_stem;
CREATE TEXT SEARCH CONFIGURATION kundig_de (COPY = pg_catalog.german);
ALTER TEXT SEARCH CONFIGURATION kundig_de ALTER MAPPING FOR word, hword, hword_part WITH unaccent, german_stem;

-- Small letters, no accents, ß as ss, no invisible hyphens, slashes as spaces; in German also ae, oe, ue as a, o, u, except
-- after a vowel or q and at the end of a word (neue, Quelle). The same for documents and queries.
CREATE FUNCTION kundig_fold("words" text, "locale" text DEFAULT 'en') RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN CASE WHEN "locale" = 'de'
    THEN regexp_replace(lower(public.unaccent('public.unaccent', translate("words", E'/\u2010\u2011\u00AD\u200B', ' --'))),
      '(?<![aeiouq])([aou])e(?=[a-z])', '\1', 'g')
    ELSE lower(public.unaccent('public.unaccent', translate("words", E'/\u2010\u2011\u00AD\u200B', ' --')))
  END;

-- The words of HTML that our own sanitiser wrote: no tag holds a bare angle bracket.
CREATE FUNCTION kundig_plain("html" text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN btrim(regexp_replace(replace(replace(replace(replace(replace(replace(
    regexp_replace("html", '<[^>]*>', ' ', 'g'),
    '&lt;', '<'), '&gt;', '>'), '&quot;', '"'), '&#39;', ''''), '&nbsp;', ' '), '&amp;', '&'),
    '\s+', ' ', 'g'));

-- Title before solution before question before the rest (weights A to D).
CREATE FUNCTION kundig_vector("locale" text, "title" text, "solution" text, "question" text, "rest" text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN "locale" = 'de' THEN
    setweight(to_tsvector('kundig_de', kundig_fold("title", 'de')), 'A')
      || setweight(to_tsvector('kundig_de', kundig_fold("solution", 'de')), 'B')
      || setweight(to_tsvector('kundig_de', kundig_fold("question", 'de')), 'C')
      || setweight(to_tsvector('kundig_de', kundig_fold("rest", 'de')), 'D')
  ELSE
    setweight(to_tsvector('kundig_en', kundig_fold("title")), 'A')
      || setweight(to_tsvector('kundig_en', kundig_fold("solution")), 'B')
      || setweight(to_tsvector('kundig_en', kundig_fold("question")), 'C')
      || setweight(to_tsvector('kundig_en', kundig_fold("rest")), 'D')
  END;

-- Ranking reads the vector of every candidate, so it stays in the row; the texts are read for a page of hits only.
ALTER TABLE "SearchDocument" ALTER COLUMN "vector" SET STORAGE MAIN;
ALTER TABLE "SearchDocument" ADD CONSTRAINT "SearchDocument_topicId_fkey"
  FOREIGN KEY ("topicId") REFERENCES "Topic" ("id") ON DELETE CASCADE;
ALTER TABLE "SearchDocument" ADD CONSTRAINT "SearchDocument_articleId_fkey"
  FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE;
-- Words of titles alone, for suggestions and related topics.
CREATE INDEX "SearchDocument_title_words" ON "SearchDocument" USING GIN (ts_filter("vector", '{a}'));
-- Titles that look alike, for typing errors.
CREATE INDEX "SearchDocument_title_trigrams" ON "SearchDocument" USING GIN (kundig_fold("title", 'en') gin_trgm_ops);
-- People by the beginning of their name.
CREATE INDEX "User_name_beginning" ON "User" (lower("name") text_pattern_ops) WHERE "erasedAt" IS NULL;
CREATE INDEX "User_display_name_beginning" ON "User" (lower("displayName") text_pattern_ops) WHERE "erasedAt" IS NULL;

-- "Used for case …" counts once per person, topic and case; articles have the same rule already.
CREATE UNIQUE INDEX "ArticleUse_topic_once" ON "ArticleUse" ("userId", "topicId", "case") WHERE "topicId" IS NOT NULL;
