import type { Tx } from "../platform/db/client.ts";
import { defineReaction } from "../platform/events/index.ts";
import {
  agreementPublished,
  escalationAnswered,
  membershipMoved,
  perkGiven,
  programmeEscalated,
} from "../programme/programme.events.ts";
import type { NotificationKind } from "./notifications.schema.ts";
import { notify } from "./notify.ts";

/** What a step is told as; other steps are not told. */
const kinds: Partial<Record<string, NotificationKind>> = {
  INVITE: "programmeInvited",
  CONFIRM: "programmeActive",
  FALL_DUE: "programmeRenewalDue",
  RENEW: "programmeRenewed",
  RETIRE: "programmeAlumni",
  END: "programmeEnded",
};

/** Those who look after the programme in the whole community. */
async function programmeStaff(tx: Tx): Promise<string[]> {
  const staff = await tx.roleGrant.findMany({
    where: { role: { in: ["AGENT", "MODERATOR", "ADMIN"] }, boardId: null, endedAt: null },
    select: { userId: true },
  });
  return staff.map((grant) => grant.userId);
}

/**
 * A member hears of the steps of their own stay; who ended it oneself need not be told. That a member proposed somebody is
 * told to those who decide, never to whom it is about.
 */
export const notifyOnMembershipMoved = defineReaction({
  name: "notifications.notifyOnMembershipMoved",
  on: membershipMoved,
  run: async (ctx, { tx }, { id, actorId, payload: { userId, act, as } }) => {
    if (act === "NOMINATE" && as === "PEER") {
      const staff = (await programmeStaff(tx)).filter((one) => one !== userId);
      await notify(ctx, tx, staff, { kind: "nominated", eventId: id, actorId });
    }
    const kind = kinds[act];
    if (!kind || (as === "SELF" && act === "END")) return;
    await notify(ctx, tx, [userId], { kind, eventId: id, actorId: null });
  },
});

/** Everybody in the programme is asked to agree anew. */
export const notifyOnAgreementPublished = defineReaction({
  name: "notifications.notifyOnAgreementPublished",
  on: agreementPublished,
  run: async (ctx, { tx }, { id }) => {
    const stays = await tx.membership.findMany({
      where: { state: { in: ["ACTIVE", "RENEWAL_DUE", "RENEWED"] } },
      select: { userId: true },
    });
    const people = stays.map((stay) => stay.userId);
    await notify(ctx, tx, people, { kind: "programmeAgreement", eventId: id, actorId: null });
  },
});

/** Staff who look after the programme hear that a super user waits for them. */
export const notifyOnEscalated = defineReaction({
  name: "notifications.notifyOnEscalated",
  on: programmeEscalated,
  run: async (ctx, { tx }, { id, payload: { userId } }) => {
    await notify(ctx, tx, await programmeStaff(tx), { kind: "escalated", eventId: id, actorId: userId });
  },
});

export const notifyOnEscalationAnswered = defineReaction({
  name: "notifications.notifyOnEscalationAnswered",
  on: escalationAnswered,
  run: async (ctx, { tx }, { id, actorId, payload: { userId } }) => {
    await notify(ctx, tx, [userId], { kind: "escalationAnswered", eventId: id, actorId });
  },
});

/** A super user hears that the company gave them something; it stands on their page. */
export const notifyOnPerkGiven = defineReaction({
  name: "notifications.notifyOnPerkGiven",
  on: perkGiven,
  run: async (ctx, { tx }, { id, actorId, payload: { userId } }) => {
    await notify(ctx, tx, [userId], { kind: "perkGiven", eventId: id, actorId });
  },
});
