import { readCookie, sessionCookieName } from "./cookies.ts";
import { internalHeader } from "./inbound.ts";
import type { HeaderReader } from "./same-origin.ts";

/** What pages and procedures may know of a request. A page that is stored has no session by construction. */
export interface RequestFacts {
  /** Client address as the front determined it; never taken from a header the client could set. */
  address: string;
  locale: string;
  /** Path without language prefix and query. */
  path: string;
  /** Value of the session cookie. */
  session: string | undefined;
  requestId: string;
  /** At most 300 characters. */
  userAgent: string;
  /** Nonce for inline scripts of this answer. */
  nonce: string | undefined;
}

/**
 * Reads the facts from the headers the front passed on. Pure; the same for pages, procedures and route handlers.
 * @param site public address and default language of the site
 */
export function requestFacts(headers: HeaderReader, site: { url: string; defaultLocale: string }): RequestFacts {
  return {
    address: headers.get(internalHeader.address) ?? "",
    locale: headers.get(internalHeader.locale) ?? site.defaultLocale,
    path: headers.get(internalHeader.path) ?? "/",
    session: readCookie(headers.get("cookie"), sessionCookieName(site.url)),
    requestId: headers.get(internalHeader.requestId) ?? "",
    userAgent: (headers.get("user-agent") ?? "").slice(0, 300),
    nonce: headers.get(internalHeader.nonce) ?? undefined,
  };
}
