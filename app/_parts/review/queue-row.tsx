"use client";
import type { ItemRow } from "../../../server/moderation/queue/queue.schema.ts";
import { useLocale, useLocalHref, useT } from "../../_client/intl.tsx";
import { cx } from "../../_ui/cx.ts";
import { Icon } from "../../_ui/icon.tsx";
import { TimeView } from "../../_ui/time-view.tsx";
import { kindIcons } from "./kind-icons.ts";

type Props = {
  id: string;
  row: ItemRow;
  current: boolean;
  picked: boolean;
  onChoose: () => void;
  onPick: () => void;
};

/** One item: what it is and how urgent, what it is about, whose it is and since when it waits. */
export function QueueRow({ id, row, current, picked, onChoose, onPick }: Props) {
  const t = useT("review");
  const locale = useLocale();
  const local = useLocalHref();
  const title = row.topic?.title ?? row.author?.displayName ?? t(`kind_${row.kind}`);
  return (
    <li
      id={id}
      className={cx(
        "relative flex gap-2.5 border-b border-line py-3 pr-4 pl-3",
        current ? "chosen" : picked && "bg-sunken",
      )}
    >
      <input
        type="checkbox"
        className="choice relative z-10 mt-0.5"
        checked={picked}
        onChange={onPick}
        aria-label={t("select", { title })}
      />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-1.5 gap-y-0.5 text-12 text-ink-3">
          <Icon name={kindIcons[row.kind]} size={14} className={row.urgent ? "text-danger" : "text-ink-3"} />
          <span className={cx("font-medium", row.urgent && "text-danger")}>{t(`kind_${row.kind}`)}</span>
          {row.urgent && <span className="font-medium text-danger">· {t("urgent")}</span>}
          {row.late && (
            <span className="inline-flex items-center gap-1 font-medium text-attention">
              <Icon name="clock" size={12} />
              {t("late")}
            </span>
          )}
          <TimeView value={row.decided?.at ?? row.openedAt} locale={locale} style="day" className="ml-auto flex-none" />
        </p>
        <a
          href={local(`/review?item=${row.id}${row.decided ? "&show=decided" : ""}`)}
          aria-current={current ? "true" : undefined}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            onChoose();
          }}
          className="mt-0.5 block truncate text-15 font-medium after:absolute after:inset-0"
        >
          {title}
        </a>
        {row.excerpt && <p className="mt-0.5 line-clamp-2 text-13 break-words text-ink-2">{row.excerpt}</p>}
        <p className="mt-1 flex flex-wrap gap-x-3 gap-y-0.5 text-12 text-ink-3">
          {row.author && row.author.displayName !== title && <span>{row.author.displayName}</span>}
          {row.board && <span>{row.board.name}</span>}
          {row.flags.map(({ reason, count }) => (
            <span key={reason}>
              {t(`reason_${reason}` as "reason_SPAM")}
              {count > 1 && ` × ${count}`}
            </span>
          ))}
          {row.claimedBy && (
            <span className="inline-flex items-center gap-1 text-brand-ink">
              <Icon name="hand" size={12} />
              {row.claimedBy.displayName}
            </span>
          )}
          {row.decided && (
            <span className="font-medium text-ink-2">
              {t.has(`decided_${row.decided.decision}`)
                ? t(`decided_${row.decided.decision}` as "decided_keep")
                : row.decided.decision}
              {row.decided.by && ` · ${row.decided.by}`}
            </span>
          )}
        </p>
      </div>
    </li>
  );
}
