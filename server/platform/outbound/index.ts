/** The one HTTP client to the world outside: public hosts only, pinned, bounded in time and size (security.md SR). */
export { OutboundError, type OutboundFault, outboundTarget, sendOutbound } from "./outbound.ts";
