/** Where the company's own people work: what they found beside their search, and what they used for which case. */

export { deskRouter } from "./desk.router.ts";
