-- by hand
-- Articles are few beside topics: with an index of their own, a word that is everywhere is not looked for among all topics.
CREATE INDEX "SearchDocument_articles" ON "SearchDocument" ("prior" DESC) WHERE "articleId" IS NOT NULL;

-- Blanks between words need not be one: half of the time of reading a text went into that.
CREATE OR REPLACE FUNCTION kundig_plain("html" text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN replace(replace(replace(replace(replace(replace(regexp_replace("html", '<[^>]*>', ' ', 'g'),
    '&lt;', '<'), '&gt;', '>'), '&quot;', '"'), '&#39;', ''''), '&nbsp;', ' '), '&amp;', '&');
