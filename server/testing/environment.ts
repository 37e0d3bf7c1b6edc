import { join } from "node:path";
import { readEnv } from "../platform/env/env.ts";
import { testPostgres } from "./postgres.ts";
import type { Variables } from "./step.ts";

/**
 * What tests are started with: the test PostgreSQL, and a data folder of their own. What the person who runs them
 * has set for the community itself does not reach them.
 */
export async function testEnvironment(): Promise<Variables> {
  const own = Object.keys(process.env).filter((name) =>
    /^(KUNDIG_|DATABASE_URL$|PORT$|SMTP_URL$|MAIL_FROM$|DEFAULT_LOCALE$)/.test(name),
  );
  return {
    ...Object.fromEntries(own.map((name) => [name, undefined])),
    KUNDIG_TEST_POSTGRES: (await testPostgres())("postgres"),
    KUNDIG_DATA_DIR: join(readEnv({}).dataDir, "tests"),
    LOG_LEVEL: "silent",
    NODE_ENV: "test",
  };
}
