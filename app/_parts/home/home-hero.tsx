import { getT, localHref } from "../../_messages/server.ts";
import { buttonClass } from "../../_ui/button.tsx";
import { Figure } from "../../_ui/figure.tsx";
import { Icon } from "../../_ui/icon.tsx";

/** One line of welcome and the big search: a plain form that works everywhere. */
export function HomeHero({ solved }: { solved: number }) {
  const t = getT("home");
  return (
    <section>
      <h1 className="text-34 leading-[1.18] font-bold tracking-[-0.022em] max-md:text-28">{t("title")}</h1>
      <p className="mt-2 text-16 text-ink-2">
        {t.rich("solvedCount", { count: solved, figure: () => <Figure value={solved} /> })}
      </p>
      <search className="mt-5 block max-w-column">
        <form
          action={localHref("/search")}
          className="flex h-13 items-center gap-3 rounded-lg border border-field bg-surface pr-1.5 pl-4 shadow-float focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-brand"
        >
          <Icon name="search" size={20} className="text-ink-3" />
          <input
            type="search"
            name="q"
            aria-label={t("searchLabel")}
            placeholder={t("searchPlaceholder")}
            maxLength={200}
            className="min-w-0 flex-1 bg-transparent text-16 outline-none placeholder:text-ink-3"
          />
          <button type="submit" className={buttonClass("primary", "md")}>
            {t("search")}
          </button>
        </form>
      </search>
    </section>
  );
}
