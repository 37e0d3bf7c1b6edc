const fetched = new Set<string>();

/** The address behind a link when fetching it ahead is harmless: a page of this site that reading does not change. */
function worthFetching(link: HTMLAnchorElement): string | undefined {
  const address = new URL(link.href, location.href);
  if (address.origin !== location.origin || address.pathname === location.pathname || address.search) return undefined;
  if (link.target || link.download || /^\/(?:[a-z]{2}\/)?(?:api|search|ask|sign|account)/.test(address.pathname))
    return undefined;
  return address.pathname;
}

/**
 * Fetches the next page when a link is hovered, so that opening it needs an empty answer only (the page is kept with its
 * ETag). By `fetch`, which the policy allows in every browser; inline speculation rules would need a hash of their own.
 */
export function startPrefetch(): void {
  const connection = (navigator as { connection?: { saveData?: boolean } }).connection;
  if (connection?.saveData) return;
  let timer = 0;
  const consider = (event: Event) => {
    clearTimeout(timer);
    const link = (event.target as Element).closest?.<HTMLAnchorElement>("a[href]");
    const path = link && worthFetching(link);
    if (!path || fetched.has(path) || fetched.size >= 20) return;
    timer = window.setTimeout(() => {
      fetched.add(path);
      fetch(path, { priority: "low", headers: { purpose: "prefetch" } }).catch(() => fetched.delete(path));
    }, 70);
  };
  document.addEventListener("pointerover", consider, { passive: true });
  document.addEventListener("focusin", consider, { passive: true });
}
