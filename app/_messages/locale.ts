/** The languages of the interface. The community's default one has no prefix in addresses. */
export const locales = ["en", "de"] as const;

export type Locale = (typeof locales)[number];

/** True when the text names a language of the interface. */
export function isLocale(text: string | null | undefined): text is Locale {
  return text === "en" || text === "de";
}

/**
 * The address of a page in a language: `localPath("/b/routers", "de", "en")` is `/de/b/routers`.
 * Addresses of other sites, anchors and mail links come back unchanged.
 */
export function localPath(href: string, locale: Locale, defaultLocale: Locale): string {
  if (locale === defaultLocale || !href.startsWith("/") || href.startsWith("//")) return href;
  if (href.startsWith("/api/")) return href;
  return href === "/" ? `/${locale}` : `/${locale}${href}`;
}
