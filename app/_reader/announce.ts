let region: HTMLElement | undefined;

/** Says a sentence at the lower edge, politely for screen readers too; it goes after four seconds. */
export function announce(text: string): void {
  if (!region) {
    region = document.createElement("div");
    region.setAttribute("role", "status");
    region.className = "announcement";
    document.body.append(region);
  }
  const shown = region;
  shown.textContent = text;
  setTimeout(() => {
    if (shown.textContent === text) shown.textContent = "";
  }, 4000);
}
