import { build, format, generated, rules, types, unused } from "./checks.ts";
import { templateName } from "./database.ts";
import { e2e } from "./journeys.ts";
import { clearLeftOvers } from "./left-overs.ts";
import { startTestPostgres } from "./postgres.ts";
import type { Step } from "./step.ts";
import { unit } from "./unit.ts";

/** In this order: the quick ones first. */
const steps: Step[] = [format, types, rules, unused, generated, unit, build, e2e];

/** Starts the test PostgreSQL and returns what stops it; one that ran before is left running. */
async function withPostgres(): Promise<() => Promise<void>> {
  if (process.env.KUNDIG_TEST_POSTGRES) return async () => {};
  const server = await startTestPostgres();
  process.env.KUNDIG_TEST_POSTGRES = server.url("postgres");
  await clearLeftOvers(server.url("postgres"), templateName());
  const stop = async () => {
    if (server.started) await server.stop({ unlessUsed: true });
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void stop().finally(() => process.exit(130)));
  return stop;
}

/**
 * Runs all steps, or those named first, and ends with the line "N passed, N failed".
 * @param args the name of a step and words for it; nothing for all steps
 * @returns the exit code
 */
export async function runTests([name, ...words]: string[]): Promise<number> {
  const chosen = name ? steps.filter((step) => step.name === name) : steps;
  if (chosen.length === 0) {
    console.error(`There is no step "${name}". There are: ${steps.map((step) => step.name).join(", ")}.`);
    return 2;
  }
  let passed = 0;
  let failed = 0;
  let stop = async () => {};
  try {
    if ([generated, unit, e2e].some((step) => chosen.includes(step))) stop = await withPostgres();
    for (const step of chosen) {
      console.log(`\n── ${step.headline}`);
      const began = Date.now();
      const outcome = await step.run(words).catch((error: unknown) => {
        console.error(error instanceof Error ? error.message : error);
        return { passed: 0, failed: 1, note: undefined };
      });
      passed += outcome.passed;
      failed += outcome.failed;
      const result = outcome.note ?? `${outcome.passed} passed, ${outcome.failed} failed`;
      console.log(`   ${step.headline}: ${result} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
      // Journeys through pages that could not be built would say nothing.
      if (step === build && outcome.failed > 0) break;
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    failed += 1;
  } finally {
    await stop().catch(() => {});
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
}
