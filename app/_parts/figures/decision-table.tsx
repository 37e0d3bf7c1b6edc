import type { DecisionFigure } from "../../../server/moderation/figures/figures-limits.schema.ts";
import { formatNumber } from "../../_messages/format.ts";
import { getLocale, getT } from "../../_messages/server.ts";
import { Table } from "../../_ui/table.tsx";

type Props = { rows: DecisionFigure[]; points: { key: string; place: number; title: string }[] };

/** Decisions by what was decided, how it came to notice and on which ground. */
export function DecisionTable({ rows, points }: Props) {
  const t = getT("figures");
  const words = getT("decisions");
  const number = (value: number) => formatNumber(value, getLocale());
  const groundOf = (row: DecisionFigure) => {
    const ground = t(`ground_${row.ground}`);
    const point = points.find(({ key }) => key === row.point)?.title ?? row.point;
    return point ? t("groundPoint", { ground, point }) : ground;
  };
  return (
    <Table
      caption={t("decisions")}
      rows={rows}
      rowKey={(row) => `${row.decision}-${row.source}-${row.ground}-${row.point}`}
      columns={[
        { key: "decision", title: t("decision"), tight: true, cell: (row) => words(`kind_${row.decision}`) },
        { key: "source", title: t("source"), tight: true, cell: (row) => t(`source_${row.source}`) },
        { key: "ground", title: t("ground"), tight: true, cell: groundOf },
        { key: "count", title: t("count"), number: true, cell: (row) => number(row.count) },
        { key: "automated", title: t("automatedCol"), number: true, cell: (row) => number(row.automated) },
        { key: "swept", title: t("swept"), number: true, cell: (row) => number(row.swept) },
        { key: "undone", title: t("undone"), number: true, cell: (row) => number(row.undone) },
      ]}
    />
  );
}
