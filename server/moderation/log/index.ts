import type { Reaction } from "../../platform/events/index.ts";
import { loggedActs } from "./logged-acts.ts";

/**
 * The moderation log: one line for each act of moderation and administration, written once from its event, never changed.
 * Which acts are logged, and what their lines say, is the table `logged-acts.ts`.
 */
export { logRouter } from "./log.router.ts";

export const logReactions: readonly Reaction[] = loggedActs.map((act) => act.reaction);
