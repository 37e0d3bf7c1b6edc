import { type Job, Lane } from "./lane.ts";
import { MAX_WORKERS } from "./limits.ts";
import type { Answers, ToWorker } from "./messages.ts";
import type { Rendered, RenderRequest } from "./rendered.ts";

/** What the rest of this folder uses of the pool. */
export interface MarkdownPool {
  /**
   * Renders the requests of one message. Null when the worker had to be ended (time, memory); a null entry where one text
   * was out of bounds. Rejects when no worker can be started at all, because that is no fault of the text.
   */
  run(requests: RenderRequest[]): Promise<(Rendered | null)[] | null>;
  /** The same for HTML of another system, which becomes Markdown. */
  translate(htmls: string[]): Promise<(string | null)[] | null>;
  /** Ends all workers; what is under way or waiting is rejected. A later `run` starts new ones. */
  close(): void;
  /** Workers there are, busy or not. */
  readonly size: number;
}

class WorkerPool implements MarkdownPool {
  readonly #lanes = new Set<Lane>();
  #queue: Job[] = [];

  get size(): number {
    return this.#lanes.size;
  }

  async run(requests: RenderRequest[]): Promise<(Rendered | null)[] | null> {
    const answers = await this.#ask({ kind: "render", requests });
    return answers?.kind === "rendered" ? answers.texts : null;
  }

  async translate(htmls: string[]): Promise<(string | null)[] | null> {
    const answers = await this.#ask({ kind: "translate", htmls });
    return answers?.kind === "translated" ? answers.texts : null;
  }

  close(): void {
    const reason = new Error("The Markdown workers were closed.");
    this.#refuseAll(reason);
    for (const lane of [...this.#lanes]) lane.close(reason);
  }

  #ask(message: ToWorker): Promise<Answers | null> {
    return new Promise((done, failed) => {
      this.#queue.push({ message, done, failed });
      this.#next();
    });
  }

  /** Gives waiting jobs to free workers, and starts a worker when all are busy and there may be more. */
  #next(): void {
    for (const lane of this.#lanes) {
      if (!lane.free) continue;
      const job = this.#queue.shift();
      if (job === undefined) return;
      lane.take(job);
    }
    const starting = [...this.#lanes].filter((lane) => lane.starting).length;
    if (this.#queue.length <= starting || this.#lanes.size >= MAX_WORKERS) return;
    const lane = new Lane(
      () => this.#next(),
      (gone, startError) => this.#replace(gone, startError),
    );
    this.#lanes.add(lane);
  }

  #replace(gone: Lane, startError: Error | null): void {
    this.#lanes.delete(gone);
    if (startError !== null && this.#lanes.size === 0) {
      this.#refuseAll(new Error("The Markdown worker could not be started.", { cause: startError }));
    }
    if (this.#queue.length > 0) this.#next();
  }

  #refuseAll(error: Error): void {
    const waiting = this.#queue;
    this.#queue = [];
    for (const job of waiting) job.failed(error);
  }
}

const key: unique symbol = Symbol.for("kundig.markdown");

/**
 * The one pool of the process. Next's bundle and main.ts each have their own instance of this module; without the shared
 * place there would be twice the workers.
 */
export function markdownPool(): MarkdownPool {
  const place: typeof globalThis & { [key]?: MarkdownPool } = globalThis;
  place[key] ??= new WorkerPool();
  return place[key];
}
