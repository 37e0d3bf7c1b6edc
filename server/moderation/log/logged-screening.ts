import type { Tx } from "../../platform/db/client.ts";
import { postReleased } from "../../topics/topics.events.ts";
import { type RuleFacts, ruleChanged } from "../rules/rules.events.ts";
import { type Facts, type LoggedAct, logged } from "./logged.ts";
import { boardSlug } from "./look-up.ts";

/** Rules for texts, and posts that waited and were released; those refused are taken posts. */
export const loggedScreening: readonly LoggedAct[] = [
  logged(
    ruleChanged,
    async ({ ruleId, version, boardId, before, after }, _event, tx) => ({
      subjectKind: "rule",
      subjectId: ruleId,
      boardId,
      reason: after.note,
      before: before && { ...(await ruleLine(tx, before)), version: version - 1 },
      after: { ...(await ruleLine(tx, after)), version },
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

/** What a version of a rule says, with the address of its board; the note is the line's reason. */
async function ruleLine(tx: Tx, { boardId, note: _, ...said }: RuleFacts): Promise<Facts> {
  return { ...said, board: await boardSlug(tx, boardId) };
}
