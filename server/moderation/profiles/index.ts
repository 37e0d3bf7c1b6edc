/** What moderators decide about the texts of profiles; that they wait, and why, the users' domain says. */
export { clearProfile, isProfileBack, releaseProfile, restoreProfile } from "./decide-profile.ts";
