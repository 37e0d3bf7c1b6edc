import { Forbidden } from "../errors/index.ts";
import { isLocalName } from "./host.ts";

/** The part of `Headers` that is needed here. */
export interface HeaderReader {
  get(name: string): string | null;
}

/**
 * Refuses a change that another site asked for. The browser's own word (`Sec-Fetch-Site`) decides; where it is absent,
 * `Origin` must be ours. A request with neither is refused (CS-06).
 * @param siteUrl public address of the site
 * @throws Forbidden("crossSite")
 */
export function assertSameOrigin(headers: HeaderReader, siteUrl: string): void {
  const site = headers.get("sec-fetch-site");
  if (site === null ? !isOwnOrigin(headers, new URL(siteUrl)) : site !== "same-origin")
    throw new Forbidden("crossSite");
}

function isOwnOrigin(headers: HeaderReader, site: URL): boolean {
  const origin = headers.get("origin");
  if (origin === null || !URL.canParse(origin)) return false;
  if (origin === site.origin) return true;
  // A site on this machine has several names; the one in the address bar must also be the one asked.
  const from = new URL(origin);
  return isLocalName(site.hostname) && isLocalName(from.hostname) && from.host === headers.get("host")?.toLowerCase();
}
