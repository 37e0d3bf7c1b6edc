import { announce } from "./announce.ts";

/**
 * `<button data-copy-link="#p3" data-copied="Link copied.">` copies the full address. An anchor is taken
 * relative to the page without its query, any other text as an address of this site.
 */
export function startCopyLinks(): void {
  document.addEventListener("click", async (event) => {
    const button = (event.target as Element).closest<HTMLElement>("[data-copy-link]");
    if (!button) return;
    event.preventDefault();
    const wanted = button.dataset.copyLink ?? "";
    const address = new URL(wanted.startsWith("#") ? location.pathname + wanted : wanted, location.origin);
    try {
      await navigator.clipboard.writeText(address.href);
      announce(button.dataset.copied ?? address.href);
    } catch {
      // Without the right to the clipboard the address is at least where it can be copied by hand.
      location.hash = address.hash;
      announce(address.href);
    }
  });
}
