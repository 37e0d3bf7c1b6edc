import type { Metadata } from "next";
import { formatNumber } from "../../_messages/format.ts";
import { getLocale, getT, localHref } from "../../_messages/server.ts";
import { RightList, shownRights } from "../../_parts/standing/right-list.tsx";
import { api } from "../../_server/api.ts";
import { read } from "../../_server/read.ts";
import { Page, PageTitle } from "../../_ui/page.tsx";

export function generateMetadata(): Metadata {
  const t = getT("standing");
  return { title: t("ranksTitle"), description: t("ranksLead"), alternates: { canonical: localHref("/ranks") } };
}

/** The ladder for everybody: what each rank asks for and what it opens. */
export default async function RanksPage() {
  const t = getT("standing");
  const locale = getLocale();
  const { ranks, expertAcceptances } = await read((await api()).ranks.ladder());
  return (
    <Page>
      <div className="mx-auto w-full max-w-column">
        <PageTitle lead={t("ranksLead")}>{t("ranksTitle")}</PageTitle>
        <ol className="rows border-t border-line">
          {ranks.map((rank, place) => (
            <li key={rank.key} id={rank.key} className="grid gap-3 py-5">
              <div className="flex items-baseline justify-between gap-4">
                <h2 className="text-18 font-bold">
                  <span className="mr-2 font-normal num text-ink-3">{place + 1}</span>
                  {rank.name}
                </h2>
                <p className="flex-none text-13 text-ink-3">{t("holders", { count: rank.holders })}</p>
              </div>
              <p className="text-15 text-ink-2">
                {rank.asked.length === 0
                  ? t("asksNothing")
                  : `${t("asksTitle")}: ${rank.asked
                      .map(({ name, asked }) => t(`asks.${name}`, { asked: formatNumber(asked, locale), count: asked }))
                      .join(" · ")}`}
              </p>
              {shownRights(rank.rights).length > 0 && (
                <div className="grid gap-1.5">
                  <h3 className="sr-only">{t("opensTitle")}</h3>
                  <RightList rights={rank.rights} expertAcceptances={expertAcceptances} />
                </div>
              )}
            </li>
          ))}
        </ol>
        <p className="mt-6 max-w-measure text-14 text-ink-3">{t("ranksFoot")}</p>
      </div>
    </Page>
  );
}
