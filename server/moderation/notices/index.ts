/** Notices from outside about illegal content or personal data, with a receipt and an answer. */
import type { Reaction } from "../../platform/events/index.ts";
import { forgetNotices } from "./forget-notifiers.ts";

export { decideNotice } from "./decide-notice.ts";
export { forgetNotifiersJob } from "./forget-notifiers.job.ts";
export { noticesRouter } from "./notices.router.ts";

export const noticeReactions: readonly Reaction[] = [forgetNotices];
