-- CreateTable
CREATE TABLE "SearchWord" (
    "word" TEXT NOT NULL,

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("word")
);

-- by hand
CREATE INDEX "SearchWord_word_trigrams" ON "SearchWord" USING GIN (word gin_trgm_ops);

-- Letters only, so that no number or address of a person becomes a word of the vocabulary.
CREATE FUNCTION kundig_title_words("vector" tsvector) RETURNS SETOF text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT lexeme FROM unnest(ts_filter("vector", '{a}')) WHERE lexeme ~ '^[[:alpha:]]{4,30}$' $$;

INSERT INTO "SearchWord" SELECT DISTINCT word FROM "SearchDocument" d, kundig_title_words(d.vector) AS word
ON CONFLICT DO NOTHING;

-- Titles were compared letter by letter before; with many of them that took seconds.
DROP INDEX "SearchDocument_title_trigrams";
