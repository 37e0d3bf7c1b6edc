"use client";
import { useEffect, useRef, useState } from "react";
import type { OfferedDecision } from "../../../server/moderation/queue/item-view.schema.ts";
import { mostAtOnce } from "../../../server/moderation/queue/queue-limits.schema.ts";
import { useLocalHref, useT } from "../../_client/intl.tsx";
import { cx } from "../../_ui/cx.ts";
import { EmptyState } from "../../_ui/empty-state.tsx";
import { Skeleton } from "../../_ui/skeleton.tsx";
import { DecisionBar } from "./decision-bar.tsx";
import { DecisionDialog } from "./decision-dialog.tsx";
import { ItemPanel } from "./item-panel.tsx";
import { LettersDialog } from "./letters-dialog.tsx";
import { QueueHead } from "./queue-head.tsx";
import { QueueList, rowId } from "./queue-list.tsx";
import type { QueueStart } from "./queue-types.ts";
import { useDeciding } from "./use-deciding.ts";
import { useItem, usePresence } from "./use-item.ts";
import { useLetters } from "./use-letters.ts";
import { useQueue } from "./use-queue.ts";

type Props = { start: QueueStart; chosen: boolean };

/** Items behind the chosen one that are asked for before somebody comes to them. */
const AHEAD = 4;

/** Scrolls the list alone: the page around it, with its header and footer, stays where it is. */
function bringIntoList(row: HTMLElement | null) {
  const list = row?.parentElement;
  if (!row || !list) return;
  const end = row.offsetTop + row.offsetHeight - list.clientHeight;
  if (row.offsetTop < list.scrollTop) list.scrollTop = row.offsetTop;
  else if (end > list.scrollTop) list.scrollTop = end;
}

/**
 * The review queue: the list on the left, the item with everything about it on the right, one letter for each decision.
 * Letters are heard wherever the focus is; what was decided makes room for the next. On a phone the item lies over the list.
 */
export function ReviewQueue({ start, chosen }: Props) {
  const t = useT("review");
  const local = useLocalHref();
  const queue = useQueue(start);
  const { rows } = queue;
  const [current, setCurrent] = useState<string | null>(start.item?.id ?? rows[0]?.id ?? null);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [entered, setEntered] = useState(chosen);
  const [asking, setAsking] = useState<OfferedDecision | "all" | null>(null);
  const [helping, setHelping] = useState(false);
  const place = rows.findIndex((row) => row.id === current);
  const following = rows.slice(place + 1, place + 1 + AHEAD).map(({ id }) => id);
  const { item, missing, renew, forget } = useItem(current, following, start.item);
  const { presence, ask } = usePresence(current);
  const pane = useRef<HTMLElement>(null);
  /** What could be decided about items of each kind so far: letters count also while the next item is on its way. */
  const offered = useRef(new Map<string, OfferedDecision[]>());
  if (item && !item.decided) offered.current.set(item.kind, item.decisions);
  const letters = item ? (item.decided ? [] : item.decisions) : (offered.current.get(rows[place]?.kind ?? "") ?? []);
  const go = (to: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, to))];
    if (row) setCurrent(row.id);
  };
  const drop = (ids: readonly string[]) => {
    const rest = rows.filter((row) => !ids.includes(row.id));
    if (current && ids.includes(current)) setCurrent(rest[Math.min(Math.max(place, 0), rest.length - 1)]?.id ?? null);
    setPicked((before) => new Set([...before].filter((id) => !ids.includes(id))));
    queue.drop(ids);
  };
  const { decide, undo, undoLast, claim } = useDeciding({
    drop,
    bring: queue.bring,
    refresh: queue.refresh,
    renew,
    forget,
  });
  useEffect(() => {
    if (current) bringIntoList(document.getElementById(rowId(current)));
    pane.current?.scrollTo({ top: 0 });
    if (rows.length - place < 10) queue.more();
  }, [current, place, rows.length, queue.more]);
  // The list was asked for anew and the chosen item is not in it any more: the first one takes its place.
  useEffect(() => {
    if (current === null && rows[0]) setCurrent(rows[0].id);
  }, [current, rows]);
  const targets =
    picked.size > 0 ? rows.filter((row) => picked.has(row.id)).map((row) => row.id) : current ? [current] : [];
  const take = (decision: OfferedDecision, reason?: string) => {
    if (targets.length === 0 || decision.refused) return;
    if (reason === undefined && decision.ask === "required") return setAsking(decision);
    setAsking(null);
    void decide(targets.slice(0, mostAtOnce), decision, reason ?? "");
  };
  const pick = (id: string) =>
    setPicked((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const press = (key: string): boolean => {
    const decision = letters.find(({ letter }) => letter === key);
    if (decision) take(decision);
    else if (key === "j" || key === "ArrowDown") go(place + 1);
    else if (key === "k" || key === "ArrowUp") go(place - 1);
    else if (key === "x" && current) pick(current);
    else if (key === "Escape" && picked.size > 0) setPicked(new Set());
    else if (key === "Escape" && entered) setEntered(false);
    else if (key === "c" && item && !item.decided) {
      void claim(item.id, !(presence?.claim?.mine ?? item.claim?.mine)).then(ask);
    } else if (key === "u") {
      if (item?.decided && !item.decided.cannotUndo) void undo([item.id]);
      else void undoLast();
    } else if (key === "o" && item?.post) window.open(local(item.post.href), "_blank", "noopener");
    else if (key === "?") setHelping(true);
    else return false;
    return true;
  };
  const heard = useLetters(press);
  return (
    <div className="relative grid h-[calc(100dvh-56px)] grid-cols-1 max-md:h-[calc(100dvh-56px-58px-env(safe-area-inset-bottom))] md:grid-cols-[320px_minmax(0,1fr)] xl:grid-cols-[400px_minmax(0,1fr)]">
      <section
        aria-label={t("title")}
        className={cx("flex min-h-0 min-w-0 flex-col border-line md:border-r", entered && "max-md:hidden")}
      >
        <QueueHead
          filter={start.filter}
          counts={queue.counts}
          figures={start.figures}
          picked={picked.size}
          onClear={() => setPicked(new Set())}
        />
        <QueueList
          rows={rows}
          current={current}
          picked={picked}
          decided={start.filter.decided}
          onPick={pick}
          onChoose={(id) => {
            setCurrent(id);
            setEntered(true);
          }}
        />
      </section>
      <div className={cx("flex min-h-0 min-w-0 flex-col", !entered && "max-md:hidden")}>
        {item && current ? (
          <>
            <ItemPanel item={item} presence={presence} place={pane} onBack={() => setEntered(false)} />
            <DecisionBar
              item={item}
              count={targets.length}
              heard={heard}
              onDecide={take}
              onWhy={() => setAsking("all")}
              onUndo={() => void undo([item.id])}
              onHelp={() => setHelping(true)}
              claimed={presence?.claim?.mine ?? item.claim?.mine ?? false}
              onClaim={(on) => void claim(item.id, on).then(ask)}
            />
          </>
        ) : current && !missing ? (
          <div className="max-w-[760px] px-10 py-8">
            <Skeleton rows={6} label={t("waiting")} />
          </div>
        ) : (
          <div className={cx("grid flex-1 place-content-center", rows.length === 0 && !missing && "hidden")}>
            <EmptyState icon={missing ? "eye-off" : "circle-check"} title={t(missing ? "goneTitle" : "emptyTitle")}>
              {t(missing ? "goneHint" : "emptyHint")}
            </EmptyState>
          </div>
        )}
      </div>
      {asking !== null && (asking !== "all" || item) && (
        <DecisionDialog
          decisions={asking === "all" ? letters.filter(({ refused }) => !refused) : [asking]}
          count={targets.length}
          author={item?.author?.displayName ?? ""}
          onTake={take}
          onClose={() => setAsking(null)}
        />
      )}
      {helping && <LettersDialog item={item} onClose={() => setHelping(false)} />}
    </div>
  );
}
