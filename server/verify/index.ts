/** Recomputes what is derived from the facts, and says where it differs. It comes last: it looks at every domain. */
export { verify } from "./verify.ts";
