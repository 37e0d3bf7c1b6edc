import type { ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { Handler } from "./render.ts";

/** A request this old, in ms, holds nothing up any more: it may be a stream, or wait for something itself. */
const stale = 2_000;
/** How often a job that waits looks again, in ms. */
const every = 5;

const underWay = new Map<ServerResponse, number>();

/** The same handler; what it is asked counts as under way until it is answered. */
export function counted(handler: Handler): Handler {
  return (request, response) => {
    someoneWaits();
    underWay.set(response, performance.now());
    response.once("close", () => underWay.delete(response));
    return handler(request, response);
  };
}

/** Oldest first, as they came. */
function someoneWaits(): boolean {
  const since = performance.now() - stale;
  for (const [response, began] of underWay) {
    if (began > since) return true;
    underWay.delete(response);
  }
  return false;
}

/**
 * Lets the people go first whose requests this process is answering: ends when none is, at the latest after `most` ms,
 * so that work in the background goes on under any load.
 */
export async function afterRequests(most: number): Promise<void> {
  for (const end = performance.now() + most; someoneWaits() && performance.now() < end; ) await wait(every);
}
