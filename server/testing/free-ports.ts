import { requireFreePort } from "../platform/cli/port.ts";

/** Whoever listens on one of them is in the way of `localhost`. */
const hosts = ["0.0.0.0", "127.0.0.1"];

async function isFree(port: number): Promise<boolean> {
  for (const host of hosts) {
    const taken = await requireFreePort(host, port).then(
      () => false,
      () => true,
    );
    if (taken) return false;
  }
  return true;
}

/**
 * Ports that nobody listens on, one behind the other.
 * @param from the first number that is looked at; then every tenth
 * @returns the first of them
 * @throws a sentence when a hundred places were taken
 */
export async function freePorts(count: number, from: number): Promise<number> {
  for (let first = from; first < from + 1_000; first += 10) {
    const free = await Promise.all(Array.from({ length: count }, (_, place) => isFree(first + place)));
    if (free.every(Boolean)) return first;
  }
  throw new Error(`No ${count} free ports between ${from} and ${from + 1_000}.`);
}
