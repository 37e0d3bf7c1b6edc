/** What moderators know of a member, drawn from penalties, flags, statements and appeals; and what a suspended one is told. */
export { memberRecord } from "./member-record.query.ts";
export { recordRouter } from "./record.router.ts";
