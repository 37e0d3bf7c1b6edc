import type { ClientBase } from "pg";
import { besideStage, type Stage, workStage } from "../stage.ts";
import { clearWaiting, settleBoard, settlePeople, settleTopics } from "./settle.ts";
import { settlePoints } from "./settle-points.ts";
import { settleSearch } from "./settle-search.ts";

/** The stage after everything of the source is in place. */
export const REVIEWING = "reviewing members";

/**
 * What every import ends with: solutions, and everything that is derived from the rows, set once.
 * @param acceptances writes the solutions
 * @param meanwhile stages on which nothing hangs that is searched; they are written while topics are indexed
 */
export function settleStages(acceptances: Stage, meanwhile: readonly Stage[] = []): Stage[] {
  const indexing = besideStage("beginning to index", 0.01, (run, stop) => settleSearch(run, () => {}, stop));
  return [
    // Without fresh statistics the planner takes the tables for as empty as they were and joins row by row.
    workStage("measuring tables", 0.02, measureTables),
    acceptances,
    workStage("measuring solutions", 0.01, async (tx) => void (await tx.query('ANALYZE "Solution"'))),
    workStage("counting topics", 0.02, settleTopics),
    indexing,
    ...meanwhile,
    workStage("counting boards and tags", 0.01, settleBoard),
    workStage("dating accounts", 0.01, settlePeople),
    workStage("booking points", 0.3, settlePoints),
    workStage("indexing", 0.35, async (_tx, run, told) => {
      await indexing.end();
      await settleSearch(run, told);
    }),
    workStage("clearing up", 0.01, clearWaiting),
    // From here on everything can be read and found; ranks and badges of all members follow from it.
    workStage(REVIEWING, 0.05, async () => {
      // Ranks, trust and badges know most of the product; nothing before needs any of it.
      const { settleStanding } = await import("./settle-standing.ts");
      await settleStanding();
    }),
  ];
}

async function measureTables(tx: ClientBase): Promise<void> {
  await tx.query(
    'ANALYZE "ImportedThing", "ImportWaitingVotes", "Topic", "TopicTag", "ReputationEntry", "Kudos", "Removal", ' +
      // Of texts nobody asks how they are spread; fetching and sorting them would take longer than all the rest.
      '"BadgeHolding", "User" (id, "createdAt", "stagedAt", "erasedAt", "isStaff", "isSuperUser"), ' +
      '"Event" (id, name, "actorId", "topicId", origin, "createdAt"), ' +
      '"Post" (id, "topicId", number, kind, "parentId", "authorId", presence, "createdAt"), ' +
      '"PostRevision" ("postId", version, "byId", "createdAt")',
  );
}
