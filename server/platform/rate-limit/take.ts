import { LRUCache } from "lru-cache";

/** So many within so many seconds. */
export interface Limit {
  max: number;
  seconds: number;
}

interface Bucket {
  tokens: number[];
  at: number;
}

/** The 100,000 keys seen last; whoever is forgotten starts with full buckets. */
const kept = 100_000;

const key = Symbol.for("kundig.rateLimits");
const shared = globalThis as { [key]?: LRUCache<string, Bucket> };

/**
 * Takes one token of a key under several limits at once, in the memory of this process.
 * @param name what is limited and by whom, for example `page:192.0.2.1`
 * @param now milliseconds
 * @returns 0 when allowed, else the number of seconds after which it is allowed again; a refused call takes nothing
 */
export function takeToken(name: string, limits: readonly Limit[], now: number): number {
  shared[key] ??= new LRUCache({ max: kept });
  const bucket = shared[key].get(name) ?? { tokens: limits.map((limit) => limit.max), at: now };
  const passed = Math.max(0, now - bucket.at) / 1_000;
  bucket.at = now;
  bucket.tokens = limits.map((limit, index) =>
    Math.min(limit.max, (bucket.tokens[index] ?? limit.max) + (passed * limit.max) / limit.seconds),
  );
  shared[key].set(name, bucket);
  let wait = 0;
  for (const [index, limit] of limits.entries()) {
    const missing = 1 - (bucket.tokens[index] ?? 0);
    if (missing > 1e-9) wait = Math.max(wait, Math.ceil((missing * limit.seconds) / limit.max - 1e-9));
  }
  if (wait === 0) bucket.tokens = bucket.tokens.map((tokens) => tokens - 1);
  return wait;
}
