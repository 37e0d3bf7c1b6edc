import { closeDb, pool } from "../db/client.ts";
import { failedJobs, runAgain } from "../jobs/index.ts";
import { command } from "./command.ts";
import { database } from "./database.ts";

const usage = `npm run jobs [-- again [number …]]

Lists the jobs that were tried as often as they may be and given up; "again" runs all of them again, or those named.
Ends with 1 while there are any, so that a monitor can ask.`;

await command(async ([word, ...numbers]) => {
  if ((word !== undefined && word !== "again") || numbers.some((number) => !/^\d{1,18}$/.test(number))) {
    console.error(usage);
    return 2;
  }
  await using _used = await database();
  try {
    const failed = await failedJobs(pool());
    if (word === "again") {
      const count = await runAgain(pool(), numbers.length > 0 ? numbers : failed.map(({ id }) => id));
      console.log(`${count} ${count === 1 ? "job runs" : "jobs run"} again.`);
      return 0;
    }
    for (const { id, name, tries, lastTry, error } of failed)
      console.log(
        `${id}  ${name}  ${tries} tries, last ${lastTry.toISOString()}: ${error.split("\n")[0]?.slice(0, 300)}`,
      );
    console.log(`${failed.length} failed ${failed.length === 1 ? "job" : "jobs"}`);
    return failed.length > 0 ? 1 : 0;
  } finally {
    await closeDb();
  }
});
