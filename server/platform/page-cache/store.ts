import { LRUCache } from "lru-cache";
import { type StoredPage, weightOf } from "./stored-page.ts";
import { collectingTags, everything, spellTag } from "./tags.ts";

/** What one render came to: something to keep, or an answer of the moment. */
export type Outcome<T> = { keep: StoredPage } | { answer: T };

interface Flight {
  promise: Promise<Outcome<unknown>>;
  /** Tags the page depends on, as far as they are known. */
  tags: Set<string>;
  /** Tags announced since the render began; a page may name one of them only later (`dependsOn`). */
  announced: Set<string>;
}

/**
 * Finished public pages, bounded in bytes. It is empty and stays so until somebody says that notices of other processes
 * are heard (`listening`), because a page that cannot be called back must not be kept.
 */
export class PageCache {
  #pages: LRUCache<string, StoredPage>;
  #byTag = new Map<string, Set<string>>();
  #flights = new Map<string, Flight>();
  #running = new Set<Flight>();
  #listening = false;

  constructor(maxBytes: number) {
    this.#pages = new LRUCache<string, StoredPage>({
      maxSize: maxBytes,
      sizeCalculation: weightOf,
      dispose: (page, key, reason) => {
        if (reason !== "set") this.#unindex(page, key);
      },
    });
  }

  /** Bytes kept now. */
  get bytes(): number {
    return this.#pages.calculatedSize;
  }

  /** Number of pages kept now. */
  get size(): number {
    return this.#pages.size;
  }

  get listening(): boolean {
    return this.#listening;
  }

  /** Says whether notices are heard. Either way what was kept is dropped: it may have missed one. */
  hear(listening: boolean): void {
    this.#listening = listening;
    this.forget([everything]);
  }

  /** The kept page, or undefined. */
  get(key: string): StoredPage | undefined {
    return this.#listening ? this.#pages.get(key) : undefined;
  }

  /** True while somebody renders this page and a further caller would wait for that render. */
  inFlight(key: string): boolean {
    return this.#listening && this.#flights.has(key);
  }

  /**
   * Renders a page, once however many ask for it meanwhile, and keeps it when the outcome says so and no notice
   * for one of its tags came since the render began. Rejects for everybody who waits when the render fails.
   */
  render<T>(key: string, tags: readonly string[], run: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const waiting = this.#listening ? this.#flights.get(key) : undefined;
    if (waiting !== undefined) return waiting.promise as Promise<Outcome<T>>;
    const known = new Set(tags.map(spellTag));
    const started = Promise.withResolvers<void>();
    const promise = started.promise.then(() => collectingTags(known, run));
    const flight: Flight = { promise, tags: known, announced: new Set(this.#listening ? [] : [everything]) };
    this.#running.add(flight);
    this.#flights.set(key, flight);
    // Only now: what is announced from the first moment of the render on must find it here.
    started.resolve();
    return promise
      .then((outcome) => {
        if ("keep" in outcome && !isStale(flight)) this.#keep(key, { ...outcome.keep, tags: [...known] });
        return outcome;
      })
      .finally(() => {
        this.#running.delete(flight);
        if (this.#flights.get(key) === flight) this.#flights.delete(key);
      });
  }

  /** Counts a page's bytes again after a coding was added to it. */
  weigh(key: string, page: StoredPage): void {
    if (this.#pages.peek(key)?.forms === page.forms) this.#pages.set(key, page);
  }

  /** Drops the pages with one of the tags; renders under way are not kept, and nobody new waits for them. */
  forget(tags: readonly string[]): void {
    const spelled = new Set(tags.map(spellTag));
    if (spelled.has(everything)) this.#pages.clear();
    for (const tag of spelled) {
      for (const key of [...(this.#byTag.get(tag) ?? [])]) this.#pages.delete(key);
      for (const flight of this.#running) flight.announced.add(tag);
    }
    for (const [key, flight] of this.#flights) if (isStale(flight)) this.#flights.delete(key);
  }

  #keep(key: string, page: StoredPage): void {
    this.#pages.set(key, page);
    if (!this.#pages.has(key)) return;
    for (const tag of page.tags) {
      const keys = this.#byTag.get(tag);
      if (keys === undefined) this.#byTag.set(tag, new Set([key]));
      else keys.add(key);
    }
  }

  #unindex(page: StoredPage, key: string): void {
    for (const tag of page.tags) {
      const keys = this.#byTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.#byTag.delete(tag);
    }
  }
}

function isStale(flight: Flight): boolean {
  return flight.announced.has(everything) || [...flight.announced].some((tag) => flight.tags.has(tag));
}
