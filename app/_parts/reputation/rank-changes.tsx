import type { Simulation } from "../../../server/reputation/weights.schema.ts";
import { formatNumber } from "../../_messages/format.ts";
import { getLocale, getT } from "../../_messages/server.ts";
import { Meter } from "../../_ui/meter.tsx";
import { Table } from "../../_ui/table.tsx";
import { signed } from "../people/signed.ts";

type Props = { ranks: Simulation["ranks"]; names: Record<string, string> };

/** Members by rank now and then: a bar and a figure each, highest rank first. */
export function RankChanges({ ranks, names }: Props) {
  const [t, locale] = [getT("reputation"), getLocale()];
  if (ranks.length === 0) return null;
  // The fullest rank of both fills its bar, so that lengths compare now with then.
  const most = Math.max(1, ...ranks.flatMap((rank) => [rank.before, rank.after]));
  const bar = (count: number, label: string, tone: "brand" | "solved") => (
    <span className="grid min-w-16 gap-1.5">
      <span className="num">{formatNumber(count, locale)}</span>
      <Meter share={count / most} label={label} tone={tone} large />
    </span>
  );
  const count = (value: number) => formatNumber(value, locale);
  return (
    <div className="mt-6">
      <Table
        caption={t("ranks")}
        captionShown
        rows={[...ranks].reverse()}
        rowKey={(rank) => rank.key}
        columns={[
          {
            key: "rank",
            title: t("rank"),
            cell: (rank) => <span className="font-medium">{names[rank.key] ?? rank.key}</span>,
          },
          {
            key: "before",
            title: t("before"),
            cell: (rank) =>
              bar(
                rank.before,
                t("barBefore", { rank: names[rank.key] ?? rank.key, count: count(rank.before) }),
                "brand",
              ),
          },
          {
            key: "after",
            title: t("after"),
            cell: (rank) =>
              bar(rank.after, t("barAfter", { rank: names[rank.key] ?? rank.key, count: count(rank.after) }), "solved"),
          },
          { key: "change", title: t("change"), number: true, cell: (rank) => signed(rank.after - rank.before, locale) },
        ]}
      />
    </div>
  );
}
