import { badgeEarned, badgeTaken } from "../../badges/badges.events.ts";
import { membershipMoved, perkGiven, perkTakenBack } from "../../programme/programme.events.ts";
import { trustChanged } from "../../trust/trust.events.ts";
import { appealDecided } from "../appeals/appeals.events.ts";
import { noticeDecided } from "../notices/notices.events.ts";
import {
  penaltyGiven,
  penaltyLifted,
  sweepCancelled,
  sweepStarted,
  sweepUndone,
} from "../penalties/penalties.events.ts";
import { profileReleased, profileRestored, profileTaken } from "../profiles/profiles.events.ts";
import { type Facts, type LoggedAct, logged } from "./logged.ts";
import { holdingOf, perkOf, stepOf } from "./look-up.ts";

/** What is decided about people: penalties, and what is given and taken by hand. */
export const loggedAboutMembers: readonly LoggedAct[] = [
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
  logged(profileTaken, ({ userId, was, reason }) => ({
    subjectKind: "member",
    subjectId: userId,
    memberId: userId,
    reason,
    before: { profile: was },
    after: { profile: "TAKEN" },
  })),
  logged(profileRestored, ({ userId, to }) => ({
    subjectKind: "member",
    subjectId: userId,
    memberId: userId,
    before: { profile: "TAKEN" },
    after: { profile: to },
  })),
  logged(profileReleased, ({ userId }) => ({
    subjectKind: "member",
    subjectId: userId,
    memberId: userId,
    before: { profile: "WAITING" },
    after: { profile: "SHOWN" },
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
  logged(appealDecided, ({ appealId, userId, postId, boardId, outcome, reason }) => ({
    subjectKind: "appeal",
    subjectId: appealId,
    memberId: userId,
    postId,
    boardId,
    reason,
    before: { outcome: null },
    after: { outcome },
  })),
  logged(noticeDecided, ({ noticeId, category, postId, boardId, outcome, reason }) => ({
    subjectKind: "notice",
    subjectId: noticeId,
    postId,
    boardId,
    reason,
    category,
    before: { outcome: null },
    after: { outcome },
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
];

/** What was given and for how long; notes and warnings know no time. */
function penaltyFacts(penalty: string, days: number | null, until: string | null): Facts {
  return penalty === "SILENCE" || penalty === "SUSPENSION" ? { penalty, days, until } : { penalty };
}
