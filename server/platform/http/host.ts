/** True for the names of this machine itself. */
export function isLocalName(hostname: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}

/**
 * True when the Host header names the site. A site that lives on this machine answers to all of its local
 * names and ports; any other site to its configured host alone, so that no link is ever built from a foreign name.
 * @param site public address of the site
 */
export function hostBelongs(host: string | undefined, site: URL): boolean {
  if (host === undefined || !/^[A-Za-z0-9.:[\]-]{1,255}$/.test(host)) return false;
  if (host.toLowerCase() === site.host) return true;
  return isLocalName(site.hostname) && isLocalName(host.toLowerCase().replace(/:\d{1,5}$/, ""));
}
