import { z } from "zod";
import { defineEvent } from "../platform/events/define.ts";
import { acts, membershipStates, stepCapacities } from "./programme-limits.schema.ts";

const ids = { membershipId: z.uuid(), userId: z.uuid() };

/** Somebody's stay in the programme went a step; also when the state stayed (a further nomination, a consent). */
export const membershipMoved = defineEvent(
  "membership.moved",
  z.object({
    ...ids,
    act: z.enum(acts),
    from: z.enum(membershipStates).nullable(),
    to: z.enum(membershipStates),
    as: z.enum(stepCapacities),
  }),
);
/** A new version of the agreement; members of the programme are asked to agree to it. */
export const agreementPublished = defineEvent("agreement.published", z.object({ version: z.int() }));
/** A super user asks staff directly. */
export const programmeEscalated = defineEvent(
  "programme.escalated",
  z.object({ escalationId: z.uuid(), userId: z.uuid(), topicId: z.uuid().nullable() }),
);
export const escalationAnswered = defineEvent(
  "programme.escalation-answered",
  z.object({ escalationId: z.uuid(), userId: z.uuid(), topicId: z.uuid().nullable() }),
);
export const perkGiven = defineEvent("perk.given", z.object({ perkId: z.uuid(), userId: z.uuid() }));
export const perkTakenBack = defineEvent("perk.taken-back", z.object({ perkId: z.uuid(), userId: z.uuid() }));
