import type { ImportResult } from "./import-community.ts";
import { postsIn, type Tally } from "./tally.ts";
import { REVIEWING } from "./writing/settle-stages.ts";

/** What `--report` writes. */
export interface ImportReport extends Tally {
  source: string;
  outcome: "done" | "stopped";
  resumed: boolean;
  /** Of this run alone, from the first row until everything is in place; the process and its board are ready before. */
  seconds: number;
  /** Questions, answers and comments this run took over. */
  posts: number;
  postsPerSecond: number;
  /** Until every member was reviewed: ranks and badges follow once the posts are in place. Not part of `seconds`. */
  reviewSeconds: number;
  /** The most memory the importing process ever used (resident set). */
  peakMemoryBytes: number;
}

/** What a run did and how fast. */
export function reportOf(result: ImportResult, peakMemoryBytes: number): ImportReport {
  const { [REVIEWING]: reviewing = 0, ...stages } = result.seconds;
  const seconds = Object.values(stages).reduce((sum, stage) => sum + stage, 0);
  const posts = postsIn(result.tally) - result.postsBefore;
  return {
    source: result.source,
    outcome: result.outcome,
    resumed: result.resumed,
    seconds: round(seconds),
    reviewSeconds: round(reviewing),
    posts,
    postsPerSecond: Math.round(posts / Math.max(seconds, 0.001)),
    peakMemoryBytes,
    ...result.tally,
  };
}

const round = (seconds: number) => Math.round(seconds * 1000) / 1000;

/** The report as lines for people. */
export function reportLines(report: ImportReport): string[] {
  const number = (value: number) => value.toLocaleString("en");
  const list = (title: string, counts: Record<string, number>) => {
    const entries = Object.entries(counts);
    if (entries.length === 0) return [];
    return [`${title}:`, ...entries.map(([name, amount]) => `  ${number(amount).padStart(9)}  ${name}`)];
  };
  const memory = `${Math.round(report.peakMemoryBytes / 1e6)} MB at most`;
  return [
    ...list("Imported", report.taken),
    ...list("Imported before", report.known),
    ...list("Skipped", report.skipped),
    ...list("Broken", report.broken),
    ...report.brokenRows.slice(0, 5).map(({ file, row, reason }) => `  ${file}, row ${row}: ${reason}`),
    report.outcome === "done"
      ? `In place after ${report.seconds.toFixed(1)} s (${number(report.postsPerSecond)} posts/s, ${memory}); all members reviewed in ${report.reviewSeconds.toFixed(1)} s more.`
      : "Stopped. Everything imported so far is kept; the same command goes on from here.",
  ];
}
