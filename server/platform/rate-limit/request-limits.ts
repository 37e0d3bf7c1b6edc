import { knownMember } from "./known-members.ts";
import { type Limit, takeToken } from "./take.ts";

/** Requests of one address without a known session, and of one member (security.md §4.6). */
export const requestLimits = {
  address: [
    { max: 50, seconds: 10 },
    { max: 200, seconds: 60 },
  ],
  member: [
    { max: 100, seconds: 10 },
    { max: 600, seconds: 60 },
  ],
} satisfies Record<string, readonly Limit[]>;

/**
 * Counts one request that costs work: a render or a request passed on.
 * @param network what the address counts as, see `networkOf`
 * @param session value of the session cookie
 * @returns 0 when allowed, else seconds to wait
 */
export function takeRequest(network: string, session: string | undefined, now: number): number {
  const member = knownMember(session);
  return member === undefined
    ? takeToken(`request:${network}`, requestLimits.address, now)
    : takeToken(`request:member:${member}`, requestLimits.member, now);
}
