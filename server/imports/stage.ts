import type { ClientBase } from "pg";
import type { OnBytes } from "./reading/read-text.ts";
import type { SourceRow } from "./reading/source-row.ts";
import { orBroken, type Values } from "./reading/source-values.ts";
import type { Run } from "./run.ts";
import { count, countBroken } from "./tally.ts";
import { isLeft, type Mapped } from "./things.ts";

/** A translated thing and the row it stood in. */
export type Placed<T> = T & { readonly row: number };

/** Writes one batch, inside the transaction that also moves the run's position. */
export type WriteBatch = (tx: ClientBase) => Promise<void>;

/** One pass over one file, or (without a file) one piece of work in the database. */
export interface Stage {
  readonly name: string;
  /** The file it reads, for the progress; null for work in the database. */
  readonly file: string | null;
  /** What a byte of it costs beside other stages, for the time left. */
  readonly weight: number;
  rows(onBytes: OnBytes): AsyncIterable<SourceRow>;
  /** Translates a batch and does all that can be done without writing; runs while batches before are written. */
  prepare(rows: readonly SourceRow[], run: Run, reader: ClientBase): Promise<WriteBatch>;
}

/** A stage over a file whose rows each become one thing or are left, with the reason counted. */
export function fileStage<T extends object, R>(spec: {
  name: string;
  file: string;
  weight: number;
  read(file: string, onBytes: OnBytes): AsyncIterable<SourceRow>;
  /** Null for rows that are the business of another stage. May throw BrokenRow. */
  map(values: Values): Mapped<T> | null;
  ready(things: Placed<T>[], run: Run, reader: ClientBase): Promise<R>;
  write(tx: ClientBase, run: Run, ready: R, broken: (row: number, reason: string) => void): Promise<void>;
}): Stage {
  const { name, file, weight } = spec;
  const fileName = file.split(/[\\/]/).at(-1) ?? file;
  return {
    name,
    file,
    weight,
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

/** A stage that is one piece of work in the database. */
export function workStage(name: string, work: (tx: ClientBase, run: Run) => Promise<void>): Stage {
  return {
    name,
    file: null,
    weight: 0,
    async *rows() {
      yield { at: 1, values: {} };
    },
    prepare: async (_rows, run) => (tx) => work(tx, run),
  };
}
