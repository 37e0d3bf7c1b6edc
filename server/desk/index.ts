/**
 * Where the company's own people work: what they found beside their search, canned replies, what they pinned, and what
 * they used for which case.
 */

export { deskRouter } from "./desk.router.ts";
export { forgetDesk } from "./forget-desk.ts";
export { saveReply } from "./save-reply.ts";
