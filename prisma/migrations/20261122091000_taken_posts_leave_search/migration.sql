-- The words of a post that was hidden, removed or deleted must not be found for the moments until its topic's document
-- is written anew: the document is emptied down to its title in the same transaction, whoever takes the post.
CREATE FUNCTION kundig_empty_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "SearchDocument" SET "solution" = '', "question" = '', "rest" = '', "vector" = NULL WHERE "topicId" = NEW."topicId";
  RETURN NULL;
END $$;
CREATE TRIGGER "Post_taken_leaves_search" AFTER UPDATE OF "presence" ON "Post"
  FOR EACH ROW WHEN (OLD."presence" = 'VISIBLE' AND NEW."presence" <> 'VISIBLE') EXECUTE FUNCTION kundig_empty_document();
