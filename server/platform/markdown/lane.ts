import { Worker } from "node:worker_threads";
import { CPU_LIMIT_MS, OLD_SPACE_MB, START_LIMIT_MS, WALL_LIMIT_MS, YOUNG_SPACE_MB } from "./limits.ts";
import { type Answers, type Cpu, type FromWorker, isFromWorker, type ToWorker } from "./messages.ts";

/** Texts waiting for a worker, and who is told. */
export interface Job {
  message: ToWorker;
  /** Null when the worker was ended. */
  done: (answers: Answers | null) => void;
  failed: (error: Error) => void;
}

/**
 * The process always runs in the root of the project. `new URL("./markdown.worker.ts", import.meta.url)` would be the
 * usual way, but a bundler moves this module elsewhere; the worker itself is never bundled, Node strips its types.
 */
function workerFile(): string {
  return [process.cwd(), "server", "platform", "markdown", "markdown.worker.ts"].join("/");
}

const compileCache = process.env.NODE_COMPILE_CACHE;

/** One worker thread and the job it has, if any. After `onGone` it is of no more use. */
export class Lane {
  readonly #worker: Worker;
  readonly #onFree: (lane: Lane) => void;
  readonly #onGone: (lane: Lane, startError: Error | null) => void;
  #ready = false;
  #gone = false;
  #job: Job | null = null;
  #timer: NodeJS.Timeout | undefined;
  #cpu: Cpu = { user: 0, system: 0 };

  constructor(onFree: (lane: Lane) => void, onGone: (lane: Lane, startError: Error | null) => void) {
    this.#onFree = onFree;
    this.#onGone = onGone;
    this.#worker = new Worker(workerFile(), {
      name: "markdown",
      // Nothing of the process's secrets or flags reaches the place where strangers' text is parsed; only where compiled
      // modules lie, which halves the time until a worker is ready.
      env: compileCache ? { NODE_COMPILE_CACHE: compileCache } : {},
      argv: [],
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: OLD_SPACE_MB, maxYoungGenerationSizeMb: YOUNG_SPACE_MB },
    });
    this.#timer = setTimeout(() => this.#end(new Error("no answer while starting")), START_LIMIT_MS);
    this.#worker.on("message", (message: unknown) => {
      if (isFromWorker(message)) this.#hear(message);
    });
    this.#worker.on("error", (error) => this.#end(error instanceof Error ? error : new Error(String(error))));
    this.#worker.on("exit", () => this.#end(new Error("the worker ended while starting")));
  }

  get free(): boolean {
    return this.#ready && !this.#gone && this.#job === null;
  }

  get starting(): boolean {
    return !this.#ready && !this.#gone;
  }

  /** Only when `free`. */
  take(job: Job): void {
    this.#job = job;
    this.#worker.ref();
    this.#worker.postMessage(job.message);
    const started = performance.now();
    const before = this.#cpu;
    this.#timer = setTimeout(() => this.#judge(job, before, started), CPU_LIMIT_MS);
  }

  /** Ends the thread; a job it has is rejected, since its text is not to blame. */
  close(reason: Error): void {
    this.#job?.failed(reason);
    this.#job = null;
    this.#end(null);
  }

  #hear(message: FromWorker): void {
    clearTimeout(this.#timer);
    this.#cpu = message.cpu;
    this.#ready = true;
    // An idle worker must not keep a finished command or test alive.
    this.#worker.unref();
    const job = this.#job;
    this.#job = null;
    if (job !== null && message.kind !== "ready") job.done(message);
    if (!this.#gone) this.#onFree(this);
  }

  /** On a busy machine a second by the clock may be a few milliseconds of work, so the processor time decides. */
  async #judge(job: Job, before: Cpu, started: number): Promise<void> {
    const hard = setTimeout(() => this.#expire(job), WALL_LIMIT_MS - (performance.now() - started));
    this.#timer = hard;
    // Node before 24.6 does not know it: there the clock decides.
    if (typeof this.#worker.cpuUsage !== "function") return this.#expire(job);
    const now = await this.#worker.cpuUsage().catch(() => null);
    if (now === null || this.#job !== job) return;
    const used = (now.user + now.system - before.user - before.system) / 1_000;
    if (used >= CPU_LIMIT_MS * 0.9) return this.#expire(job);
    clearTimeout(hard);
    const left = WALL_LIMIT_MS - (performance.now() - started);
    this.#timer = setTimeout(() => this.#expire(job), Math.min(left, CPU_LIMIT_MS - used));
  }

  #expire(job: Job): void {
    if (this.#job === job) this.#end(null);
  }

  #end(error: Error | null): void {
    if (this.#gone) return;
    this.#gone = true;
    clearTimeout(this.#timer);
    void this.#worker.terminate();
    const job = this.#job;
    this.#job = null;
    job?.done(null);
    this.#onGone(this, this.#ready ? null : error);
  }
}
