"use client";
import type { ItemRow } from "../../../server/moderation/queue/queue.schema.ts";
import { useT } from "../../_client/intl.tsx";
import { EmptyState } from "../../_ui/empty-state.tsx";
import { QueueRow } from "./queue-row.tsx";

export const rowId = (id: string) => `item-${id}`;

type Props = {
  rows: ItemRow[];
  current: string | null;
  picked: ReadonlySet<string>;
  decided: boolean;
  onChoose: (id: string) => void;
  onPick: (id: string) => void;
};

/** The items as a list; which one is shown stands in its link, which are selected in their boxes. */
export function QueueList({ rows, current, picked, decided, onChoose, onPick }: Props) {
  const t = useT("review");
  if (rows.length === 0) {
    return (
      <div className="min-h-0 flex-1 relative overflow-y-auto">
        <EmptyState icon="circle-check" title={t(decided ? "noneDecided" : "emptyTitle")}>
          {!decided && t("emptyHint")}
        </EmptyState>
      </div>
    );
  }
  return (
    <ul aria-label={t("list")} className="min-h-0 flex-1 relative overflow-y-auto">
      {rows.map((row) => (
        <QueueRow
          key={row.id}
          id={rowId(row.id)}
          row={row}
          current={row.id === current}
          picked={picked.has(row.id)}
          onChoose={() => onChoose(row.id)}
          onPick={() => onPick(row.id)}
        />
      ))}
    </ul>
  );
}
