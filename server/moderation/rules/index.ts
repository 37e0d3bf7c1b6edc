/** Rules for texts: words, phrases and expressions that block, hold, replace or flag what is written. */
export { applyRules } from "./apply-rules.ts";
export { rulesRouter } from "./rules.router.ts";
