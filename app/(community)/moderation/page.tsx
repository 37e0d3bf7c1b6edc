import type { Metadata } from "next";
import { formatDate } from "../../_messages/format.ts";
import { getLocale, getT } from "../../_messages/server.ts";
import { actWord } from "../../_parts/log/act-word.ts";
import { api } from "../../_server/api.ts";
import { read } from "../../_server/read.ts";
import { Page, PageTitle } from "../../_ui/page.tsx";
import { Table } from "../../_ui/table.tsx";

export function generateMetadata(): Metadata {
  return { title: getT("log")("publicTitle") };
}

/** What moderators did, for everybody and without names; there only when the community switched it on. */
export default async function ModerationPage() {
  const [t, locale, caller] = [getT("log"), getLocale(), await api()];
  const [{ figures, latest }, points] = await Promise.all([read(caller.log.open()), read(caller.guidelines.points())]);
  // Most acts (verifying, moving, pinning) need no reason.
  const category = (key: string | null) =>
    key === null ? "–" : (points.find((point) => point.key === key)?.title ?? t("noCategory"));
  const month = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
  return (
    <Page>
      <div className="mx-auto w-full max-w-column">
        <PageTitle lead={t("publicLead")}>{t("publicTitle")}</PageTitle>
        {figures.length === 0 ? (
          <p className="text-15 text-ink-2">{t("publicEmpty")}</p>
        ) : (
          <div className="grid grid-cols-1 gap-9">
            <section aria-labelledby="months">
              <h2 id="months" className="mb-3 text-18 font-bold">
                {t("publicMonths")}
              </h2>
              <Table
                caption={t("publicMonths")}
                rows={figures.map((row, place) => ({ ...row, first: !sameMonth(row, figures[place - 1]) }))}
                rowKey={(row) => `${row.month.toISOString()} ${row.act}`}
                columns={[
                  {
                    key: "month",
                    title: t("publicMonth"),
                    tight: true,
                    cell: (row) =>
                      row.first ? month.format(row.month) : <span className="sr-only">{month.format(row.month)}</span>,
                  },
                  { key: "act", title: t("act"), cell: (row) => actWord(t, row.act) },
                  {
                    key: "count",
                    title: t("publicCount"),
                    number: true,
                    cell: (row) => row.count.toLocaleString(locale),
                  },
                ]}
              />
            </section>
            <section aria-labelledby="latest">
              <h2 id="latest" className="mb-3 text-18 font-bold">
                {t("publicLatest")}
              </h2>
              <Table
                caption={t("publicLatest")}
                rows={latest.map((row, place) => ({ ...row, place }))}
                rowKey={(row) => String(row.place)}
                columns={[
                  { key: "day", title: t("publicDay"), tight: true, cell: (row) => formatDate(row.day, locale) },
                  { key: "act", title: t("act"), cell: (row) => actWord(t, row.act) },
                  { key: "category", title: t("publicCategory"), cell: (row) => category(row.category) },
                  { key: "by", title: t("publicBy"), cell: (row) => t(row.automatic ? "byRule" : "byPerson") },
                ]}
              />
            </section>
          </div>
        )}
      </div>
    </Page>
  );
}

/** Whether two lines are of one month: its name stands with the first alone. */
function sameMonth(row: { month: Date }, before: { month: Date } | undefined): boolean {
  return before !== undefined && row.month.getTime() === before.month.getTime();
}
