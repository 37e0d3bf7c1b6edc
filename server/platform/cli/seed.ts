import { applyMigrations } from "../database/migrate.ts";
import { closeDb } from "../db/client.ts";
import { command } from "./command.ts";
import { database } from "./database.ts";
import { fillWithDemo } from "./demo.ts";

await command(async () => {
  await using used = await database();
  await applyMigrations(used.url);
  try {
    const demo = await fillWithDemo();
    if (demo.kind === "made") console.log(`The demo community is there. Sign-ins: ${demo.file}`);
    else
      console.log(
        demo.kind === "there"
          ? `It is there already. Sign-ins: ${demo.file}`
          : `Nothing was made, because ${demo.because}.`,
      );
  } finally {
    await closeDb();
  }
  return 0;
});
