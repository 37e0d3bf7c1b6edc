/** Thanks for a post, one per person. */
export { giveKudos } from "./give-kudos.ts";
export { canThank } from "./kudos.policy.ts";
export { kudosRouter } from "./kudos.router.ts";
