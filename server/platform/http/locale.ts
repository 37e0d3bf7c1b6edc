/** The languages a site speaks; the default one has no prefix in addresses. */
export interface Locales {
  all: readonly string[];
  standard: string;
}

export type Localised =
  | { kind: "ok"; locale: string; path: string; prefixed: boolean }
  | { kind: "redirect"; to: string };

/**
 * Takes the language prefix off a path: `/de/t/1/x` is `/t/1/x` in German. The prefix of the default language
 * is redirected to the address without one, so that every page has one address per language.
 */
export function readLocale(path: string, locales: Locales): Localised {
  const end = path.indexOf("/", 1);
  const first = end < 0 ? path.slice(1) : path.slice(1, end);
  if (!locales.all.includes(first)) return { kind: "ok", locale: locales.standard, path, prefixed: false };
  const rest = end < 0 ? "/" : path.slice(end);
  if (first === locales.standard) return { kind: "redirect", to: rest };
  return { kind: "ok", locale: first, path: rest, prefixed: true };
}

/**
 * The language of a call that a page makes: the page's own, as its address in `Referer` says, since the addresses of
 * calls have no prefix.
 */
export function localeOfCaller(referer: string | undefined, locales: Locales): string {
  if (referer === undefined || !URL.canParse(referer)) return locales.standard;
  const found = readLocale(new URL(referer).pathname, locales);
  return found.kind === "ok" ? found.locale : locales.standard;
}
