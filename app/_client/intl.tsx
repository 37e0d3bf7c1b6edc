"use client";
import { createContext, type ReactNode, use, useMemo } from "react";
import type { Area, MessageKey } from "../_messages/index.ts";
import { type Locale, localPath } from "../_messages/locale.ts";
import { type Compiled, createTranslate, type Translate } from "../_messages/translate.ts";

type Intl = { locale: Locale; defaultLocale: Locale; areas: Partial<Record<Area, Compiled>> };

const IntlContext = createContext<Intl>({ locale: "en", defaultLocale: "en", areas: {} });

/** Hands compiled messages to the islands below; nested providers add their areas. Use `Messages` on the server. */
export function IntlProvider({ locale, defaultLocale, areas, children }: Intl & { children: ReactNode }) {
  const outer = use(IntlContext);
  const value = useMemo(
    () => ({ locale, defaultLocale, areas: { ...outer.areas, ...areas } }),
    [locale, defaultLocale, areas, outer.areas],
  );
  return <IntlContext value={value}>{children}</IntlContext>;
}

/** The translator of an area in an island; the page must have put the area into `<Messages areas>`. */
export function useT<A extends Area>(area: A): Translate<MessageKey<A>> {
  const { locale, areas } = use(IntlContext);
  const compiled = areas[area];
  return useMemo(() => createTranslate<MessageKey<A>>(locale, compiled ?? {}), [locale, compiled]);
}

/** The language of the page, for formatting numbers and dates in islands. */
export function useLocale(): Locale {
  return use(IntlContext).locale;
}

/** A function that adds the language prefix to an address of the site. */
export function useLocalHref(): (href: string) => string {
  const { locale, defaultLocale } = use(IntlContext);
  return (href) => localPath(href, locale, defaultLocale);
}
