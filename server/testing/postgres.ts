import { type OwnPostgres, startOwnPostgres } from "../platform/database/own-postgres.ts";
import { postgresPlace } from "../platform/database/postgres-place.ts";
import { readEnv } from "../platform/env/env.ts";

/**
 * Starts or joins the PostgreSQL for tests. It lies in the project's own data folder even if KUNDIG_DATA_DIR names
 * another: tests have no business in a folder that somebody chose for a community.
 */
export function startTestPostgres(): Promise<OwnPostgres> {
  return startOwnPostgres({ place: postgresPlace(readEnv({}).dataDir, false), name: "test-postgres" });
}

/**
 * The PostgreSQL for tests: the one `npm test` started (KUNDIG_TEST_POSTGRES holds the address of its database
 * "postgres"), otherwise one in the data folder, which is started and left running for the next test.
 * @returns the address of each of its databases by name
 */
export async function testPostgres(): Promise<(database: string) => string> {
  if (!process.env.KUNDIG_TEST_POSTGRES) {
    const server = await startTestPostgres();
    process.env.KUNDIG_TEST_POSTGRES = server.url("postgres");
  }
  const address = new URL(process.env.KUNDIG_TEST_POSTGRES);
  return (database) => {
    address.pathname = `/${database}`;
    return address.href;
  };
}
