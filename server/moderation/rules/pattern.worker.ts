import { parentPort, workerData } from "node:worker_threads";
import { RE2JS, RE2Set } from "re2js";
import { type PatternJob, type PatternStart, TOGETHER } from "./pattern-job.ts";

const { patterns, progress } = workerData as PatternStart;
const running = new Int32Array(progress);
/** Most places of one expression in one text. */
const MOST = 1_000;

const flags = RE2JS.CASE_INSENSITIVE | RE2JS.MULTILINE;
const compiled = patterns.map((pattern) => {
  try {
    return RE2JS.compile(pattern, flags);
  } catch {
    // It was compiled when it was saved; a newer engine may have become stricter. It meets nothing then.
    return null;
  }
});

/** All expressions as one: a single pass says which of them stand in a text at all. */
const all = new RE2Set(RE2Set.UNANCHORED, flags);
const numbers = compiled.flatMap((one, number) => (one ? [number] : []));
for (const number of numbers) all.add(patterns[number] ?? "");
if (numbers.length > 0) all.compile();

/** Places of the expressions as triples: number of the expression, start, end. */
function placesOf({ texts, wanted, together, thorough }: PatternJob): number[] {
  const places: number[] = [];
  Atomics.store(running, 0, TOGETHER);
  const stand = texts.map((text) =>
    together && numbers.length > 0 ? new Set(all.match(text).map((i) => numbers[i])) : null,
  );
  for (const [pattern, reading, every] of wanted) {
    if (stand[reading] && !stand[reading].has(pattern)) continue;
    Atomics.store(running, 0, pattern);
    const text = texts[reading] ?? "";
    if (!thorough && !stand[reading] && !compiled[pattern]?.test(text)) continue;
    const matcher = compiled[pattern]?.matcher(text);
    for (let found = 0; found < (every ? MOST : 1) && matcher?.find(); found += 1) {
      if (matcher.end() > matcher.start()) places.push(pattern, matcher.start(), matcher.end());
    }
  }
  Atomics.store(running, 0, -1);
  return places;
}

parentPort?.on("message", (job: PatternJob) => parentPort?.postMessage({ id: job.id, places: placesOf(job) }));
parentPort?.postMessage({ id: -1, places: compiled.flatMap((one, number) => (one ? [] : [number])) });
