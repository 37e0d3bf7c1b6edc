import type { Reaction } from "../../platform/events/index.ts";
import { loggedActs } from "./logged-acts.ts";

export { logRouter } from "./log.router.ts";
/**
 * The moderation log: one line for each act of moderation and administration, written once from its event, never changed.
 * Which acts are logged, and what their lines say, is the table `logged-acts.ts`.
 */
export { logged } from "./logged.ts";

export const logReactions: readonly Reaction[] = loggedActs.map((act) => act.reaction);
