import { keepRunning } from "../database/keep-running.ts";
import { ensureDatabase } from "../database/own-postgres.ts";
import { postgresPlace } from "../database/postgres-place.ts";
import { env, forgetEnv } from "../env/env.ts";

export interface UsedDatabase extends AsyncDisposable {
  url: string;
  /** Where the data lies, for people: a folder, or a server's name. */
  where: string;
  /** Set when our own database had to go to another folder: a sentence to say so. */
  note: string | undefined;
}

function remote(url: string): UsedDatabase {
  const { host, pathname } = new URL(url);
  return { url, where: `PostgreSQL at ${host}${pathname}`, note: undefined, [Symbol.asyncDispose]: async () => {} };
}

/**
 * The database this command works on: the one of DATABASE_URL, otherwise our own, which is started when it does
 * not run yet. Afterwards `env().databaseUrl` and so `db()` know its address. Disposing stops what was started.
 * @param unlessUsed leaves it running when somebody else, such as the server, has come to use it meanwhile
 */
export async function database({ unlessUsed } = { unlessUsed: true }): Promise<UsedDatabase> {
  const { databaseUrl, dataDir, dataDirChosen } = env();
  if (databaseUrl) return remote(databaseUrl);
  const place = postgresPlace(dataDir, dataDirChosen);
  const server = await keepRunning({ place, name: "postgres" }, (sentence) => console.error(sentence));
  const url = await ensureDatabase(server, "kundig");
  process.env.DATABASE_URL = url;
  forgetEnv();
  return {
    url,
    where: place.folder,
    note: place.note,
    [Symbol.asyncDispose]: async () => {
      delete process.env.DATABASE_URL;
      forgetEnv();
      await server.stop({ unlessUsed });
    },
  };
}
