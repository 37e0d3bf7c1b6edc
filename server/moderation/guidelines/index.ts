/** The house rules: numbered points in versions. Decisions of moderation refer to their points. */
export { guidelinesInForce, guidelineTitles } from "./guidelines.query.ts";
export { guidelinesRouter } from "./guidelines.router.ts";
