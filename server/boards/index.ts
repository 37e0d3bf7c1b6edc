/** Where topics live: a tree of two levels with visibility and rights. Other domains ask it who may see, ask and answer. */
export { type BoardFacts, boardPath, canAnswer, canAsk, canSeeBoard, moderates } from "./boards.policy.ts";
export { boardFacts, boardIdsUnder, visibleBoards } from "./boards.queries.ts";
export { boardsRouter } from "./boards.router.ts";
export { countTopics } from "./count-topics.ts";
export { saveBoard } from "./save-board.ts";
