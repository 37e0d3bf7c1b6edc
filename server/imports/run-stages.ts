import { stat } from "node:fs/promises";
import type { ClientBase } from "pg";
import type { SourceRow } from "./reading/source-row.ts";
import { type Run, saveRun } from "./run.ts";
import type { Stage, WriteBatch } from "./stage.ts";
import { inTransaction, send } from "./transaction.ts";
import type { Reader } from "./writing/rows-sql.ts";

/** Rows of one transaction; what a kill can cost is at most three of these, and they are read again. */
const BATCH_ROWS = 1_000;
/** Characters of one batch, so that few very long rows do not fill the memory. */
const BATCH_CHARACTERS = 1_000_000;

export interface Progress {
  stage: string;
  /** Rows of this stage done, those of earlier runs included. */
  rows: number;
  /** Rows of all stages done by this run. */
  written: number;
  /** Of the whole import, 0–1. */
  share: number;
}

interface Machinery {
  /** Writes; holds the lock of the source. */
  writer: ClientBase;
  /** Reads what a batch needs while the one before is written. */
  reader: Reader;
  signal: AbortSignal;
  onProgress(progress: Progress): void;
  /** Called inside each transaction, to tell servers that their stored pages are old. */
  announce(tx: ClientBase): Promise<void>;
}

/**
 * Does what is left of the run's stages. `seconds` says how long each took that this run worked on.
 * @returns "stopped" when the signal came; everything written is kept
 */
export async function runStages(
  run: Run,
  stages: readonly Stage[],
  machinery: Machinery,
): Promise<{ outcome: "done" | "stopped"; seconds: Record<string, number> }> {
  try {
    return await goThrough(run, stages, machinery);
  } finally {
    for (const stage of stages) await stage.end?.();
  }
}

async function goThrough(
  run: Run,
  stages: readonly Stage[],
  machinery: Machinery,
): Promise<{ outcome: "done" | "stopped"; seconds: Record<string, number> }> {
  const { signal, reader, onProgress } = machinery;
  const measure = await measureOf(stages);
  const writing = writingLine(run, machinery);
  const first = Math.max(
    0,
    stages.findIndex((stage) => stage.name === run.stage),
  );
  // The line moves the run's place on while later stages are read already.
  const begun = run.position;
  for (const [index, stage] of stages.entries()) {
    if (index < first) continue;
    const onBytes = (bytes: number) => {
      const { rows } = writing;
      onProgress({ stage: run.stage, rows: run.position, written: rows, share: measure(index, bytes) });
    };
    for await (const batch of batchesOf(stage.rows(onBytes), index === first ? begun : 0)) {
      if (signal.aborted) break;
      const there = stage.reads === undefined ? Promise.resolve() : writing.written(stage.reads);
      const write = there.then(() => stage.prepare(batch, run, reader));
      write.catch(() => {});
      await writing.add(write, batch.length, batch.at(-1)?.at ?? begun);
    }
    if (signal.aborted) {
      await writing.done();
      return { outcome: "stopped", seconds: writing.seconds };
    }
    writing.endStage(stage.name, stages[index + 1]?.name);
  }
  await writing.done();
  return { outcome: "done", seconds: writing.seconds };
}

/** Batches read or rendered while one is written. */
const AHEAD = 2;

/**
 * Writes batches one after the other, each in a transaction that also moves the run on, while later ones, also of the
 * next stage, are read and rendered. The first that fails ends it: nothing after it is written.
 */
function writingLine(run: Run, { writer, announce }: Machinery) {
  const seconds: Record<string, number> = {};
  const under: Promise<void>[] = [];
  const ended = new Map<string, Promise<void>>();
  let line: Promise<void> = Promise.resolve();
  let since = performance.now();
  const then = (work: () => Promise<void>) => {
    line = line.then(work);
    // Whoever waits for it hears of it.
    line.catch(() => {});
  };
  const state = {
    seconds,
    /** Rows written by this run. */
    rows: 0,
    /** Takes a batch; resolves as soon as there is room for one more. */
    async add(write: Promise<WriteBatch>, rows: number, last: number): Promise<void> {
      then(async () => {
        const ready = await write;
        await inTransaction(writer, async () => {
          await ready(writer);
          run.position = last;
          saveRun(writer, run);
          await announce(writer);
        });
        state.rows += rows;
      });
      under.push(line);
      if (under.length > AHEAD) await under.shift();
    },
    /** Resolves when everything of an earlier stage is written, if this run has it to write. */
    written: (stage: string): Promise<void> => ended.get(stage) ?? Promise.resolve(),
    /** Everything of the stage was added. @param next none after the last */
    endStage(stage: string, next: string | undefined): void {
      then(async () => {
        seconds[run.stage] = (performance.now() - since) / 1000;
        since = performance.now();
        run.stage = next ?? run.stage;
        run.position = 0;
        await inTransaction(writer, async () => {
          if (next === undefined) send(writer, "SET LOCAL synchronous_commit = on");
          saveRun(writer, run, next === undefined);
        });
      });
      ended.set(stage, line);
    },
    /** Resolves when everything added is written. @throws what went wrong in writing */
    done: () => line,
  };
  return state;
}

async function* batchesOf(rows: AsyncIterable<SourceRow>, done: number): AsyncGenerator<SourceRow[]> {
  let batch: SourceRow[] = [];
  let characters = 0;
  for await (const row of rows) {
    if (row.at <= done) continue;
    batch.push(row);
    if ("values" in row) characters += row.length;
    if (batch.length < BATCH_ROWS && characters < BATCH_CHARACTERS) continue;
    yield batch;
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}

/** How much of the whole is done when `done` bytes (of work: that share) of a stage are. */
async function measureOf(stages: readonly Stage[]): Promise<(index: number, done: number) => number> {
  const sizes = await Promise.all(stages.map(async (stage) => (stage.file ? (await stat(stage.file)).size : null)));
  const files = stages.reduce((sum, stage, index) => sum + (sizes[index] ?? 0) * stage.weight, 1);
  const costs = stages.map((stage, index) => (sizes[index] ?? files) * stage.weight);
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  return (index, done) => {
    const before = costs.slice(0, index).reduce((sum, cost) => sum + cost, 0);
    const share = done / Math.max(1, sizes[index] ?? 1);
    return Math.min(1, (before + share * (costs[index] ?? 0)) / total);
  };
}
