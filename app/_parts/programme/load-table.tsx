import type { LoadRow } from "../../../server/programme/load.query.ts";
import { formatNumber } from "../../_messages/format.ts";
import { getLocale, getT } from "../../_messages/server.ts";
import { Badge } from "../../_ui/badge.tsx";
import { TextLink } from "../../_ui/link.tsx";
import { Table } from "../../_ui/table.tsx";
import { Time } from "../../_ui/time.tsx";
import { AdminPart } from "../admin/admin-part.tsx";

/** What each super user carries, and the signs that it is too much or that they are leaving. */
export function LoadTable({ rows }: { rows: LoadRow[] }) {
  const t = getT("programme");
  const locale = getLocale();
  const figure = (value: number) => formatNumber(value, locale);
  return (
    <AdminPart id="load" title={t("loadTitle")}>
      {rows.length === 0 ? (
        <p className="text-15 text-ink-2">{t("loadEmpty")}</p>
      ) : (
        <Table
          caption={t("loadCaption")}
          rows={rows}
          rowKey={(row) => row.membership}
          columns={[
            {
              key: "person",
              title: t("colPerson"),
              cell: (row) => (
                <TextLink href={`/admin/programme/person/${row.membership}`}>{row.person.displayName}</TextLink>
              ),
            },
            {
              key: "signals",
              title: t("colSignals"),
              cell: (row) => (
                <span className="flex flex-wrap gap-1.5">
                  {row.signals.length === 0 && <span className="text-ink-3">{t("noSignal")}</span>}
                  {row.signals.map((signal) => (
                    <Badge key={signal} tone="attention" icon="triangle-alert">
                      {t(`signal.${signal}`)}
                    </Badge>
                  ))}
                </span>
              ),
            },
            { key: "week", title: t("colWeek"), number: true, cell: (row) => figure(row.answers7) },
            { key: "usual", title: t("colUsual"), number: true, cell: (row) => figure(row.usualWeek) },
            { key: "month", title: t("colMonth"), number: true, cell: (row) => figure(row.answers28) },
            { key: "solutions", title: t("colSolutions"), number: true, cell: (row) => figure(row.solutions28) },
            { key: "days", title: t("colDays"), number: true, cell: (row) => figure(row.activeDays28) },
            {
              key: "offers",
              title: t("colOffers"),
              number: true,
              cell: (row) =>
                row.offered28 === 0 ? figure(0) : t("solvedOf", { count: row.taken28, total: row.offered28 }),
            },
            {
              key: "last",
              title: t("colLast"),
              number: true,
              cell: (row) => row.lastPostAt && <Time value={row.lastPostAt} style="day" />,
            },
          ]}
        />
      )}
    </AdminPart>
  );
}
