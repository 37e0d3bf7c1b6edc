export { Conflict, Forbidden, Invalid, NotFound, Refusal, type RefusalKind, statusOf, TooMany } from "./errors.ts";
export { type RefusalView, refusalView } from "./refusal-view.ts";
