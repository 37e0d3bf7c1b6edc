import { stat } from "node:fs/promises";
import type { ClientBase } from "pg";
import type { SourceRow } from "./reading/source-row.ts";
import { inTransaction, type Run, saveRun } from "./run.ts";
import type { Stage, WriteBatch } from "./stage.ts";

/** Rows of one transaction; what a kill can cost is at most three of these, and they are read again. */
const BATCH_ROWS = 500;
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
  reader: ClientBase;
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
  const seconds: Record<string, number> = {};
  const measure = await measureOf(stages);
  const did = { rows: 0 };
  const first = Math.max(
    0,
    stages.findIndex((stage) => stage.name === run.stage),
  );
  for (const [index, stage] of stages.entries()) {
    if (index < first) continue;
    const onBytes = (bytes: number) => {
      const share = measure(index, bytes);
      machinery.onProgress({ stage: stage.name, rows: run.position, written: did.rows, share });
    };
    const started = performance.now();
    const outcome = await runStage(run, stage, machinery, onBytes, did);
    seconds[stage.name] = (performance.now() - started) / 1000;
    if (outcome === "stopped") return { outcome, seconds };
    const next = stages[index + 1];
    run.stage = next?.name ?? stage.name;
    run.position = 0;
    await inTransaction(machinery.writer, () => saveRun(machinery.writer, run, next === undefined));
  }
  return { outcome: "done", seconds };
}

async function runStage(
  run: Run,
  stage: Stage,
  { writer, reader, signal, announce }: Machinery,
  onBytes: (bytes: number) => void,
  did: { rows: number },
): Promise<"done" | "stopped"> {
  let writing: Promise<void> = Promise.resolve();
  let waiting: { write: Promise<WriteBatch>; rows: number; last: number } | null = null;
  const commit = async (write: WriteBatch, rows: number, last: number) => {
    await inTransaction(writer, async () => {
      await write(writer);
      run.position = last;
      await saveRun(writer, run);
      await announce(writer);
    });
    did.rows += rows;
  };
  // Three batches are under way: one is read and translated, one rendered, one written.
  const flush = async () => {
    if (!waiting) return;
    const write = await waiting.write;
    await writing;
    writing = commit(write, waiting.rows, waiting.last);
    writing.catch(() => {});
    waiting = null;
  };
  for await (const batch of batchesOf(stage.rows(onBytes), run.position)) {
    if (signal.aborted) break;
    const write = stage.prepare(batch, run, reader);
    write.catch(() => {});
    await flush();
    waiting = { write, rows: batch.length, last: batch.at(-1)?.at ?? run.position };
  }
  if (!signal.aborted) await flush();
  await writing;
  return signal.aborted ? "stopped" : "done";
}

async function* batchesOf(rows: AsyncIterable<SourceRow>, done: number): AsyncGenerator<SourceRow[]> {
  let batch: SourceRow[] = [];
  let characters = 0;
  for await (const row of rows) {
    if (row.at <= done) continue;
    batch.push(row);
    if ("values" in row) for (const value of Object.values(row.values)) characters += value.length;
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
