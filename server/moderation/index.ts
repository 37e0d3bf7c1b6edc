/** What keeps the place civil; other domains ask only here. Each folder has an index of its own for its neighbours. */
export { canFlag, flagReactions, flagsRouter, flagsSetting } from "./flags/index.ts";
