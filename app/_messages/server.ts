import { pagePlace } from "../../server/platform/http/page-place.ts";
import { type Area, type MessageKey, translator } from "./index.ts";
import { isLocale, type Locale, localPath } from "./locale.ts";
import type { Translate } from "./translate.ts";

/** The community's own language, whose addresses carry no prefix. */
export function defaultLocale(): Locale {
  const wanted = process.env.DEFAULT_LOCALE;
  return isLocale(wanted) ? wanted : "en";
}

/** The language of this request, set by the HTTP server from the address (`/de/…`). */
export function getLocale(): Locale {
  const asked = pagePlace()?.locale;
  return isLocale(asked) ? asked : defaultLocale();
}

/** The path asked for, without the language prefix and without query: `/b/routers`; empty when nobody told it. */
export function getPath(): string {
  return pagePlace()?.path ?? "";
}

/** The translator of one area for this request: `const t = getT("topics")`. */
export function getT<A extends Area>(area: A): Translate<MessageKey<A>> {
  return translator(getLocale(), area);
}

/** Adds the language prefix of this request to an address of the site. */
export function localHref(href: string): string {
  return localPath(href, getLocale(), defaultLocale());
}
