"use client";
import type { QueueCounts } from "../../../server/moderation/queue/queue.schema.ts";
import { itemKinds } from "../../../server/moderation/queue/queue-limits.schema.ts";
import { useLocale, useLocalHref, useT } from "../../_client/intl.tsx";
import { formatNumber } from "../../_messages/format.ts";
import { Button } from "../../_ui/button.tsx";
import { ClientLink } from "../../_ui/client-link.tsx";
import { Select } from "../../_ui/select.tsx";
import { type QueueFilter, queueHref } from "./queue-types.ts";

type Props = { filter: QueueFilter; counts: QueueCounts; figures: boolean; picked: number; onClear: () => void };

const chip =
  "inline-flex flex-none items-center gap-1.5 rounded-md px-2 py-1 text-13 text-ink-2 hover:bg-sunken aria-[current]:bg-brand-soft aria-[current]:font-medium aria-[current]:text-brand-ink touch:py-3";

/** What waits, and which part of it is shown. */
export function QueueHead({ filter, counts, figures, picked, onClear }: Props) {
  const t = useT("review");
  const locale = useLocale();
  const local = useLocalHref();
  const link = (on: boolean, href: string, label: string, count = 0) => (
    <ClientLink href={href} className={chip} aria-current={on ? "true" : undefined}>
      {label}
      {count > 0 && <span className="num font-normal text-ink-3">{formatNumber(count, locale)}</span>}
    </ClientLink>
  );
  const kinds = itemKinds.filter((kind) => counts.kinds[kind] || kind === filter.kind);
  const open = (href: string) => window.location.assign(local(href));
  return (
    <div className="grid gap-2.5 border-b border-line px-4 pt-4 pb-3">
      <div className="flex items-baseline gap-2.5">
        <h1 className="text-18 font-bold">{t("title")}</h1>
        <p role="status" className="text-13 text-ink-3">
          {t("open", { count: counts.open })}
          {counts.late > 0 && <span className="text-attention"> · {t("lateCount", { count: counts.late })}</span>}
        </p>
        {figures && (
          <ClientLink
            href="/admin/moderation-figures"
            className="ml-auto flex-none text-13 text-brand-ink hover:underline touch:py-2"
          >
            {t("toFigures")}
          </ClientLink>
        )}
      </div>
      <nav aria-label={t("which")} className="-ml-2 flex flex-wrap gap-0.5">
        {link(
          !filter.decided && !filter.urgent && !filter.mine,
          queueHref({ urgent: false, mine: false, decided: false }),
          t("all"),
          counts.open,
        )}
        {link(filter.urgent, queueHref(filter, { urgent: !filter.urgent, decided: false }), t("urgent"), counts.urgent)}
        {link(
          filter.mine && !filter.decided,
          queueHref(filter, { mine: !filter.mine, decided: false }),
          t("mine"),
          counts.mine,
        )}
        {link(
          filter.decided,
          queueHref(filter, { decided: !filter.decided, urgent: false, mine: false }),
          t("decided"),
        )}
      </nav>
      <div className="grid grid-cols-2 gap-2">
        <Select
          name="kind"
          id="queue-kind"
          label={t("kind")}
          labelHidden
          value={filter.kind ?? ""}
          onChange={(event) => open(queueHref(filter, { kind: event.target.value || undefined }))}
          choices={[
            { value: "", label: t("allKinds") },
            ...kinds.map((kind) => ({ value: kind, label: withCount(t(`kind_${kind}`), counts.kinds[kind] ?? 0) })),
          ]}
        />
        {counts.boards.length > 0 && (
          <Select
            name="board"
            id="queue-board"
            label={t("board")}
            labelHidden
            value={filter.board ?? ""}
            onChange={(event) => open(queueHref(filter, { board: event.target.value || undefined }))}
            choices={[
              { value: "", label: t("allBoards") },
              ...counts.boards.map((board) => ({ value: board.slug, label: withCount(board.name, board.open) })),
            ]}
          />
        )}
      </div>
      {picked > 0 && (
        <div className="flex items-center gap-2 text-14 font-medium">
          {t("picked", { count: picked })}
          <Button size="sm" variant="quiet" onClick={onClear}>
            {t("clear")}
          </Button>
        </div>
      )}
    </div>
  );
}

const withCount = (name: string, count: number) => (count > 0 ? `${name} (${count})` : name);
