import assert from "node:assert/strict";
import { test } from "node:test";
import { progressLine } from "./import-progress.ts";
import { reportLines, reportOf } from "./import-report.ts";
import { count, countBroken, emptyTally, MAX_BROKEN_LISTED } from "./tally.ts";

test("the progress shows how far an import is, how fast it goes and how long it will take", () => {
  const line = progressLine({ stage: "answers", rows: 6_000, written: 12_000, share: 0.5 }, 10, 0);
  assert.equal(line, "████████████░░░░░░░░░░░░  50 % · answers 6,000 · 1,200 rows/s · 10 s left");
});

test("the time left of an import that goes on counts from where it went on", () => {
  const line = progressLine({ stage: "answers", rows: 9_000, written: 1_000, share: 0.75 }, 60, 0.5);
  assert.match(line, /75 % .* · 1 min 0 s left$/);
  assert.doesNotMatch(progressLine({ stage: "answers", rows: 0, written: 0, share: 0.5 }, 0.1, 0.5), /left|rows\/s/);
});

test("damage cannot fill the report: broken rows are listed up to a number and then only counted", () => {
  const tally = emptyTally();
  for (let row = 1; row <= MAX_BROKEN_LISTED + 50; row += 1)
    countBroken(tally, { file: "Posts.xml", row, reason: "no title" });
  assert.equal(tally.brokenRows.length, MAX_BROKEN_LISTED);
  assert.equal(tally.broken["no title"], MAX_BROKEN_LISTED + 50);
  for (let row = 0; row < 500; row += 1) count(tally.skipped, `reason ${row}`);
  assert.ok(Object.keys(tally.skipped).length <= 101);
  assert.equal(
    Object.values(tally.skipped).reduce((sum, amount) => sum + amount, 0),
    500,
  );
});

test("the report counts the posts of this run alone and names what was left out", () => {
  const tally = {
    ...emptyTally(),
    taken: { questions: 30, answers: 60, comments: 10 },
    skipped: { "post of type 5": 2 },
  };
  const seconds = { questions: 1.5, answers: 0.5, "reviewing members": 1 };
  const result = { source: "s", outcome: "done" as const, resumed: true, postsBefore: 40, tally, seconds };
  const report = reportOf(result, 200_000_000);
  assert.deepEqual([report.posts, report.postsPerSecond], [60, 30]);
  const text = reportLines(report).join("\n");
  assert.match(text, /Imported:\n +30 {2}questions/);
  assert.match(text, /Skipped:\n +2 {2}post of type 5/);
  assert.match(text, /In place after 2\.0 s \(30 posts\/s, 200 MB at most\); all members reviewed in 1\.0 s more\./);
});
