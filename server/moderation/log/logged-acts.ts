import type { LoggedAct } from "./logged.ts";
import { loggedAboutMembers } from "./logged-about-members.ts";
import { loggedAdministration } from "./logged-administration.ts";
import { loggedArranging } from "./logged-arranging.ts";
import { loggedInQueue } from "./logged-in-queue.ts";
import { loggedInTopics } from "./logged-in-topics.ts";
import { loggedScreening } from "./logged-screening.ts";

/**
 * THE table: event → line of the moderation log. Every act of moderation and administration has its line in one of these
 * files; what is not there is not logged. Texts of posts, notes and secrets never stand in a line.
 */
export const loggedActs: readonly LoggedAct[] = [
  ...loggedInTopics,
  ...loggedArranging,
  ...loggedInQueue,
  ...loggedAboutMembers,
  ...loggedAdministration,
  ...loggedScreening,
];
