import { contextOf, system } from "../platform/authorize/index.ts";
import { database } from "../platform/cli/database.ts";
import { closeDb } from "../platform/db/client.ts";
import { checks, type Finding, verify } from "./verify.ts";

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

/** `npm run verify`. @returns the exit code: 0 when nothing differs, 1 otherwise, 2 for wrong arguments */
export async function run(args: string[]): Promise<number> {
  if (args.length > 0) {
    console.error(
      "npm run verify\n\nRecomputes counters, ledger, provenance and references, and prints every difference.",
    );
    return 2;
  }
  await using _used = await database();
  try {
    const began = Date.now();
    const findings = await verify(contextOf(system));
    for (const finding of findings) for (const line of linesOf(finding)) console.log(line);
    const differences = findings.reduce((sum, finding) => sum + finding.count, 0);
    const took = ((Date.now() - began) / 1000).toFixed(1);
    console.log(`${checks.length} checks, ${differences} differences (${took} s)`);
    return differences > 0 ? 1 : 0;
  } finally {
    await closeDb();
  }
}
