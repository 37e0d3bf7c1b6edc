import { setTimeout as wait } from "node:timers/promises";
import type { Runner } from "graphile-worker";

/** Pause before the queue is begun again, in ms; a database that restarts takes about a second. */
const PAUSE = 500;

/**
 * Begins the queue again whenever it ends without being asked to: it gives up when the database is away at the wrong
 * moment. What it was doing is taken up again; jobs are safe to run twice.
 * @param onEnd called when it ended, before it is begun again
 */
export function keepBegun(
  first: Runner,
  begin: () => Promise<Runner>,
  onEnd: () => void,
  log: (level: "info" | "warn", message: string) => void,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  let current: Runner | null = first;
  const look = async () => {
    while (current) {
      const reason: unknown = await current.promise.then(
        () => "it ended",
        (error: unknown) => error,
      );
      current = null;
      if (signal.aborted) return;
      onEnd();
      log("warn", `The queue of jobs is begun again: ${reason instanceof Error ? reason.message : reason}`);
      while (!current && !signal.aborted) {
        await wait(PAUSE, undefined, { signal }).catch(() => {});
        if (signal.aborted) return;
        current = await begin().catch(() => null);
        if (signal.aborted) await current?.stop().catch(() => {});
      }
    }
  };
  const looking = look();
  return {
    async stop() {
      stopping.abort();
      // Ended by itself in this very moment, it refuses to be stopped.
      await current?.stop().catch(() => {});
      await looking;
    },
  };
}
