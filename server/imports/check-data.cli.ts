import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { database } from "../platform/cli/database.ts";
import { Checks } from "./checking/checks.ts";
import { countBoard, fingerprint } from "./checking/count-board.ts";
import { communities, type ExpectedCommunity, memoryBound, rate } from "./checking/expected.ts";
import { importInto } from "./checking/import-into.ts";
import { randomOf } from "./checking/random.ts";
import { scratchDatabase } from "./checking/scratch-database.ts";
import { importProcess } from "./import-process.ts";

const usage = `npm run check-data -- [folder] [--kills <n>] [--seed <n>]

Imports the real communities in the folder (../shared/data) into a scratch database and compares what arrives with
what is known of them; imports again; kills imports at random moments of a seed and lets them go on.`;

/** `npm run check-data`. @returns the exit code: 0 when everything holds */
export async function run(args: string[]): Promise<number> {
  const asked = argumentsOf(args);
  if (!asked) {
    console.error(usage);
    return 2;
  }
  const checks = new Checks();
  await using used = await database();
  for (const community of communities) {
    const folder = join(asked.folder, community.folder);
    if (!existsSync(folder)) checks.check(`${folder} is there`, false);
    else await checkCommunity(checks, used.url, folder, community, asked);
  }
  console.log(`\n${checks.passed} passed, ${checks.failed} failed`);
  return checks.failed > 0 || checks.passed === 0 ? 1 : 0;
}

async function checkCommunity(
  checks: Checks,
  serverUrl: string,
  folder: string,
  community: ExpectedCommunity,
  { kills, seed }: { kills: number; seed: number },
): Promise<void> {
  const { kind, board, counts } = community;
  console.log(`\n── ${kind}: ${community.folder}`);
  const clean = await importOnce(checks, serverUrl, folder, community);
  await using scratch = await scratchDatabase(serverUrl);
  const random = randomOf(seed);
  let killed = 0;
  // Short enough that each kill hits something also when the machine is quicker now, and spread over the whole import.
  const longest = clean.milliseconds * Math.min(0.4, 1.6 / Math.max(kills, 1));
  for (let attempt = 0; attempt < kills; attempt += 1) {
    const moment = Math.floor(random() * longest);
    if (!(await importInto(scratch.url, folder, community, moment))) killed += 1;
  }
  if (kills === 0) return;
  await importInto(scratch.url, folder, community);
  checks.check(`${killed} of ${kills} imports were killed (seed ${seed})`, killed > 0);
  checks.same(
    "after the kills the counts are as if nothing had happened",
    await countBoard(scratch.url, board),
    counts,
  );
  checks.same(
    "after the kills the content is as if nothing had happened",
    await fingerprint(scratch.url, board),
    clean.prints,
  );
}

/** A whole import and one more; says what arrived and how fast. */
async function importOnce(checks: Checks, serverUrl: string, folder: string, community: ExpectedCommunity) {
  const { board, counts } = community;
  using importer = importProcess();
  await using scratch = await scratchDatabase(serverUrl);
  const report = await importInto(scratch.url, folder, community, undefined, importer);
  if (!report) throw new Error("The import was killed by somebody else.");
  const found = await countBoard(scratch.url, board);
  console.log(
    `  ${Object.entries(found)
      .map(([name, value]) => `${value.toLocaleString("en")} ${name}`)
      .join(", ")}`,
  );
  const megabytes = Math.round(report.peakMemoryBytes / 1e6);
  console.log(
    `  ${report.posts.toLocaleString("en")} posts in ${report.seconds.toFixed(1)} s: ${report.postsPerSecond.toLocaleString("en")} posts/s (target ${rate.target.toLocaleString("en")}), ${megabytes} MB at most; members reviewed in ${report.reviewSeconds.toFixed(1)} s more`,
  );
  checks.same("the counts are those of the source", found, counts);
  checks.check("no row was broken", Object.keys(report.broken).length === 0, JSON.stringify(report.broken));
  checks.check(`memory stayed below ${memoryBound / 1e6} MB`, report.peakMemoryBytes < memoryBound, `${megabytes} MB`);
  checks.check(`at least ${rate.least} posts/s`, report.postsPerSecond >= rate.least, `${report.postsPerSecond}`);
  const prints = await fingerprint(scratch.url, board);
  const again = await importInto(scratch.url, folder, community);
  checks.check("importing again takes nothing new", again?.posts === 0);
  checks.same("importing again changes nothing", await fingerprint(scratch.url, board), prints);
  return { prints, milliseconds: report.seconds * 1000 };
}

function argumentsOf(args: string[]): { folder: string; kills: number; seed: number } | null {
  try {
    const options = { kills: { type: "string", default: "3" }, seed: { type: "string", default: "1" } } as const;
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    const [kills, seed] = [Number(values.kills), Number(values.seed)];
    const whole = [kills, seed].every((value) => Number.isInteger(value) && value >= 0 && value <= 1_000_000);
    return whole && positionals.length <= 1 ? { folder: positionals[0] ?? "../shared/data", kills, seed } : null;
  } catch {
    return null;
  }
}
