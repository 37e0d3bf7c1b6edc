import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "../platform/env/project-root.ts";
import { findChromium } from "./browser.ts";
import { testEnvironment } from "./environment.ts";
import { freePorts } from "./free-ports.ts";
import { bad, type Outcome, runNode, type Step } from "./step.ts";

/** The part of Playwright's JSON report that is read here. */
interface Report {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: { message?: string }[];
}

async function journeys(patterns: string[]): Promise<Outcome> {
  const config = join("e2e", "playwright.config.ts");
  if (!existsSync(join(projectRoot, config))) return { passed: 0, failed: 0, note: `${config} is not there yet.` };
  const folder = mkdtempSync(join(tmpdir(), "kundig-journeys-"));
  const report = join(folder, "report.json");
  try {
    await runNode(
      [join("node_modules", "playwright", "cli.js"), "test", "-c", config, "--reporter=list,json", ...patterns],
      {
        ...(await testEnvironment()),
        KUNDIG_CHROMIUM: findChromium(),
        // The stage of all journeys, and those of single ones behind it.
        KUNDIG_STAGE_PORT: String(await freePorts(3, 4_517)),
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      },
    );
    if (!existsSync(report)) return bad;
    const { stats, errors } = JSON.parse(readFileSync(report, "utf8")) as Report;
    const failed = stats.unexpected + stats.flaky + stats.skipped + errors.length;
    return { passed: stats.expected, failed };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What people do, in a real Chromium against the production build; words after the name choose journeys. */
export const e2e: Step = { name: "e2e", headline: "Browser journeys", run: journeys };
