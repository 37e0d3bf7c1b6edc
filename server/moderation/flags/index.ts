/** What members say is wrong with posts; enough of it hides a post until somebody has looked. */

import type { Reaction } from "../../platform/events/index.ts";
import { balanceOn } from "../../reputation/index.ts";
import { flagReopened, flagUpheld } from "./flags.events.ts";
import { settleFlagsOnPostTaken } from "./settle-flags-on-post-taken.ts";

export { decideFlags, reopenFlags } from "./decide-flags.ts";
export { canFlag } from "./flags.policy.ts";
export { flagsRouter } from "./flags.router.ts";
export { hideByFlags } from "./raise-flag.ts";

export const flagReactions: readonly Reaction[] = [
  settleFlagsOnPostTaken,
  balanceOn(flagUpheld),
  balanceOn(flagReopened),
];
