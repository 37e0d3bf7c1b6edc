import type { Reaction } from "../platform/events/index.ts";
import { flagReactions } from "./flags/index.ts";
import { logReactions } from "./log/index.ts";
import { screeningReactions } from "./open-on-found.ts";

/**
 * Few hands keep the place civil: flags and one review queue, rules, penalties, statements of reasons and appeals, and a
 * log of every act. Each part stands in a folder of its own; what other domains may use is named here.
 */
export { canFlag, flagsRouter, flagsSetting } from "./flags/index.ts";
export { logRouter } from "./log/index.ts";
export { rulesRouter } from "./rules/index.ts";
export { screen } from "./screen.ts";

export const moderationReactions: readonly Reaction[] = [...flagReactions, ...screeningReactions, ...logReactions];
