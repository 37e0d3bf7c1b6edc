import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "../platform/env/project-root.ts";
import { testEnvironment } from "./environment.ts";
import { type Outcome, runNode, type Step } from "./step.ts";

/** Reads the counts that Node's test runner writes at the end of its TAP output. */
export function countsOf(tap: string): { pass: number; fail: number; left: number } {
  const count = (name: string) => Number(new RegExp(`^# ${name} (\\d+)$`, "m").exec(tap)?.[1] ?? 0);
  return { pass: count("pass"), fail: count("fail") + count("cancelled"), left: count("skipped") + count("todo") };
}

async function unitTests(patterns: string[]): Promise<Outcome> {
  const all = globSync(["server/**/*.test.ts", "app/**/*.test.ts", "prisma/**/*.test.ts"], { cwd: projectRoot }).sort();
  const files = all.filter((file) => patterns.length === 0 || patterns.some((pattern) => file.includes(pattern)));
  if (files.length === 0)
    return { passed: 0, failed: 0, note: `No test file matches ${patterns.join(" ") || "*.test.ts"}.` };
  const folder = mkdtempSync(join(tmpdir(), "kundig-tests-"));
  try {
    const results = join(folder, "results.tap");
    mkdirSync(folder, { recursive: true });
    const { code } = await runNode(
      [
        "--test",
        "--test-concurrency=2",
        "--test-reporter=spec",
        "--test-reporter-destination=stdout",
        "--test-reporter=tap",
        `--test-reporter-destination=${results}`,
        ...files,
      ],
      await testEnvironment(),
    );
    const { pass, fail, left } = countsOf(readFileSync(results, "utf8"));
    // A test that is skipped says nothing, so it counts as one that failed.
    if (left > 0) console.log(`${left} tests were skipped or left to do.`);
    return { passed: pass, failed: Math.max(fail + left, code === 0 ? 0 : 1) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** All tests beside the code, on a real PostgreSQL; words after the name choose files by their path. */
export const unit: Step = { name: "unit", headline: "Unit and integration tests", run: unitTests };
