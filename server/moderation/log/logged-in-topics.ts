import {
  solutionAccepted,
  solutionRevoked,
  solutionUnverified,
  solutionVerified,
  topicSolvedWithout,
} from "../../solutions/solutions.events.ts";
import {
  postEdited,
  postRestored,
  postTaken,
  topicLocked,
  topicMarkedDuplicate,
  topicRetagged,
} from "../../topics/topics.events.ts";
import { pointOf } from "../statements/index.ts";
import { type LoggedAct, logged } from "./logged.ts";
import { originalNumber } from "./look-up.ts";

/** A moderator's own posts are taken, restored and closed as a moderator, too. */
const ownToo = { evenOwn: true } as const;

/** What moderators and curators do to posts and topics. */
export const loggedInTopics: readonly LoggedAct[] = [
  // Posts
  logged(
    postTaken,
    ({ postId, presence, reason, ground, before = "VISIBLE" }) =>
      presence === "DELETED"
        ? null
        : {
            subjectKind: "post",
            subjectId: postId,
            postId,
            reason,
            category: ground?.point ?? pointOf(ground?.category),
            before: { presence: before },
            after: { presence },
          },
    ownToo,
  ),
  logged(
    postRestored,
    ({ postId, before: presence = "HIDDEN" }) => {
      if (presence === "DELETED") return null;
      return { subjectKind: "post", subjectId: postId, postId, before: { presence }, after: { presence: "VISIBLE" } };
    },
    ownToo,
  ),
  logged(postEdited, async ({ postId, version, byId, authorId }, _event, tx) => {
    if (byId === authorId) return null;
    const revision = await tx.postRevision.findFirst({ where: { postId, version }, select: { reason: true } });
    return {
      subjectKind: "post",
      subjectId: postId,
      postId,
      reason: revision?.reason ?? "",
      before: { version: version - 1 },
      after: { version },
    };
  }),

  // Topics
  logged(
    topicLocked,
    async ({ topicId, locked }, { actorId, createdAt }, tx) => {
      // Solved topics close by themselves after a while; that is nobody's act.
      if (actorId === null) return null;
      const lock = locked ? await tx.lock.findFirst({ where: { topicId, at: createdAt } }) : null;
      return {
        subjectKind: "topic",
        subjectId: topicId,
        topicId,
        reason: lock?.reason ?? "",
        before: { locked: !locked },
        after: { locked },
      };
    },
    ownToo,
  ),
  logged(topicRetagged, ({ topicId, before, after }) => ({
    subjectKind: "topic",
    subjectId: topicId,
    topicId,
    before: { tags: before },
    after: { tags: after },
  })),
  logged(topicMarkedDuplicate, async ({ topicId, originalId, before }, _event, tx) => ({
    subjectKind: "topic",
    subjectId: topicId,
    topicId,
    before: before ? { original: await originalNumber(tx, before) } : null,
    after: originalId ? { original: await originalNumber(tx, originalId) } : null,
  })),

  // Solutions somebody else than the asker decided about
  logged(solutionAccepted, ({ postId, as }) =>
    as === "ASKER" ? null : { subjectKind: "post", subjectId: postId, postId, after: { solution: true, as } },
  ),
  logged(solutionRevoked, ({ postId, byId, askerId }) =>
    byId === null || byId === askerId
      ? null
      : { subjectKind: "post", subjectId: postId, postId, before: { solution: true }, after: { solution: false } },
  ),
  logged(solutionVerified, ({ postId, validFor, again }) => ({
    subjectKind: "post",
    subjectId: postId,
    postId,
    before: { verified: again },
    after: { verified: true, validFor },
  })),
  logged(solutionUnverified, ({ postId }) => ({
    subjectKind: "post",
    subjectId: postId,
    postId,
    before: { verified: true },
    after: { verified: false },
  })),
  logged(topicSolvedWithout, async ({ topicId, undone }, _event, tx) => {
    const row = undone ? null : await tx.solvedWithout.findUnique({ where: { topicId }, select: { reason: true } });
    return {
      subjectKind: "topic",
      subjectId: topicId,
      topicId,
      reason: row?.reason ?? "",
      before: { solved: undone },
      after: { solved: !undone },
    };
  }),
];
