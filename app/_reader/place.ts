/** True when `path` is the place `href` or lies below it; a start page is current only itself. */
function isAt(path: string, href: string): boolean {
  if (href === "/" || /^\/[a-z]{2}$/.test(href)) return path === href;
  return path === href || path.startsWith(`${href}/`);
}

/** A row of tabs that is wider than the window begins where the open one can be seen. */
function showOpenTab(): void {
  for (const tab of document.querySelectorAll<HTMLElement>("[data-tabs] [aria-current]")) {
    const row = tab.closest("[data-tabs]");
    const [shown, whole] = [tab.getBoundingClientRect(), row?.getBoundingClientRect()];
    if (row && whole && shown.right > whole.right) row.scrollLeft += shown.right - whole.right + 48;
  }
}

/**
 * After each change of address: marks the links of the place one is at, points the language links to the
 * same page and closes the sheet. The server has marked them for the first page already; a topic adds its board.
 */
export function markPlace(): void {
  showOpenTab();
  const path = location.pathname;
  const board = document.querySelector<HTMLElement>("[data-current-board]")?.dataset.currentBoard;
  const links = [...document.querySelectorAll<HTMLAnchorElement>("a[data-nav]")];
  // The editors' lists lie below the knowledge base; one is at the nearest place only.
  const nearest = Math.max(...links.map(({ pathname }) => (isAt(path, pathname) ? pathname.length : 0)));
  for (const link of links) {
    const at = isAt(path, link.pathname) && link.pathname.length === nearest;
    const here = at || (board !== undefined && link.pathname.endsWith(`/b/${board}`));
    if (here) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  const prefix = document.documentElement.lang;
  const bare = path === `/${prefix}` ? "/" : path.startsWith(`/${prefix}/`) ? path.slice(prefix.length + 1) : path;
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-language]")) {
    const language = link.dataset.language;
    link.href = (language ? `/${language}${bare === "/" ? "" : bare}` : bare) + location.search;
  }
  const rail = document.querySelector<HTMLElement>("#rail:popover-open");
  rail?.hidePopover();
}
