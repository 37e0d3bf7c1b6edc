const items = (menu: Element) =>
  [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]')].filter((item) => item.ariaDisabled !== "true");

/** Places a menu below its button, or above when there is no room; set by script, as the policy allows no style attributes. */
function place(menu: HTMLElement, opener: Element): void {
  const at = opener.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const below = at.bottom + 4 + height <= innerHeight || at.top < height;
  menu.style.inset = "auto";
  menu.style.top = `${below ? at.bottom + 4 : at.top - height - 4}px`;
  menu.style.left = `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`;
}

function move(menu: HTMLElement, key: string): boolean {
  const all = items(menu);
  const now = all.indexOf(document.activeElement as HTMLElement);
  const steps: Record<string, number> = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: -1 };
  let next = steps[key];
  if (next === undefined && key.length === 1 && key !== " ") {
    const letter = key.toLowerCase();
    const rest = [...all.slice(now + 1), ...all.slice(0, now + 1)];
    const hit = rest.find((item) => item.textContent?.trim().toLowerCase().startsWith(letter));
    if (hit) next = all.indexOf(hit);
  }
  if (next === undefined) return false;
  all.at(next % all.length)?.focus();
  return true;
}

/** Keyboard, place and closing of every `[data-menu]` popover. */
export function startMenus(): void {
  document.addEventListener(
    "toggle",
    (event) => {
      const menu = event.target as HTMLElement;
      if (!menu.matches?.("[data-menu]")) return;
      const opener = document.querySelector(`[popovertarget="${menu.id}"]`);
      const open = (event as ToggleEvent).newState === "open";
      opener?.setAttribute("aria-expanded", String(open));
      if (!open || !opener) return;
      place(menu, opener);
      items(menu)[0]?.focus({ preventScroll: true });
    },
    true,
  );
  document.addEventListener("keydown", (event) => {
    const menu = (event.target as Element).closest<HTMLElement>("[data-menu]:popover-open");
    if (!menu || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Tab") menu.hidePopover();
    else if (move(menu, event.key)) event.preventDefault();
  });
  document.addEventListener("click", (event) => {
    const item = (event.target as Element).closest('[data-menu] [role^="menuitem"]');
    item?.closest<HTMLElement>("[data-menu]")?.hidePopover();
  });
  // A menu stays at its button while the page moves, and closes when the button leaves the window.
  addEventListener(
    "scroll",
    () => {
      const menu = document.querySelector<HTMLElement>("[data-menu]:popover-open");
      const opener = menu && document.querySelector(`[popovertarget="${menu.id}"]`);
      if (!menu || !opener) return;
      const { top, bottom } = opener.getBoundingClientRect();
      if (bottom < 0 || top > innerHeight) menu.hidePopover();
      else place(menu, opener);
    },
    { passive: true },
  );
}
