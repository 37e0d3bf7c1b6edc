import type { RuleView } from "../../../server/moderation/rules/rules.queries.ts";
import { getT } from "../../_messages/server.ts";
import { Badge } from "../../_ui/badge.tsx";
import { Table } from "../../_ui/table.tsx";
import { Time } from "../../_ui/time.tsx";
import { AdminPart } from "../admin/admin-part.tsx";

/** Every version of a rule with what it says and what it met. */
export function RuleHistory({ versions }: { versions: RuleView[] }) {
  const t = getT("rules");
  return (
    <AdminPart id="history" title={t("history")} lead={t("historyLead")}>
      <Table
        caption={t("history")}
        columns={[
          { key: "version", title: t("version", { version: "" }), number: true, cell: (row) => row.version },
          {
            key: "what",
            title: t("what"),
            cell: (row) => (
              <span className="flex flex-wrap gap-1.5">
                <Badge>{t(`act_${row.act}`)}</Badge>
                {!row.active && <Badge icon="pause">{t("paused")}</Badge>}
              </span>
            ),
          },
          {
            key: "words",
            title: t("pattern"),
            cell: (row) => (
              <span className="line-clamp-3 max-w-80 min-w-40 break-words whitespace-pre-line">{row.pattern}</span>
            ),
          },
          { key: "by", title: t("by"), cell: (row) => row.by },
          { key: "when", title: t("when"), cell: (row) => <Time value={row.at} /> },
          { key: "hits", title: t("hitsTitle"), number: true, cell: (row) => row.hits },
        ]}
        rows={versions}
        rowKey={(row) => String(row.version)}
      />
    </AdminPart>
  );
}
