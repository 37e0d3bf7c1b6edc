-- by hand
-- Leaders read the lines that count from the index alone: who, how much, where, and whether it was a solution.
DROP INDEX "ReputationEntry_counting";
CREATE INDEX "ReputationEntry_counting" ON "ReputationEntry" ("createdAt") INCLUDE ("userId", points, reason, "boardId") WHERE NOT "undone" AND "undoes" IS NULL;
DROP INDEX "ReputationEntry_counting_board";
CREATE INDEX "ReputationEntry_counting_board" ON "ReputationEntry" ("boardId", "createdAt") INCLUDE ("userId", points, reason) WHERE NOT "undone" AND "undoes" IS NULL;
CREATE INDEX "ReputationEntry_counting_tags" ON "ReputationEntry" USING gin ("tagIds") WHERE NOT "undone" AND "undoes" IS NULL;
