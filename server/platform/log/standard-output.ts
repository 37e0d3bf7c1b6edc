import { write, writeSync } from "node:fs";
import type { DestinationStream } from "pino";

const STANDARD_OUTPUT = 1;
/** Lines go out in blocks of so many characters or after a second: one write per line costs as much as a stored page. */
const BLOCK = 4_096;
const LATEST_MS = 1_000;
/** Characters that wait while nothing can be written; beyond, lines are lost. */
const MOST_WAITING = 1_000_000;
/** Attempts of the last write when the reader is slow, each after a hundredth of a second. */
const LAST_ATTEMPTS = 50;

/**
 * Lines to the standard output. A log that cannot be written (disk full, reader gone) loses lines and never ends, blocks
 * or slows the process; as soon as there is room again, it goes on.
 */
export function standardOutput(): DestinationStream {
  let waiting = "";
  let writing = false;
  const flush = () => {
    if (writing || waiting === "") return;
    const block = Buffer.from(waiting);
    waiting = "";
    writing = true;
    writeFrom(block, 0, () => {
      writing = false;
      if (waiting.length >= BLOCK) flush();
    });
  };
  setInterval(flush, LATEST_MS).unref();
  process.once("exit", () => writeLast(Buffer.from(waiting)));
  return {
    write(line) {
      if (waiting.length < MOST_WAITING) waiting += line;
      if (waiting.length >= BLOCK) flush();
    },
  };
}

function writeFrom(block: Buffer, from: number, done: () => void): void {
  write(STANDARD_OUTPUT, block, from, block.length - from, null, (error, written) => {
    if (error?.code === "EAGAIN") setTimeout(() => writeFrom(block, from, done), 10).unref();
    else if (error || from + written >= block.length) done();
    else writeFrom(block, from + written, done);
  });
}

function writeLast(block: Buffer): void {
  let from = 0;
  for (let attempt = 0; from < block.length && attempt < LAST_ATTEMPTS; attempt += 1) {
    try {
      from += writeSync(STANDARD_OUTPUT, block, from);
    } catch (error) {
      // Whatever else it is: nothing can be written any more, and nobody can be told.
      if (!(error instanceof Error) || !("code" in error) || error.code !== "EAGAIN") return;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}
