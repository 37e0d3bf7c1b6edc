"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { ItemRow, QueueCounts } from "../../../server/moderation/queue/queue.schema.ts";
import { trpc } from "../../_client/trpc.ts";
import { refreshViewer } from "../frame/viewer-store.ts";
import type { QueueStart } from "./queue-types.ts";

/** How often the list is asked for anew while somebody works on it, in milliseconds. */
const EVERY = 20_000;
/** Rows left at which more are fetched. */
const FEW = 12;

export type Queue = {
  rows: ItemRow[];
  counts: QueueCounts;
  /** Takes rows out at once, before the server has answered. */
  drop: (ids: readonly string[]) => void;
  /** They are open again: the next answer may name them. */
  bring: (ids: readonly string[]) => void;
  /** Asks for the list as it is now. */
  refresh: () => void;
  more: () => void;
};

/** The rows under the filter of the page: they go when they are decided, come when they are opened, and never run out. */
export function useQueue({ filter, list, counts: first }: QueueStart): Queue {
  const [rows, setRows] = useState(list.rows);
  const [counts, setCounts] = useState(first);
  const next = useRef(list.next);
  const loading = useRef(false);
  /** Decided a moment ago: an answer that was under way may still name them. */
  const gone = useRef(new Set<string>());
  const kept = useCallback((all: ItemRow[]) => all.filter((row) => !gone.current.has(row.id)), []);
  const more = useCallback(() => {
    if (!next.current || loading.current) return;
    loading.current = true;
    trpc.queue.list
      .query({ ...filter, cursor: next.current })
      .then((page) => {
        next.current = page.next;
        setRows((before) => {
          const known = new Set(before.map((row) => row.id));
          return [...before, ...kept(page.rows).filter((row) => !known.has(row.id))];
        });
      })
      .catch(() => {})
      .finally(() => {
        loading.current = false;
      });
  }, [filter, kept]);
  const refresh = useCallback(() => {
    const size = 100;
    Promise.all([trpc.queue.list.query({ ...filter, size }), trpc.queue.counts.query()])
      .then(([page, now]) => {
        next.current = page.next;
        const rest = kept(page.rows);
        setRows(rest);
        // What was decided while the answer was on its way is not open any more.
        setCounts({ ...now, open: Math.max(0, now.open - (page.rows.length - rest.length)) });
        refreshViewer();
      })
      .catch(() => {});
  }, [filter, kept]);
  useEffect(() => {
    const timer = setInterval(refresh, EVERY);
    return () => clearInterval(timer);
  }, [refresh]);
  useEffect(() => {
    if (rows.length < FEW) more();
  }, [rows.length, more]);
  const drop = useCallback((ids: readonly string[]) => {
    for (const id of ids) {
      gone.current.add(id);
      setTimeout(() => gone.current.delete(id), 5_000);
    }
    setRows((before) => before.filter((row) => !ids.includes(row.id)));
    setCounts((before) => ({ ...before, open: Math.max(0, before.open - ids.length) }));
  }, []);
  const bring = useCallback((ids: readonly string[]) => {
    for (const id of ids) gone.current.delete(id);
  }, []);
  return { rows, counts, drop, bring, refresh, more };
}
