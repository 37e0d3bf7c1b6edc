/** Defence against spam of members the community does not know yet. */
export { checkSpam } from "./check-spam.ts";
export { screeningRouter } from "./screening.router.ts";
export { spamSetting } from "./spam.setting.ts";
