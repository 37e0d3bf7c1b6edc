import { itemDecided, itemUndone } from "../queue/queue.events.ts";
import { type LoggedAct, logged } from "./logged.ts";

/** Decisions of the review queue; what a decision did to a post or member has lines of its own. */
export const loggedInQueue: readonly LoggedAct[] = [
  logged(itemDecided, ({ itemId, boardId, topicId, authorId, kind, decision, reason }) => ({
    subjectKind: "item",
    subjectId: itemId,
    boardId,
    topicId,
    memberId: authorId,
    reason,
    before: { kind, decision: null },
    after: { kind, decision },
  })),
  logged(itemUndone, ({ itemId, boardId, topicId, authorId, kind, decision }) => ({
    subjectKind: "item",
    subjectId: itemId,
    boardId,
    topicId,
    memberId: authorId,
    before: { kind, decision },
    after: { kind, decision: null },
  })),
];
