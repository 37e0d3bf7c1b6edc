import type { RulePreview } from "../../../server/programme/preview-rule.query.ts";
import { formatNumber } from "../../_messages/format.ts";
import { getLocale, getT } from "../../_messages/server.ts";
import { Badge } from "../../_ui/badge.tsx";
import { TextLink } from "../../_ui/link.tsx";
import { type Column, Table } from "../../_ui/table.tsx";

type Row = RulePreview["rows"][number];
const figures = ["acceptances", "share", "activeDays", "medianHours", "kudos", "people", "upheldFlags"] as const;

/** Whom the tried numbers would propose, and who is close, with the figures that decide. */
export function RulePreviewTable({ preview }: { preview: RulePreview }) {
  const t = getT("programme");
  const locale = getLocale();
  const lacking = (row: Row) => row.results.filter((one) => !one.met).map((one) => t(`figure.${one.name}`));
  const columns: Column<Row>[] = [
    {
      key: "person",
      title: t("colPerson"),
      cell: (row) => (
        <span className="flex flex-wrap items-center gap-1.5">
          <TextLink href={`/u/${row.person.name}`}>{row.person.displayName}</TextLink>
          {row.meets && !row.meetsInForce && <Badge tone="brand">{t("previewNew")}</Badge>}
          {!row.reachable && <Badge>{t("previewUnreachable")}</Badge>}
        </span>
      ),
    },
    {
      key: "meets",
      title: t("previewTitle"),
      cell: (row) =>
        row.meets ? (
          <Badge tone="solved" icon="check">
            {t("previewMeets")}
          </Badge>
        ) : (
          <span className="text-13 text-ink-2">{t("previewMisses", { name: lacking(row).join(", ") })}</span>
        ),
    },
    ...figures.map(
      (name): Column<Row> => ({
        key: name,
        title: t(`figure.${name}`),
        number: true,
        cell: (row) => {
          const have = row.figures[name];
          return have === null ? "" : formatNumber(have, locale);
        },
      }),
    ),
  ];
  const missing = preview.missing.filter((one) => one.people > 0).sort((a, b) => b.people - a.people);
  return (
    <div className="grid gap-4">
      <p className="text-16 font-medium">{t("previewSum", { proposed: preview.proposed, inForce: preview.inForce })}</p>
      {missing.length > 0 && (
        <ul className="grid gap-0.5 text-14 text-ink-2">
          {missing.slice(0, 3).map((one) => (
            <li key={one.name}>{t("previewMissing", { count: one.people, name: t(`figure.${one.name}`) })}</li>
          ))}
        </ul>
      )}
      {preview.rows.length === 0 ? (
        <p className="text-15 text-ink-2">{t("previewNobody")}</p>
      ) : (
        <Table caption={t("previewCaption")} rows={preview.rows} rowKey={(row) => row.person.name} columns={columns} />
      )}
    </div>
  );
}
