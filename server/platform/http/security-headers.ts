/**
 * Addresses that carry a token or show what only few may see: no other site learns that one came from there. Not
 * `no-referrer`, with which browsers send `Origin: null` with our own forms, and over plain http nothing else says whose they are.
 */
const discreet =
  /^\/(?:admin|account|claim|confirm|first-admin|invite|link|reset|sign-in|undo|unsubscribe|verify|appeal)(?:\/|$)/;

/**
 * The headers every answer carries, whatever it is (security.md §4.1), without the Content-Security-Policy and
 * Cache-Control, which depend on the answer.
 * @param secure whether the public address of the site is https
 */
export function securityHeaders(secure: boolean, path: string): Record<string, string> {
  return {
    ...(secure ? { "strict-transport-security": "max-age=31536000; includeSubDomains" } : {}),
    "x-content-type-options": "nosniff",
    "referrer-policy": discreet.test(path) ? "same-origin" : "strict-origin-when-cross-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "x-frame-options": "DENY",
  };
}

/** For what depends on the person who asks, and for every error. */
export const neverStored = "private, no-store";
/** For finished public pages: the browser may keep them and must ask whether they still hold. */
export const askAgain = "private, no-cache";
/** For files whose name changes with their content. */
export const forever = "public, max-age=31536000, immutable";
