/** What pages, procedures and route handlers need to know of a request. */
export { sessionCookieName } from "./cookies.ts";
export { internalHeader } from "./inbound.ts";
export { type RequestFacts, requestFacts } from "./request-facts.ts";
export { safePath } from "./safe-path.ts";
export { assertSameOrigin, type HeaderReader } from "./same-origin.ts";
