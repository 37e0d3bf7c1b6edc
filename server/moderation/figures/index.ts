/** What moderation did in a year, counted from notices, statements of reasons and appeals. */
export { figuresRouter } from "./figures.router.ts";
