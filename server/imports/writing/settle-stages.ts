import { type Stage, workStage } from "../stage.ts";
import { clearWaiting, settleBoard, settlePeople, settleTopics } from "./settle.ts";
import { settlePoints } from "./settle-points.ts";
import { settleSearch } from "./settle-search.ts";

/** The stage after everything of the source is in place. */
export const REVIEWING = "reviewing members";

/** What every import ends with: everything that is derived from the rows, set once. */
export const settleStages: readonly Stage[] = [
  // Without fresh statistics the planner takes the tables for as empty as they were and joins row by row.
  workStage("measuring tables", 0.02, async (tx) => {
    await tx.query(
      'ANALYZE "ImportedThing", "Topic", "TopicTag", "Solution", "ReputationEntry", "Kudos", "ImportedScore", "Removal", ' +
        // Of texts nobody asks how they are spread; fetching and sorting them would take longer than all the rest.
        '"BadgeHolding", "User" (id, "createdAt", "stagedAt", "erasedAt", "isStaff", "isSuperUser"), ' +
        '"Event" (id, name, "actorId", "topicId", origin, "createdAt"), ' +
        '"Post" (id, "topicId", number, kind, "parentId", "authorId", presence, "createdAt"), ' +
        '"PostRevision" ("postId", version, "byId", "createdAt")',
    );
  }),
  workStage("counting topics", 0.02, settleTopics),
  workStage("counting boards and tags", 0.01, settleBoard),
  workStage("dating accounts", 0.01, settlePeople),
  // Two works on tables of their own, so neither waits for the other.
  workStage("booking points and indexing", 0.65, async (tx, run, told) => {
    const [points, search] = await Promise.allSettled([settlePoints(tx, run), settleSearch(tx, run, told)]);
    for (const one of [points, search]) if (one.status === "rejected") throw one.reason;
  }),
  workStage("clearing up", 0.01, clearWaiting),
  // From here on everything can be read and found; ranks and badges of all members follow from it.
  workStage(REVIEWING, 0.05, async () => {
    // Ranks, trust and badges know most of the product; nothing before needs any of it.
    const { settleStanding } = await import("./settle-standing.ts");
    await settleStanding();
  }),
];
