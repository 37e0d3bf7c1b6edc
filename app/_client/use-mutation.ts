"use client";
import { useCallback, useRef, useState } from "react";
import { type Trouble, troubleOf } from "./refusal.ts";

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
