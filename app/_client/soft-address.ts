/** Answers that are no pages: procedures, files, feeds and everything with an ending. */
const noPage = /^\/(?:[a-z]{2}\/)?(?:api|files|feed)(?:\/|$)|\.[a-z0-9]+$/;

/** The address to go to without a page load, or undefined when the browser shall do what it does by itself. */
export function softAddress(
  event: MouseEvent,
  here: Pick<Location, "origin" | "pathname" | "search">,
): string | undefined {
  if (event.defaultPrevented || event.button !== 0) return undefined;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined;
  const link = (event.target as Element).closest?.<HTMLAnchorElement>("a[href]");
  // A link to the other language changes what the whole document is written in.
  if (!link || link.target || link.hreflang || link.hasAttribute("download")) return undefined;
  if (link.origin !== here.origin || noPage.test(link.pathname)) return undefined;
  const samePage = link.pathname === here.pathname && link.search === here.search;
  return samePage && link.hash !== "" ? undefined : link.pathname + link.search + link.hash;
}
