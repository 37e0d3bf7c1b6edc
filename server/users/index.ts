/**
 * Accounts: who somebody is, how they prove it, what they say of themselves, and which roles they hold. Cards of
 * people for lists of other domains stand in `user-card.ts`.
 */
export {
  bringProfileBack,
  profileTexts,
  showWaitingProfile,
  takenProfile,
  takeProfile,
} from "./decide-profile.ts";
export { isTombstoned } from "./erase-account.ts";
export { nameKey } from "./identity/name-key.ts";
export { sendLink } from "./links/send-link.job.ts";
export { markSuperUser } from "./mark-super-user.ts";
export { hashPassword } from "./password/hash-password.ts";
export { placeholderPeople } from "./placeholder-people.ts";
export { pruneAccounts } from "./prune-accounts.job.ts";
export { forGood, restrictMember } from "./restrict-member.ts";
export { sameNetwork } from "./same-network.query.ts";
export { forgetActor } from "./sessions/actor-cache.ts";
export { actorOf } from "./sessions/actor-of.ts";
export {
  companionLine,
  cookieAge,
  cookiesAfter,
  openSession,
  sealSession,
  sessionSecret,
} from "./sessions/session-cookies.ts";
export { suspendedPerson, suspensionKey } from "./suspension-key.ts";
export { usersRouter } from "./users.router.ts";
