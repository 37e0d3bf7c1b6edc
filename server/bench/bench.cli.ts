import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { freshness } from "./freshness.ts";
import { knowledge } from "./knowledge.ts";
import { pages } from "./pages.ts";
import { personalData } from "./personal-data.ts";
import { queue } from "./queue.ts";
import { rules } from "./rules.ts";
import { scale } from "./scale.ts";
import { spam } from "./spam.ts";
import { tuneSpam } from "./spam-tune.ts";
import { type Figures, openStage } from "./stage.ts";
import { start } from "./start.ts";
import { webVitals } from "./web-vitals.ts";
import { writes } from "./writes.ts";

const benches = { pages, writes, freshness, queue, "web-vitals": webVitals };
/** Those that need no community but the demo. */
const small = ["web-vitals", "queue", "freshness"];

/** What needs no stage: measured on texts alone, on a database of its own, or on a clone that starts by itself. */
const alone = { knowledge, rules, spam, "spam-tune": tuneSpam, start, scale };

const usage = `npm run bench -- <name> [--json <file>] [--data <folder>] [--keep]
npm run bench -- personal-data <folder of a community> [--json <file>]

names   ${[...Object.keys(benches), ...Object.keys(alone)].join(", ")}
data    folder with the real communities (../shared/data); without it the demo community alone is measured
keep    scale: the million posts stay in the database for the next run`;

/** `npm run bench`: measures on a database of its own, against a baseline of the same run. @returns the exit code */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: "string" },
      data: { type: "string", default: "../shared/data" },
      keep: { type: "boolean", default: false },
    },
  });
  const [name = "", folder] = positionals;
  if (name === "personal-data" && folder) return report(await personalData(folder), values.json);
  if (name in alone) return report(await alone[name as keyof typeof alone](values.data, values.keep), values.json);
  if (!(name in benches)) {
    console.error(usage);
    return 2;
  }
  await using stage = await openStage(values.data, !small.includes(name));
  return report(await benches[name as keyof typeof benches](stage), values.json);
}

async function report(figures: Figures, file: string | undefined): Promise<number> {
  for (const [what, value] of Object.entries(figures)) console.log(`${what.padEnd(58)} ${value}`);
  if (file) await writeFile(file, `${JSON.stringify(figures, null, 2)}\n`);
  return 0;
}
