import type { ReactNode } from "react";
import { type Area, messages } from "../_messages/index.ts";
import { defaultLocale, getLocale } from "../_messages/server.ts";
import { IntlProvider } from "./intl.tsx";

/** Server side of `useT`: gives the islands inside exactly the areas named, compiled, and nothing else. */
export function Messages({ areas, children }: { areas: Area[]; children: ReactNode }) {
  const locale = getLocale();
  const chosen = Object.fromEntries(areas.map((area) => [area, messages(locale, area)]));
  return (
    <IntlProvider locale={locale} defaultLocale={defaultLocale()} areas={chosen}>
      {children}
    </IntlProvider>
  );
}
