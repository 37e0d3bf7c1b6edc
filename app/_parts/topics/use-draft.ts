"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { troubleOf } from "../../_client/refusal.ts";
import { trpc } from "../../_client/trpc.ts";

/** What a draft may hold; the ask page uses all of it, answers and comments the body alone. */
export type DraftBody = {
  board?: string;
  title?: string;
  body?: string;
  tags?: string[];
  fields?: Record<string, string>;
};

type Newer = { sequence: number; body: DraftBody };

/** Milliseconds without typing before a draft goes to the server. */
const PAUSE = 1_200;

/**
 * Keeps what is typed on the server: after a pause, and at once when the page is left. `onFound` receives what an
 * earlier visit left. When another tab or device kept a newer text, nothing is overwritten: `newer` holds it.
 */
export function useDraft(key: string, onFound: (body: DraftBody) => void, enabled = true) {
  const [saved, setSaved] = useState(false);
  const [newer, setNewer] = useState<Newer | null>(null);
  const sequence = useRef(0);
  const waiting = useRef<DraftBody | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sending = useRef<Promise<void>>(Promise.resolve());
  const found = useRef(onFound);
  found.current = onFound;

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const body = waiting.current;
    waiting.current = null;
    if (!body) return;
    // One after the other: each needs the sequence the one before it got.
    sending.current = sending.current.then(async () => {
      try {
        sequence.current = (await trpc.topics.saveDraft.mutate({ key, sequence: sequence.current, body })).sequence;
        setSaved(true);
      } catch (error) {
        const { kind, code, current } = troubleOf(error);
        if (kind === "Conflict" && code === "newerDraft") setNewer(current as Newer);
      }
    });
  }, [key]);

  useEffect(() => {
    if (!enabled) return;
    let here = true;
    trpc.topics.draft.query({ key }).then(
      (draft) => {
        if (!here || !draft) return;
        sequence.current = draft.sequence;
        found.current(draft.body);
      },
      () => {},
    );
    const leave = () => document.visibilityState === "hidden" && flush();
    document.addEventListener("visibilitychange", leave);
    return () => {
      here = false;
      document.removeEventListener("visibilitychange", leave);
      flush();
    };
  }, [key, enabled, flush]);

  const keep = useCallback(
    (body: DraftBody) => {
      if (!enabled) return;
      waiting.current = body;
      setSaved(false);
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, PAUSE);
    },
    [enabled, flush],
  );

  /** Throws the draft away, after posting or by choice. */
  const drop = useCallback(async () => {
    clearTimeout(timer.current);
    waiting.current = null;
    await sending.current;
    sequence.current = 0;
    setSaved(false);
    await trpc.topics.dropDraft.mutate({ key }).catch(() => {});
  }, [key]);

  /** Settles a conflict: goes on from the newer text, or keeps one's own over it. */
  const settle = useCallback(
    (take: boolean, own: DraftBody) => {
      if (!newer) return;
      sequence.current = newer.sequence;
      setNewer(null);
      if (take) found.current(newer.body);
      else keep(own);
    },
    [newer, keep],
  );

  return { saved, newer, keep, drop, settle };
}
