import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

const MS = 1_000;
const spin = `const end = Date.now() + ${MS}; while (Date.now() < end) {}`;

/**
 * Which share of all processors others leave to this process at the moment, 0 to 1: as many threads as there are
 * processors do nothing but count for a second. Figures of a busy machine are told in proportion to it.
 */
export async function freeProcessors(): Promise<number> {
  const count = availableParallelism();
  const before = process.cpuUsage();
  const threads = Array.from({ length: count }, () => new Worker(spin, { eval: true }));
  await Promise.all(threads.map((thread) => new Promise((resolve) => thread.once("exit", resolve))));
  const { user, system } = process.cpuUsage(before);
  return Math.min(1, (user + system) / 1_000 / (count * MS));
}
