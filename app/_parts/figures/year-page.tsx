import type { YearFigures } from "../../../server/moderation/figures/figures-limits.schema.ts";
import { formatNumber, formatShare } from "../../_messages/format.ts";
import { getLocale, getT } from "../../_messages/server.ts";
import { buttonClass } from "../../_ui/button.tsx";
import { Table } from "../../_ui/table.tsx";
import { Tabs } from "../../_ui/tabs.tsx";
import { DecisionTable } from "./decision-table.tsx";

type Props = {
  figures: YearFigures;
  years: number[];
  points: { key: string; place: number; title: string }[];
  /** Address of the page without the year. */
  path: string;
};

/** The figures of a year: a sentence, then tables. */
export function YearPage({ figures, years, points, path }: Props) {
  const t = getT("figures");
  const reports = getT("reports");
  const locale = getLocale();
  const { year, notices, decisions, appeals, automated } = figures;
  const number = (value: number) => formatNumber(value, locale);
  const hours = (value: number | null) => (value === null ? "–" : t("hours", { hours: number(value) }));
  const share = (part: number, of: number) => formatShare(of === 0 ? 0 : part / of, locale);
  const heading = "mt-9 mb-3 text-18 font-bold";
  return (
    <>
      <Tabs
        label={t("year")}
        tabs={years.map((one) => ({ href: `${path}?year=${one}`, label: String(one), current: one === year }))}
      />
      <p className="mt-6 max-w-measure text-18">
        {t("sentence", {
          year: String(year),
          decisions: automated.of,
          notices: notices.reduce((sum, row) => sum + row.count, 0),
          appeals: appeals.count,
        })}
      </p>
      <p className="mt-3">
        <a href={`/api/moderation-figures?year=${year}`} className={buttonClass("line")} download>
          {t("csv")}
        </a>
      </p>
      <h2 className={heading}>{t("notices")}</h2>
      {notices.length === 0 ? (
        <p className="text-15 text-ink-2">{t("noNotices")}</p>
      ) : (
        <Table
          caption={t("notices")}
          rows={notices}
          rowKey={(row) => row.category}
          columns={[
            { key: "category", title: t("category"), tight: true, cell: (row) => reports(`category_${row.category}`) },
            { key: "count", title: t("count"), number: true, cell: (row) => number(row.count) },
            { key: "decided", title: t("decided"), number: true, cell: (row) => number(row.decided) },
            { key: "acted", title: t("acted"), number: true, cell: (row) => number(row.acted) },
            { key: "median", title: t("median"), number: true, cell: (row) => hours(row.medianHours) },
          ]}
        />
      )}
      <h2 className={heading}>{t("decisions")}</h2>
      {decisions.length === 0 ? (
        <p className="text-15 text-ink-2">{t("noDecisions")}</p>
      ) : (
        <DecisionTable rows={decisions} points={points} />
      )}
      <h2 className={heading}>{t("programs")}</h2>
      <p className="max-w-measure text-15">
        {t("programsText", {
          count: automated.count,
          of: number(automated.of),
          share: share(automated.count, automated.of),
        })}{" "}
        {automated.count > 0 &&
          t("programsError", { undone: automated.undone, share: share(automated.undone, automated.count) })}
      </p>
      <h2 className={heading}>{t("appeals")}</h2>
      <p className="max-w-measure text-15">{t("appealsText", { count: appeals.count })}</p>
      {appeals.count > 0 && (
        <>
          <Table
            caption={t("appeals")}
            rows={(["upheld", "reversed", "open"] as const).map((key) => ({ key, count: appeals[key] }))}
            rowKey={(row) => row.key}
            columns={[
              { key: "outcome", title: t("outcome"), cell: (row) => t(row.key) },
              { key: "count", title: t("count"), number: true, cell: (row) => number(row.count) },
            ]}
          />
          {appeals.medianHours !== null && (
            <p className="mt-3 text-15">{t("medianAppeal", { hours: number(appeals.medianHours) })}</p>
          )}
        </>
      )}
    </>
  );
}
