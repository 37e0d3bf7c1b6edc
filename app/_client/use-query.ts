"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { type Trouble, troubleOf } from "./refusal.ts";

export type QueryState<T> = {
  data: T | undefined;
  trouble: Trouble | null;
  loading: boolean;
  /** Asks again and keeps what is shown until the answer is there. */
  reload: () => void;
  /** Replaces the data at once, for optimistic acts; returns what was there, for the way back. */
  patch: (change: (before: T) => T) => T | undefined;
};

/**
 * Reads from the server: `useQuery(() => trpc.topics.viewer.query({ number }), [number])`. Answers that arrive
 * after the inputs changed are dropped. `enabled: false` asks nothing.
 */
export function useQuery<T>(ask: () => Promise<T>, inputs: readonly unknown[], enabled = true): QueryState<T> {
  const [data, setData] = useState<T>();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [loading, setLoading] = useState(enabled);
  const [round, setRound] = useState(0);
  const latest = useRef(ask);
  latest.current = ask;
  const key = JSON.stringify(inputs);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks again when the inputs change, not when the function does
  useEffect(() => {
    if (!enabled) return;
    let current = true;
    setLoading(true);
    latest
      .current()
      .then(
        (answer) => {
          if (!current) return;
          setData(answer);
          setTrouble(null);
        },
        (error: unknown) => {
          if (current) setTrouble(troubleOf(error));
        },
      )
      .finally(() => {
        if (current) setLoading(false);
      });
    return () => {
      current = false;
    };
  }, [key, round, enabled]);
  const reload = useCallback(() => setRound((now) => now + 1), []);
  const held = useRef(data);
  held.current = data;
  const patch = useCallback((change: (before: T) => T) => {
    const before = held.current;
    if (before !== undefined) setData(change(before));
    return before;
  }, []);
  return { data, trouble, loading, reload, patch };
}

export type MutationState<I, O> = {
  /** Sends; resolves to the answer, or to `undefined` when it failed and `trouble` says why. */
  run: (input: I) => Promise<O | undefined>;
  trouble: Trouble | null;
  busy: boolean;
  reset: () => void;
};

/** Writes to the server: `const reply = useMutation(trpc.topics.reply.mutate)`. A second call waits for none. */
export function useMutation<I, O>(send: (input: I) => Promise<O>): MutationState<I, O> {
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [busy, setBusy] = useState(false);
  const latest = useRef(send);
  latest.current = send;
  const run = useCallback(async (input: I) => {
    setBusy(true);
    setTrouble(null);
    try {
      return await latest.current(input);
    } catch (error) {
      setTrouble(troubleOf(error));
      return undefined;
    } finally {
      setBusy(false);
    }
  }, []);
  const reset = useCallback(() => setTrouble(null), []);
  return { run, trouble, busy, reset };
}
