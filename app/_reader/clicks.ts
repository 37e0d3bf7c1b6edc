/**
 * Tells which result of a search was opened, so that searches without a helpful result can be found. The message names
 * the search and the result, not who searched; it is sent beside the page change and nobody waits for it.
 */
export function startClicks(): void {
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest?.<HTMLAnchorElement>("[data-search-log] a[href]");
    const log = link?.closest<HTMLElement>("[data-search-log]")?.dataset.searchLog;
    if (!link || !log) return;
    const target = link.pathname.replace(/^\/[a-z]{2}(?=\/(?:t|kb)\/)/, "");
    const body = new URLSearchParams({ log, target });
    void fetch("/api/form/search.clicked", { method: "POST", body, keepalive: true, redirect: "manual" }).catch(
      () => {},
    );
  });
}
