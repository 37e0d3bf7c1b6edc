import { Worker } from "node:worker_threads";

/** What a thread begins with. */
export interface PatternStart {
  patterns: readonly string[];
  /** One Int32: number of the expression that runs now, -1 between texts. */
  progress: SharedArrayBuffer;
}

/** One text in its readings, and which expressions (by number) to look for in which reading; `all` places or the first. */
export interface PatternJob {
  id: number;
  texts: readonly string[];
  wanted: readonly (readonly [pattern: number, reading: number, all: boolean])[];
}

interface Places {
  /** Triples: number of the expression, start, end. */
  places: readonly number[];
  /** Number of the expression that ran when the time was over; null when all were done. */
  overtime: number | null;
}

interface Answer {
  id: number;
  places: number[];
}

/** Expressions that run in a thread of their own and are ended when they take too long. */
export interface PatternBox {
  /** @param limit milliseconds all expressions together may take */
  find(job: Omit<PatternJob, "id">, limit: number): Promise<Places>;
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
  ready: Promise<Answer | null>;
}

/**
 * A box for a set of expressions, with a second thread in reserve so that ending one keeps nobody waiting.
 * @param startLimit milliseconds a thread may take to start and compile
 */
export function patternBox(patterns: readonly string[], startLimit = 10_000, threads = 2): PatternBox {
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
    const ready = heard(worker, -1, startLimit);
    return { worker, progress: new Int32Array(progress), ready };
  };
  let lanes: Lane[] = Array.from({ length: threads }, open);
  let closed = false;
  let last = 0;
  let queue: Promise<unknown> = Promise.resolve();
  const replace = (lane: Lane) => {
    void lane.worker.terminate();
    lanes = lanes.filter((one) => one !== lane);
    if (!closed) lanes.push(open());
  };
  const run = async (job: Omit<PatternJob, "id">, limit: number): Promise<Places> => {
    const lane = lanes[0];
    if (!lane || closed) return { places: [], overtime: 0 };
    await lane.ready;
    last += 1;
    const id = last;
    lane.worker.postMessage({ ...job, id } satisfies PatternJob);
    const answer = await inTime(lane.worker, id, limit);
    if (answer) return { places: answer.places, overtime: null };
    const overtime = Math.max(0, Atomics.load(lane.progress, 0));
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
 * The answer to a job. When the clock says that the time is over, the thread's processor time decides: on a busy machine
 * 25 ms by the clock may be one of work.
 */
async function inTime(worker: Worker, id: number, limit: number): Promise<Answer | null> {
  const late = heard(worker, id, limit * BUSY);
  const before = await usage(worker);
  const first = await Promise.race([late, new Promise<"over">((resolve) => setTimeout(() => resolve("over"), limit))]);
  if (first !== "over") return first;
  return (await usage(worker)) - before < limit / 2 ? late : null;
}

/** How many times longer than its limit a job may take on a busy machine. */
const BUSY = 10;

/** Processor time of a thread, ms; 0 where Node cannot say. */
async function usage(worker: Worker): Promise<number> {
  if (typeof worker.cpuUsage !== "function") return 0;
  const used = await worker.cpuUsage().catch(() => ({ user: 0, system: 0 }));
  return (used.user + used.system) / 1_000;
}

/** The answer with a number, or null when it does not come in time or the thread ended. */
function heard(worker: Worker, id: number, limit: number): Promise<Answer | null> {
  return new Promise((resolve) => {
    const end = (answer: Answer | null) => {
      clearTimeout(timer);
      worker.off("message", hear);
      worker.off("exit", gone);
      resolve(answer);
    };
    const hear = (message: Answer) => {
      if (message.id === id) end(message);
    };
    const gone = () => end(null);
    const timer = setTimeout(() => end(null), limit);
    worker.on("message", hear);
    worker.on("exit", gone);
  });
}
