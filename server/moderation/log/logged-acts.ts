import { badgeEarned, badgeSaved, badgeTaken } from "../../badges/badges.events.ts";
import { boardSaved } from "../../boards/boards.events.ts";
import { articleRestored, articleRetired, sectionSaved } from "../../knowledge/knowledge.events.ts";
import { agreementPublished, membershipMoved, perkGiven, perkTakenBack } from "../../programme/programme.events.ts";
import { settingChanged } from "../../settings/settings.events.ts";
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
import { trustChanged } from "../../trust/trust.events.ts";
import { userRoleEnded, userRoleGranted, userSessionsEnded } from "../../users/users.events.ts";
import {
  penaltyGiven,
  penaltyLifted,
  sweepCancelled,
  sweepStarted,
  sweepUndone,
} from "../penalties/penalties.events.ts";
import { type Facts, type LoggedAct, logged } from "./logged.ts";
import { holdingOf, originalNumber, perkOf, presenceBefore, removalUndoneBy, roleFacts, stepOf } from "./look-up.ts";
import { settingLine } from "./setting-line.ts";

const onlyAdmins = { adminsOnly: true } as const;
const ownToo = { evenOwn: true } as const;

/**
 * THE table: event → line of the moderation log. Every act of moderation and administration has its line here; what is not
 * here is not logged. Texts of posts, notes and secrets never stand in a line.
 */
export const loggedActs: readonly LoggedAct[] = [
  // Posts
  logged(
    postTaken,
    async ({ postId, presence, reason }, event, tx) =>
      presence === "DELETED"
        ? null
        : {
            subjectKind: "post",
            subjectId: postId,
            postId,
            reason,
            before: { presence: await presenceBefore(tx, postId, event.createdAt) },
            after: { presence },
          },
    ownToo,
  ),
  logged(
    postRestored,
    async ({ postId }, event, tx) => {
      const presence = await removalUndoneBy(tx, postId, event.createdAt);
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
  logged(solutionVerified, ({ postId, validFor }) => ({
    subjectKind: "post",
    subjectId: postId,
    postId,
    before: { verified: false },
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

  // Members
  logged(penaltyGiven, ({ userId, postId, boardId, kind, days, endsAt, reason, point }) => ({
    subjectKind: "member",
    subjectId: userId,
    memberId: userId,
    postId,
    boardId,
    reason,
    category: point,
    after: penaltyFacts(kind, days, endsAt),
  })),
  logged(penaltyLifted, ({ userId, postId, boardId, kind, why, point, replacedBy }) => ({
    subjectKind: "member",
    subjectId: userId,
    memberId: userId,
    postId,
    boardId,
    reason: why,
    category: point,
    before: { penalty: kind },
    after: { replaced: replacedBy !== null },
  })),
  logged(sweepStarted, ({ userId, reason, total }) => ({
    subjectKind: "member",
    subjectId: userId,
    memberId: userId,
    reason,
    after: { posts: total },
  })),
  logged(sweepCancelled, ({ userId, done, total }) => ({
    subjectKind: "member",
    subjectId: userId,
    memberId: userId,
    before: { posts: total },
    after: { posts: done },
  })),
  logged(sweepUndone, ({ userId, done }) => ({
    subjectKind: "member",
    subjectId: userId,
    memberId: userId,
    before: { posts: done },
    after: { posts: 0 },
  })),
  logged(trustChanged, ({ userId, before, after, byHand, reason }) =>
    byHand
      ? {
          subjectKind: "member",
          subjectId: userId,
          memberId: userId,
          reason,
          before: { level: before },
          after: { level: after },
        }
      : null,
  ),
  logged(badgeEarned, async ({ userId, badgeId, key, byId, holdingId }, _event, tx) =>
    byId === null
      ? null
      : {
          subjectKind: "badge",
          subjectId: badgeId,
          memberId: userId,
          reason: (await holdingOf(tx, holdingId)).citation,
          after: { badge: key },
        },
  ),
  logged(badgeTaken, async ({ userId, badgeId, key, because, holdingId }, _event, tx) =>
    because === "undone"
      ? null
      : {
          subjectKind: "badge",
          subjectId: badgeId,
          memberId: userId,
          reason: (await holdingOf(tx, holdingId)).takenFor,
          before: { badge: key },
        },
  ),
  logged(membershipMoved, async ({ membershipId, userId, act, from, to, as }, event, tx) =>
    as === "STAFF"
      ? {
          subjectKind: "programme",
          subjectId: membershipId,
          memberId: userId,
          reason: await stepOf(tx, membershipId, event.createdAt),
          before: { state: from },
          after: { state: to, step: act },
        }
      : null,
  ),
  logged(perkGiven, async ({ perkId, userId }, _event, tx) => ({
    subjectKind: "programme",
    subjectId: perkId,
    memberId: userId,
    after: { perk: (await perkOf(tx, perkId)).what },
  })),
  logged(perkTakenBack, async ({ perkId, userId }, _event, tx) => {
    const { what, why } = await perkOf(tx, perkId);
    return { subjectKind: "programme", subjectId: perkId, memberId: userId, reason: why, before: { perk: what } };
  }),

  // Administration
  logged(
    userRoleGranted,
    async (grant, _event, tx) => ({
      subjectKind: "member",
      subjectId: grant.userId,
      memberId: grant.userId,
      after: await roleFacts(tx, grant),
    }),
    onlyAdmins,
  ),
  logged(
    userRoleEnded,
    async (grant, _event, tx) => ({
      subjectKind: "member",
      subjectId: grant.userId,
      memberId: grant.userId,
      before: await roleFacts(tx, grant),
    }),
    onlyAdmins,
  ),
  logged(
    userSessionsEnded,
    ({ userId }) => ({ subjectKind: "member", subjectId: userId, memberId: userId }),
    onlyAdmins,
  ),
  logged(settingChanged, settingLine, onlyAdmins),
  logged(
    boardSaved,
    ({ boardId, before, after }) => ({ subjectKind: "board", subjectId: boardId, boardId, before, after }),
    onlyAdmins,
  ),
  logged(
    badgeSaved,
    ({ badgeId, key, version, enabled }) => ({
      subjectKind: "badge",
      subjectId: badgeId,
      before: version > 1 ? { version: version - 1 } : null,
      after: { badge: key, version, enabled },
    }),
    onlyAdmins,
  ),
  logged(
    sectionSaved,
    ({ sectionId, slug }) => ({ subjectKind: "section", subjectId: sectionId, after: { section: slug } }),
    onlyAdmins,
  ),
  logged(
    articleRetired,
    ({ articleId, number, reason }) => ({
      subjectKind: "article",
      subjectId: articleId,
      reason,
      before: { article: number, retired: false },
      after: { article: number, retired: true },
    }),
    onlyAdmins,
  ),
  logged(
    articleRestored,
    ({ articleId, number }) => ({
      subjectKind: "article",
      subjectId: articleId,
      before: { article: number, retired: true },
      after: { article: number, retired: false },
    }),
    onlyAdmins,
  ),
  logged(
    agreementPublished,
    ({ version }) => ({ subjectKind: "programme", before: { version: version - 1 }, after: { version } }),
    onlyAdmins,
  ),
];

/** What was given and for how long; notes and warnings know no time. */
function penaltyFacts(penalty: string, days: number | null, until: string | null): Facts {
  return penalty === "SILENCE" || penalty === "SUSPENSION" ? { penalty, days, until } : { penalty };
}
