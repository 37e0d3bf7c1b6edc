import { postReleased } from "../../topics/topics.events.ts";
import { ruleChanged } from "../rules/rules.events.ts";
import { type LoggedAct, logged } from "./logged.ts";

/** Rules for texts, and posts that waited and were released; those refused are taken posts. */
export const loggedScreening: readonly LoggedAct[] = [
  logged(
    ruleChanged,
    ({ ruleId, version, boardId, before, after }) => ({
      subjectKind: "rule",
      subjectId: ruleId,
      boardId,
      reason: after.note,
      before: before && { ...before, version: version - 1 },
      after: { ...after, version },
    }),
    { evenOwn: true },
  ),
  logged(
    postReleased,
    ({ postId }) => ({
      subjectKind: "post",
      subjectId: postId,
      postId,
      before: { presence: "HELD" },
      after: { presence: "VISIBLE" },
    }),
    { evenOwn: true },
  ),
];
