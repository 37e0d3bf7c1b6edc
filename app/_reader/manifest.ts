/** Names the web manifest once the page stands: in the head of the page it would be fetched before fonts and styles. */
export function startManifest(): void {
  const name = () => {
    const link = document.createElement("link");
    link.rel = "manifest";
    link.href = "/site.webmanifest";
    document.head.append(link);
  };
  if (document.readyState === "complete") name();
  else addEventListener("load", name, { once: true });
}
