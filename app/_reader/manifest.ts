/** Nobody installs a page in its first seconds, ms. */
const LATER = 3_000;

/**
 * Names the web manifest some time after the page stands: in the head of the page it would be fetched before fonts and
 * styles, and right after loading still before the text is painted.
 */
export function startManifest(): void {
  const name = () => {
    const link = document.createElement("link");
    link.rel = "manifest";
    link.href = "/site.webmanifest";
    document.head.append(link);
  };
  const later = () => setTimeout(name, LATER);
  if (document.readyState === "complete") later();
  else addEventListener("load", later, { once: true });
}
