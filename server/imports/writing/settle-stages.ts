import { type Stage, workStage } from "../stage.ts";
import { clearWaiting, settleBoard, settlePeople, settleTopics } from "./settle.ts";
import { settlePoints } from "./settle-points.ts";
import { settleSearch } from "./settle-search.ts";

/** What every import ends with: everything that is derived from the rows, set once. */
export const settleStages: readonly Stage[] = [
  // Without fresh statistics the planner takes the tables for as empty as they were and joins row by row.
  workStage("measuring tables", async (tx) => {
    await tx.query(
      'ANALYZE "ImportedThing", "Topic", "Post", "PostRevision", "TopicTag", "Solution", "ReputationEntry", "User"',
    );
  }),
  workStage("counting topics", settleTopics),
  workStage("counting boards and tags", settleBoard),
  workStage("dating accounts", settlePeople),
  workStage("booking points", settlePoints),
  workStage("indexing for the search", settleSearch),
  workStage("clearing up", clearWaiting),
];
