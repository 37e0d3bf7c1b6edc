import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";

const key = Symbol.for("kundig.knownMembers");
const shared = globalThis as { [key]?: LRUCache<string, string> };

/** Sessions that were found valid within the last five minutes: fingerprint of the cookie → id of the member. */
function members(): LRUCache<string, string> {
  shared[key] ??= new LRUCache({ max: 50_000, ttl: 5 * 60_000 });
  return shared[key];
}

function fingerprint(session: string): string {
  return createHash("sha256").update(session).digest("base64url");
}

/**
 * Called by whoever has just found a session valid, so that the limits of the front count this person and not the
 * address. A cookie nobody vouched for counts as none: otherwise a made-up one would buy a bucket of its own.
 */
export function rememberMember(session: string, memberId: string): void {
  members().set(fingerprint(session), memberId);
}

/** The member of a session that was found valid lately, or undefined. */
export function knownMember(session: string | undefined): string | undefined {
  return session === undefined ? undefined : members().get(fingerprint(session));
}
