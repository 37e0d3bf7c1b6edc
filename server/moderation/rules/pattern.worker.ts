import { parentPort, workerData } from "node:worker_threads";
import { RE2JS } from "re2js";
import type { PatternJob, PatternStart } from "./pattern-box.ts";

const { patterns, progress } = workerData as PatternStart;
const running = new Int32Array(progress);
/** Most places of one expression in one text. */
const MOST = 1_000;

const compiled = patterns.map((pattern) => {
  try {
    return RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE | RE2JS.MULTILINE);
  } catch {
    // It was compiled when it was saved; a newer engine may have become stricter. It meets nothing then.
    return null;
  }
});

/** Places of the expressions as triples: number of the expression, start, end. */
function placesOf({ texts, wanted }: PatternJob): number[] {
  const places: number[] = [];
  for (const [pattern, reading, all] of wanted) {
    Atomics.store(running, 0, pattern);
    const matcher = compiled[pattern]?.matcher(texts[reading] ?? "");
    for (let found = 0; found < (all ? MOST : 1) && matcher?.find(); found += 1) {
      if (matcher.end() > matcher.start()) places.push(pattern, matcher.start(), matcher.end());
    }
  }
  Atomics.store(running, 0, -1);
  return places;
}

parentPort?.on("message", (job: PatternJob) => parentPort?.postMessage({ id: job.id, places: placesOf(job) }));
parentPort?.postMessage({ id: -1, places: compiled.flatMap((one, number) => (one ? [] : [number])) });
