/**
 * Accounts: who somebody is, how they prove it, what they say of themselves, and which roles they hold. Other domains
 * ask it for cards of people and whether somebody may write.
 */
export { tintOf } from "./create-person.ts";
export { createSeedUser, type SeedUser } from "./create-seed-user.ts";
export { createFirstAdminLink } from "./first-admin.ts";
export { nameKey } from "./identity/name-key.ts";
export { isReserved } from "./identity/person-name.ts";
export { sendLink } from "./links/send-link.job.ts";
export { hashPassword } from "./password/hash-password.ts";
export { pruneAccounts } from "./prune-accounts.job.ts";
export { forgetActor } from "./sessions/actor-cache.ts";
export { actorOf } from "./sessions/actor-of.ts";
export {
  companionCookie,
  companionLine,
  cookieAge,
  cookiesAfter,
  openSession,
  sealSession,
  sessionSecret,
  signInCookies,
  signOutCookies,
} from "./sessions/session-cookies.ts";
export { toUserCard, type UserCard, type UserCardRow, userCardSelect, userCardSql } from "./user-card.ts";
export { usersRouter } from "./users.router.ts";
