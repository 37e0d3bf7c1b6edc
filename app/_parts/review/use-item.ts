"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { ItemView } from "../../../server/moderation/queue/item-view.schema.ts";
import type { ItemPresence } from "../../../server/moderation/queue/look-at-item.ts";
import { looking } from "../../../server/moderation/queue/queue-limits.schema.ts";
import { troubleOf } from "../../_client/refusal.ts";
import { trpc } from "../../_client/trpc.ts";

/** Items kept while the page is open. */
const MOST = 60;
/** Pause before a question that failed is asked again, in milliseconds. */
const AGAIN = 1_000;
/** How long an item has to stay chosen before others are told that one looks at it, in milliseconds. */
const DWELL = 600;

/**
 * The chosen item, and those behind it before somebody comes to them: going on waits for nothing. They are asked for
 * together once the very next one is missing, so that working through a queue costs one request for several items.
 * @param following ids of the next few items, nearest first
 */
export function useItem(id: string | null, following: readonly string[], start: ItemView | null) {
  const seen = useRef(new Map<string, ItemView | null>(start ? [[start.id, start]] : []));
  const asked = useRef(new Set<string>());
  const [drawn, redraw] = useState(0);
  const fetchItem = useCallback((wanted: string) => {
    if (asked.current.has(wanted)) return;
    asked.current.add(wanted);
    trpc.queue.item
      .query({ item: wanted })
      .then(
        (item) => seen.current.set(wanted, item),
        (error) => {
          // What is not there is said; anything else (too many requests, no network) passes, and is tried again.
          if (troubleOf(error).kind === "NotFound") seen.current.set(wanted, null);
          else setTimeout(() => redraw((count) => count + 1), AGAIN);
        },
      )
      .finally(() => {
        asked.current.delete(wanted);
        const oldest = seen.current.keys().next().value;
        if (seen.current.size > MOST && oldest) seen.current.delete(oldest);
        if (seen.current.has(wanted)) redraw((count) => count + 1);
      });
  }, []);
  // Also after a try that failed: whatever is still missing is asked for with the next drawing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each drawing that was asked for looks again
  useEffect(() => {
    const missing = [id, ...following].filter((wanted) => wanted && !seen.current.has(wanted));
    if (missing.includes(id) || missing.includes(following[0] ?? null)) {
      for (const wanted of missing) if (wanted) fetchItem(wanted);
    }
  }, [id, following.join(), fetchItem, drawn]);
  /** Asks for an item anew: something about it has changed. */
  const renew = useCallback(
    (wanted: string) => {
      seen.current.delete(wanted);
      fetchItem(wanted);
    },
    [fetchItem],
  );
  /** Forgets what is known of an item: it is asked for when somebody looks at it again. */
  const forget = useCallback((known: string) => {
    seen.current.delete(known);
  }, []);
  const item = id ? seen.current.get(id) : null;
  return { item: item ?? null, missing: item === null && id !== null, renew, forget };
}

/** Who else looks at the item, asked again every few seconds; that also keeps what one has claimed. */
export function usePresence(id: string | null): { presence: ItemPresence | null; ask: () => void } {
  const [answer, setAnswer] = useState<{ id: string; presence: ItemPresence } | null>(null);
  const ask = useCallback(() => {
    if (!id || document.visibilityState === "hidden") return;
    trpc.queue.look.mutate({ item: id }).then(
      (presence) => setAnswer({ id, presence }),
      () => {},
    );
  }, [id]);
  useEffect(() => {
    const soon = setTimeout(ask, DWELL);
    const timer = setInterval(ask, looking.every * 1000);
    return () => {
      clearTimeout(soon);
      clearInterval(timer);
    };
  }, [ask]);
  return { presence: answer && answer.id === id ? answer.presence : null, ask };
}
