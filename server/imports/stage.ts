import type { ClientBase } from "pg";
import type { OnBytes } from "./reading/read-text.ts";
import type { SourceRow } from "./reading/source-row.ts";
import { orBroken, type Values } from "./reading/source-values.ts";
import type { Run } from "./run.ts";
import { count, countBroken } from "./tally.ts";
import { isLeft, type Mapped } from "./things.ts";
import type { Reader } from "./writing/rows-sql.ts";

/** A translated thing and the row it stood in. */
export type Placed<T> = T & { readonly row: number };

/** Writes one batch, inside the transaction that also moves the run's position. */
export type WriteBatch = (tx: ClientBase) => Promise<void>;

/** One pass over one file, or (without a file) one piece of work in the database. */
export interface Stage {
  readonly name: string;
  /** The file it reads, for the progress; null for work in the database. */
  readonly file: string | null;
  /** For the time left: what a byte of its file costs beside other files, or the work beside all files together. */
  readonly weight: number;
  rows(onBytes: OnBytes): AsyncIterable<SourceRow>;
  /** The earlier stage whose rows its `prepare` reads; it waits until they are written. */
  readonly reads?: string | undefined;
  /** Translates a batch and does all that can be done without writing; runs while batches before are written. */
  prepare(rows: readonly SourceRow[], run: Run, reader: Reader): Promise<WriteBatch>;
  /** Ends soon what it left going on; called however the run ends. */
  end?(): Promise<void>;
}

/** A stage over a file whose rows each become one thing or are left, with the reason counted. */
export function fileStage<T extends object, R>(spec: {
  name: string;
  file: string;
  weight: number;
  reads?: string;
  read(file: string, onBytes: OnBytes): AsyncIterable<SourceRow>;
  /** Null for rows that are the business of another stage. May throw BrokenRow. */
  map(values: Values): Mapped<T> | null;
  ready(things: Placed<T>[], run: Run, reader: Reader): Promise<R>;
  write(tx: ClientBase, run: Run, ready: R, broken: (row: number, reason: string) => void): Promise<void>;
}): Stage {
  const { name, file, weight } = spec;
  const fileName = file.split(/[\\/]/).at(-1) ?? file;
  return {
    name,
    file,
    weight,
    reads: spec.reads,
    rows: (onBytes) => spec.read(file, onBytes),
    async prepare(rows, run, reader) {
      const things: Placed<T>[] = [];
      const left: { row: number; skipped?: string; broken?: string }[] = [];
      for (const row of rows) {
        const mapped = "values" in row ? orBroken(() => spec.map(row.values)) : { broken: row.broken };
        if (mapped === null) continue;
        if (isLeft(mapped)) left.push({ row: row.at, ...mapped });
        else things.push({ ...mapped, row: row.at });
      }
      const ready = await spec.ready(things, run, reader);
      return async (tx) => {
        const broken = (row: number, reason: string) => countBroken(run.tally, { file: fileName, row, reason });
        for (const { row, skipped, broken: reason } of left) {
          if (skipped !== undefined) count(run.tally.skipped, skipped);
          if (reason !== undefined) broken(row, reason);
        }
        await spec.write(tx, run, ready, broken);
      };
    },
  };
}

/**
 * A stage that is one piece of work in the database.
 * @param weight what it costs beside all files together, 0–1
 * @param work may tell how much of it is done, 0–1
 */
export function workStage(
  name: string,
  weight: number,
  work: (tx: ClientBase, run: Run, told: (share: number) => void) => Promise<void>,
): Stage {
  let told = (_share: number) => {};
  return {
    name,
    file: null,
    weight,
    async *rows(onBytes) {
      told = onBytes;
      told(0);
      yield { at: 1, values: {}, length: 0 };
    },
    prepare: async (_rows, run) => (tx) => work(tx, run, told),
  };
}

/**
 * A stage that only begins work, which goes on, on connections of its own, while later stages are written. One of those
 * must end it (`end`) and do what it left: that is also what a run that was stopped goes on with.
 * @param work ends soon once its signal comes
 */
export function besideStage(
  name: string,
  weight: number,
  work: (run: Run, stop: AbortSignal) => Promise<void>,
): Stage & { end(): Promise<void> } {
  const stop = new AbortController();
  let going: Promise<void> = Promise.resolve();
  return {
    ...workStage(name, weight, async (_tx, run) => {
      going = work(run, stop.signal);
      // What failed here fails again, and is told, where the rest is done.
      going.catch(() => {});
    }),
    async end() {
      stop.abort();
      await going.catch(() => {});
    },
  };
}
