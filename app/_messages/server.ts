import { headers } from "next/headers";
import { cache } from "react";
import { type Area, type MessageKey, translator } from "./index.ts";
import { isLocale, type Locale, localPath } from "./locale.ts";
import type { Translate } from "./translate.ts";

/** The community's own language, whose addresses carry no prefix. */
export function defaultLocale(): Locale {
  const wanted = process.env.DEFAULT_LOCALE;
  return isLocale(wanted) ? wanted : "en";
}

/** The language of this request, set by the HTTP server from the address (`/de/…`). */
export const getLocale = cache(async (): Promise<Locale> => {
  const asked = (await headers()).get("x-kundig-locale");
  return isLocale(asked) ? asked : defaultLocale();
});

/** The path asked for, without the language prefix and without query: `/b/routers`; empty when nobody told it. */
export const getPath = cache(async (): Promise<string> => (await headers()).get("x-kundig-path") ?? "");

/** The translator of one area for this request: `const t = await getT("topics")`. */
export async function getT<A extends Area>(area: A): Promise<Translate<MessageKey<A>>> {
  return translator(await getLocale(), area);
}

/** Adds the language prefix of this request to an address of the site. */
export async function localHref(href: string): Promise<string> {
  return localPath(href, await getLocale(), defaultLocale());
}
