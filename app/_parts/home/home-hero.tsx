import { getT } from "../../_messages/server.ts";
import { Figure } from "../../_ui/figure.tsx";
import { LargeSearch } from "../search/large-search.tsx";

/** One line of welcome and the big search: a plain form that works everywhere. */
export function HomeHero({ solved }: { solved: number }) {
  const t = getT("home");
  return (
    <section>
      <h1 className="text-34 font-bold max-md:text-28">{t("title")}</h1>
      <p className="mt-2 text-16 text-ink-2">
        {t.rich("solvedCount", { count: solved, figure: () => <Figure value={solved} /> })}
      </p>
      <LargeSearch label={t("searchLabel")} placeholder={t("searchPlaceholder")} submit={t("search")} lifted />
    </section>
  );
}
