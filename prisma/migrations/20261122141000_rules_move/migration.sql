-- by hand
-- House rules that stood in the settings as one text become the first version without points of its own.
INSERT INTO "Guideline" (number, intro, points, "publishedAt")
SELECT GREATEST((value->>'rulesVersion')::int, 1), jsonb_build_object('en', value->>'rules', 'de', value->>'rules'), '[]', now()
FROM "Setting" WHERE key = 'community' AND trim(COALESCE(value->>'rules', '')) <> '';
