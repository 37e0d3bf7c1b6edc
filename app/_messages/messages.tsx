import type { ReactNode } from "react";
import { IntlProvider } from "../_client/intl.tsx";
import { type Area, messages } from "./index.ts";
import { defaultLocale, getLocale } from "./server.ts";

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
