import { contextOf, system } from "../platform/authorize/index.ts";
import { database } from "../platform/cli/database.ts";
import { closeDb } from "../platform/db/client.ts";
import type { Check } from "./check.ts";
import { checks, type Finding, subjects, verify } from "./verify.ts";

const shown = (value: string | null) => value ?? "nothing";

/** One finding as lines for people. */
export function linesOf({ check, count, examples }: Finding): string[] {
  const more = count > examples.length ? [`  and ${count - examples.length} more`] : [];
  return [
    `${check}: ${count} ${count === 1 ? "difference" : "differences"}`,
    ...examples.map(({ what, stored, expected }) => `  ${what}: ${shown(stored)}, expected ${shown(expected)}`),
    ...more,
  ];
}

const usage = `npm run verify [-- ${Object.keys(subjects).join(" | ")}]

Recomputes counters, ledger, provenance and references (or one subject alone), and prints every difference.`;

/** The checks asked for, or null when there is no such subject. */
function checksFor(args: readonly string[]): readonly Check[] | null {
  const [subject, ...more] = args;
  if (subject === undefined) return checks;
  const known = Object.entries(subjects).find(([name]) => name === subject);
  return known && more.length === 0 ? known[1] : null;
}

/** `npm run verify`. @returns the exit code: 0 when nothing differs, 1 otherwise, 2 for wrong arguments */
export async function run(args: string[]): Promise<number> {
  const asked = checksFor(args);
  if (!asked) {
    console.error(usage);
    return 2;
  }
  await using _used = await database();
  try {
    const began = Date.now();
    const findings = await verify(contextOf(system), asked);
    for (const finding of findings) for (const line of linesOf(finding)) console.log(line);
    const differences = findings.reduce((sum, finding) => sum + finding.count, 0);
    const took = ((Date.now() - began) / 1000).toFixed(1);
    console.log(`${asked.length} checks, ${differences} differences (${took} s)`);
    return differences > 0 ? 1 : 0;
  } finally {
    await closeDb();
  }
}
