-- by hand
-- Tags inside a line end no word: "<strong>box</strong>, then" reads "box, then".
CREATE OR REPLACE FUNCTION kundig_plain("html" text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN replace(replace(replace(replace(replace(replace(regexp_replace(
    regexp_replace("html", '</?(?:a|b|strong|em|i|code|span|del|ins|s|u|sub|sup|kbd|mark)(?: [^>]*)?>', '', 'g'),
    '<[^>]*>', ' ', 'g'),
    '&lt;', '<'), '&gt;', '>'), '&quot;', '"'), '&#39;', ''''), '&nbsp;', ' '), '&amp;', '&');
