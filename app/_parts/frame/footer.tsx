import { type Locale, locales, localPath } from "../../_messages/locale.ts";
import { defaultLocale, getLocale, getT } from "../../_messages/server.ts";
import { Link } from "../../_ui/link.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";

/** Each language in its own words, as readers look for it. */
const languageNames: Record<Locale, string> = { en: "English", de: "Deutsch" };

/** The end of every page: who runs it, the rules, language and theme. */
export function Footer({ path }: { path: string }) {
  const t = getT("frame");
  const link = "hit hover:text-ink hover:underline";
  return (
    <footer className="site-footer">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-6 gap-y-3 text-13 text-ink-3 md:px-10">
        <Link href="/imprint" className={link}>
          {t("imprint")}
        </Link>
        <Link href="/privacy" className={link}>
          {t("privacy")}
        </Link>
        <Link href="/house-rules" className={link}>
          {t("rules")}
        </Link>
        <Link href="/report" className={link}>
          {t("report")}
        </Link>
        <Link href="/status" className={link}>
          {t("status")}
        </Link>
        <span className="ml-auto flex flex-wrap items-center gap-x-6 gap-y-3">
          <LanguageSwitch path={path} />
          <ThemeSwitch
            words={{ theme: t("theme"), system: t("themeSystem"), light: t("themeLight"), dark: t("themeDark") }}
          />
        </span>
      </div>
    </footer>
  );
}

/** Links to the same page in the other languages; plain links, because the whole page changes. */
function LanguageSwitch({ path }: { path: string }) {
  const t = getT("frame");
  const current = getLocale();
  return (
    <nav aria-label={t("language")} className="flex gap-3">
      {locales.map((locale) => (
        <a
          key={locale}
          href={localPath(path || "/", locale, defaultLocale())}
          hrefLang={locale}
          lang={locale}
          data-language={locale === defaultLocale() ? "" : locale}
          aria-current={locale === current ? "true" : undefined}
          className="hit hover:text-ink hover:underline aria-[current]:font-medium aria-[current]:text-ink"
        >
          {languageNames[locale]}
        </a>
      ))}
    </nav>
  );
}
