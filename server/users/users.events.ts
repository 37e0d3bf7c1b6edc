import { z } from "zod";
import { findings } from "../platform/authorize/findings.schema.ts";
import { defineEvent } from "../platform/events/define.ts";

const about = z.object({ userId: z.uuid() });

/** An account was made by its owner; it may write once its address is confirmed. */
export const userJoined = defineEvent("user.joined", about);
export const userConfirmed = defineEvent("user.confirmed", about);
export const userSignedIn = defineEvent(
  "user.signed-in",
  z.object({ userId: z.uuid(), by: z.enum(["password", "link"]) }),
);
export const userPasswordChanged = defineEvent("user.password-changed", about);
export const userAddressChanged = defineEvent(
  "user.address-changed",
  z.object({ userId: z.uuid(), undone: z.boolean() }),
);
export const userProfileChanged = defineEvent("user.profile-changed", about);
/** Name, text or link of a profile wait for a decision; what showed before still shows. */
export const userProfileHeld = defineEvent("user.profile-held", about.extend({ findings }));
/** They show, and somebody should look at them. */
export const userProfileNoticed = defineEvent("user.profile-noticed", about.extend({ findings }));
export const userExported = defineEvent("user.exported", about);
/** The member confirmed a version of the house rules. */
export const rulesConfirmed = defineEvent("user.rules-confirmed", z.object({ userId: z.uuid(), version: z.int() }));
/** The person is gone, what they wrote stays; every domain forgets what it knows of the person alone. */
export const userErased = defineEvent("user.erased", about);
/** An imported account was taken over by its owner. */
export const userClaimed = defineEvent("user.claimed", about);
export const userRoleGranted = defineEvent(
  "user.role-granted",
  z.object({ userId: z.uuid(), role: z.string().max(20), boardId: z.uuid().nullable() }),
);
export const userRoleEnded = defineEvent(
  "user.role-ended",
  z.object({ userId: z.uuid(), role: z.string().max(20), boardId: z.uuid().nullable() }),
);

/** The person was suspended and is a visitor from now on; until when stands in the account. */
export const userSuspended = defineEvent("user.suspended", about);
/** An admin signed the person out on every device. */
export const userSessionsEnded = defineEvent("user.sessions-ended", about);
