import { existsSync } from "node:fs";
import { join } from "node:path";
import { buildPages } from "../platform/cli/build-pages.ts";
import { projectRoot } from "../platform/env/project-root.ts";
import { bad, check, good, type Outcome, runNode, type Step } from "./step.ts";

const there = (path: string) => existsSync(join(projectRoot, path));
const missing = (path: string): Outcome => ({ passed: 0, failed: 0, note: `${path} is not there yet.` });

/** Fewer modules than this means that the tool did not find the sources, and a check of nothing always passes. */
const fewestModules = 100;

interface Cruise {
  summary: {
    totalCruised: number;
    error: number;
    violations: { from: string; to: string; rule: { name: string; severity: string } }[];
    ruleSetUsed: { forbidden: { name: string; comment: string }[] };
  };
}

/**
 * Looks at the imports of server and app below a folder.
 * @throws what the tool said, when that is no result
 */
export async function cruise(folder: string): Promise<Cruise["summary"]> {
  const tool = join(projectRoot, "node_modules", "dependency-cruiser", "bin", "dependency-cruiser.mjs");
  const rules = join(projectRoot, "server", "boundaries.cjs");
  const { output } = await runNode([tool, "--config", rules, "-T", "json", "server", "app"], {}, false, folder);
  try {
    return (JSON.parse(output.slice(output.indexOf("{"))) as Cruise).summary;
  } catch {
    throw new Error(output.trim());
  }
}

async function importRules(): Promise<Outcome> {
  const summary = await cruise(projectRoot);
  const sentences = new Map(summary.ruleSetUsed.forbidden.map((rule) => [rule.name, rule.comment]));
  for (const { from, to, rule } of summary.violations)
    if (rule.severity === "error") console.log(`${from} imports ${to}.\n  ${rule.name}: ${sentences.get(rule.name)}`);
  if (summary.totalCruised < fewestModules)
    console.log(`Only ${summary.totalCruised} modules were looked at; there must be at least ${fewestModules}.`);
  return summary.error === 0 && summary.totalCruised >= fewestModules ? good : bad;
}

async function productionBuild(): Promise<Outcome> {
  if (!there("next.config.js")) return missing("next.config.js");
  try {
    console.log((await buildPages()) ? "Built." : "The build belongs to the present sources already.");
    return good;
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    return bad;
  }
}

async function docs(): Promise<Outcome> {
  if (!there("server/platform/cli/docs.ts")) return missing("server/platform/cli/docs.ts");
  return check(["server/platform/cli/docs.ts", "--check"]);
}

/** Whether formatting is as Biome would write it, and nothing breaks its rules. Nothing is changed. */
export const format: Step = {
  name: "format",
  headline: "Format and lint",
  run: () =>
    check([
      join("node_modules", "@biomejs", "biome", "bin", "biome"),
      "ci",
      "--error-on-warnings",
      "--max-diagnostics=50",
      "--colors=off",
    ]),
};

/** In an empty clone the types of routes, styles and pictures have to be written by Next before anything is checked. */
async function checkTypes(): Promise<Outcome> {
  const written = await check([join("node_modules", "next", "dist", "bin", "next"), "typegen"]);
  return written.failed > 0 ? written : check([join("node_modules", "typescript", "bin", "tsc"), "--noEmit"]);
}

export const types: Step = { name: "types", headline: "Types", run: checkTypes };

export const rules: Step = { name: "rules", headline: "Import rules", run: importRules };

export const unused: Step = {
  name: "unused",
  headline: "Unused code",
  run: () => check([join("node_modules", "knip", "bin", "knip.js"), "--no-progress", "--no-config-hints"]),
};

export const generated: Step = { name: "docs", headline: "Generated documents are current", run: docs };

export const build: Step = { name: "build", headline: "Production build", run: productionBuild };
