import { setTimeout as pause } from "node:timers/promises";

/** What has been started, in order, and ends in the reverse order. */
export interface Lifetime {
  /** Takes over something that has to be stopped. */
  use<T extends AsyncDisposable>(part: T): T;
  onStop(stop: () => void | Promise<void>): void;
  /** Aborts when stopping begins. */
  signal: AbortSignal;
  /** Stops everything and ends the process. */
  end(code: number): Promise<void>;
}

/** Longest time for an orderly end, in ms. What is not finished by then loses nothing but its answer. */
const patience = 25_000;

/** Of it, longest time for one part, in ms. */
const partPatience = 12_000;

async function within(ms: number, stop: () => void | Promise<void>): Promise<void> {
  const waiting = new AbortController();
  const late = pause(ms, { signal: waiting.signal }).then(
    () => console.error(`Something does not end within ${ms / 1_000} s. The rest is stopped without it.`),
    () => {},
  );
  await Promise.race([late, (async () => stop())().finally(() => waiting.abort())]);
}

/**
 * Ties a long-running command to the process: Ctrl-C, SIGTERM, SIGHUP and the end of the program that started it
 * stop all parts in reverse order. Asking twice does no more than asking once.
 * @param share ms one part may take; what hangs does not keep the parts below it from their orderly end
 */
export function lifetime(share = partPatience): Lifetime {
  const parts = new AsyncDisposableStack();
  const stopping = new AbortController();
  let ending: Promise<void> | undefined;
  const end = (code: number) => {
    ending ??= (async () => {
      stopping.abort();
      setTimeout(() => process.exit(1), patience).unref();
      try {
        await parts.disposeAsync();
      } catch (error) {
        console.error(error);
        process.exit(1);
      }
      process.exit(code);
    })();
    return ending;
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end(0));
  process.on("disconnect", () => void end(0));
  process.channel?.unref();
  return {
    use: (part) => parts.use(part),
    onStop: (stop) => parts.defer(() => within(share, stop)),
    signal: stopping.signal,
    end,
  };
}
