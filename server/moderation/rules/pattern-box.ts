import { Worker } from "node:worker_threads";
import type { PatternAnswer, PatternJob, PatternStart } from "./pattern-job.ts";

interface Places {
  /** Triples: number of the expression, start, end. */
  places: readonly number[];
  /** Number of the expression that ran when the time was over, -1 when it is not known which; null when all were done. */
  overtime: number | null;
}

type PatternQuestion = Pick<PatternJob, "texts" | "wanted">;

/** Expressions that run in a thread of their own and are ended when they take too long. */
export interface PatternBox {
  /** @param limit milliseconds all expressions together may take */
  find(job: PatternQuestion, limit: number): Promise<Places>;
  /** Numbers of expressions that are none; null when compiling them took too long. */
  broken(): Promise<readonly number[] | null>;
  close(): void;
}

function workerFile(): string {
  return [process.cwd(), "server", "moderation", "rules", "pattern.worker.ts"].join("/");
}

interface Lane {
  worker: Worker;
  progress: Int32Array;
  /** Hears which expressions are none. */
  ready: Promise<PatternAnswer | null>;
}

/**
 * A box for a set of expressions, with a second thread in reserve so that ending one keeps nobody waiting.
 * @param trial one thread that must start within seconds and makes no shortcuts, to see what an expression costs at worst
 */
export function patternBox(patterns: readonly string[], { trial = false } = {}): PatternBox {
  const open = (): Lane => {
    const progress = new SharedArrayBuffer(4);
    const start: PatternStart = { patterns, progress };
    const worker = new Worker(workerFile(), {
      name: "patterns",
      workerData: start,
      env: {},
      argv: [],
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 },
    });
    worker.setMaxListeners(0);
    worker.on("error", () => undefined);
    worker.unref();
    const ready = heard(worker, -1, trial ? 5_000 : 10_000);
    return { worker, progress: new Int32Array(progress), ready };
  };
  let lanes: Lane[] = Array.from({ length: trial ? 1 : 2 }, open);
  let closed = false;
  let started = false;
  let together = !trial;
  let last = 0;
  let queue: Promise<unknown> = Promise.resolve();
  const replace = (lane: Lane) => {
    void lane.worker.terminate();
    lanes = lanes.filter((one) => one !== lane);
    if (!closed) lanes.push(open());
  };
  const run = async (job: PatternQuestion, limit: number): Promise<Places> => {
    const lane = lanes[0];
    if (!lane || closed) return { places: [], overtime: -1 };
    // A thread that takes the place of an ended one is not waited for longer than a text may take.
    const ready = started ? await Promise.race([lane.ready, after(limit)]) : await lane.ready;
    if (!ready) return { places: [], overtime: -1 };
    started = true;
    last += 1;
    const id = last;
    lane.worker.postMessage({ ...job, id, together, thorough: trial } satisfies PatternJob);
    const answer = await inTime(lane.worker, id, limit);
    if (answer) return { places: answer.places, overtime: null };
    const overtime = Math.max(-1, Atomics.load(lane.progress, 0));
    // One after the other from now on, so that the next time it is known which one it is.
    together = false;
    replace(lane);
    return { places: [], overtime };
  };
  return {
    find: (job, limit) => {
      const mine = queue.then(() => run(job, limit));
      queue = mine.catch(() => undefined);
      return mine;
    },
    broken: async () => (await lanes[0]?.ready)?.places ?? null,
    close: () => {
      closed = true;
      for (const lane of lanes) void lane.worker.terminate();
      lanes = [];
    },
  };
}

/**
 * The answer to a job. When the clock says that the time is over, the thread's processor time decides, within bounds: on a
 * busy machine 25 ms by the clock may be one of work.
 */
async function inTime(worker: Worker, id: number, limit: number): Promise<PatternAnswer | null> {
  const late = heard(worker, id, limit * BUSY);
  const before = usage(worker);
  for (let waited = limit; waited < limit * BUSY; waited += limit / 2) {
    const answer = await Promise.race([late, after(waited === limit ? limit : limit / 2)]);
    if (answer) return answer;
    if ((await usage(worker)) - (await before) >= limit * 0.8) return null;
  }
  return late;
}

/** How many times longer than its limit a job may take on a busy machine. */
const BUSY = 8;

/** Null after a while. */
function after(milliseconds: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), milliseconds).unref());
}

/** Processor time of a thread, ms; 0 where Node cannot say. */
async function usage(worker: Worker): Promise<number> {
  if (typeof worker.cpuUsage !== "function") return 0;
  const used = await worker.cpuUsage().catch(() => ({ user: 0, system: 0 }));
  return (used.user + used.system) / 1_000;
}

/** The answer with a number, or null when it does not come in time or the thread ended. */
function heard(worker: Worker, id: number, limit: number): Promise<PatternAnswer | null> {
  return new Promise((resolve) => {
    const end = (answer: PatternAnswer | null) => {
      clearTimeout(timer);
      worker.off("message", hear);
      worker.off("exit", gone);
      resolve(answer);
    };
    const hear = (message: PatternAnswer) => {
      if (message.id === id) end(message);
    };
    const gone = () => end(null);
    const timer = setTimeout(() => end(null), limit);
    worker.on("message", hear);
    worker.on("exit", gone);
  });
}
