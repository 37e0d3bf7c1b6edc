import type { Progress } from "./run-stages.ts";

/** Milliseconds between two states shown: a moving line on a terminal, else a line of its own each time. */
const TERMINAL_EVERY = 100;
const LOG_EVERY = 2_000;
const WIDTH = 24;

/** Shows on `stream` how far an import is, how fast, and how long it will still take. */
export function progressShow(stream: NodeJS.WriteStream): { show(progress: Progress): void; end(): void } {
  const started = performance.now();
  const every = stream.isTTY ? TERMINAL_EVERY : LOG_EVERY;
  let last = stream.isTTY ? 0 : started;
  let first: number | null = null;
  return {
    show(progress) {
      const now = performance.now();
      first ??= progress.share;
      if (now - last < every) return;
      last = now;
      const line = progressLine(progress, (now - started) / 1000, first);
      stream.write(stream.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
    },
    end() {
      if (stream.isTTY) stream.write("\r\u001b[K");
    },
  };
}

/**
 * One state as text.
 * @param seconds since this run began
 * @param first the share that was done when it began (an import that goes on)
 */
export function progressLine({ stage, rows, written, share }: Progress, seconds: number, first: number): string {
  const filled = Math.round(share * WIDTH);
  const bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
  const percent = `${Math.floor(share * 100)} %`.padStart(5);
  const gained = share - first;
  const left = gained > 0.01 && seconds > 0.5 ? ` · ${timeText((seconds / gained) * (1 - share))} left` : "";
  const rate = seconds > 0.5 && written > 0 ? ` · ${Math.round(written / seconds).toLocaleString("en")} rows/s` : "";
  return `${bar} ${percent} · ${stage}${rows > 0 ? ` ${rows.toLocaleString("en")}` : ""}${rate}${left}`;
}

function timeText(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  return whole < 3600
    ? `${Math.floor(whole / 60)} min ${whole % 60} s`
    : `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
