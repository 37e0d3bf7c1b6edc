import { TooMany } from "../../platform/errors/index.ts";

/** Hashing takes 47 MB and tens of milliseconds: two at a time leave the machine its other work (security.md §4.4). */
const parallel = 2;
const waiting = 50;

interface Queue {
  running: number;
  waiters: (() => void)[];
}

const key = Symbol.for("kundig.passwords");

function queue(): Queue {
  const shared = globalThis as typeof globalThis & { [key]?: Queue };
  shared[key] ??= { running: 0, waiters: [] };
  return shared[key];
}

/**
 * Runs `work` when one of the two places is free.
 * @throws TooMany("signInBusy") when 50 are waiting already
 */
export async function inTurn<T>(now: Date, work: () => Promise<T>): Promise<T> {
  const state = queue();
  if (state.running >= parallel) {
    if (state.waiters.length >= waiting) throw new TooMany("signInBusy", new Date(now.getTime() + 5_000));
    // Whoever leaves hands the place over, so `running` stays as it is.
    await new Promise<void>((resolve) => state.waiters.push(resolve));
  } else {
    state.running++;
  }
  try {
    return await work();
  } finally {
    const next = state.waiters.shift();
    if (next) next();
    else state.running--;
  }
}
