/** What the real data holds, as counted by its own descriptions (README.md in each folder). */
export interface ExpectedCommunity {
  kind: string;
  folder: string;
  board: string;
  counts: Readonly<Record<string, number>>;
}

export const communities: readonly ExpectedCommunity[] = [
  {
    kind: "stackexchange",
    folder: "stackexchange-ai",
    board: "ai",
    counts: { questions: 604, answers: 1_004, solutions: 285, comments: 1_700, hidden: 0 },
  },
  {
    kind: "mozilla-support",
    folder: "mozilla-support-thunderbird-2023",
    board: "thunderbird",
    counts: { questions: 12_347, answers: 27_960, solutions: 0, comments: 0, hidden: 46 },
  },
];

/**
 * Posts per second that a large import should reach on two idle cores, and below which something is wrong however busy
 * the machine is.
 */
export const rate = { target: 1_500, least: 100 };
/** Bytes the importing process may ever use. */
export const memoryBound = 400_000_000;
