import "server-only";
import { env } from "../../server/platform/env/env.ts";
import { type Locale, localPath } from "../_messages/locale.ts";

/** The site's own address, against which relative addresses in a page's head are resolved. */
export function siteBase(): URL {
  return new URL(env().url);
}

/** The full address of a page in a language, for canonical links, feeds and data for search engines. */
export function absoluteHref(href: string, locale: Locale): string {
  const { url, defaultLocale } = env();
  return new URL(localPath(href, locale, defaultLocale), url).href;
}

/** The same page in every language, for `hreflang`. */
export function alternatesOf(href: string): Record<string, string> {
  const { defaultLocale } = env();
  return {
    en: absoluteHref(href, "en"),
    de: absoluteHref(href, "de"),
    "x-default": absoluteHref(href, defaultLocale),
  };
}
