import assert from "node:assert/strict";
import { after } from "node:test";
import { answeringProcedures } from "../answer-procedures.ts";
import { contextOf, system } from "../platform/authorize/index.ts";
import type { Db } from "../platform/db/client.ts";
import { env } from "../platform/env/env.ts";
import { sealSession } from "../users/sessions/session-cookies.ts";
import { startSession } from "../users/sessions/start-session.ts";
import { startWorker } from "../worker.ts";
import { startFront } from "./front.ts";

/** Calls procedures as browsers do. */
export interface OverHttp {
  /** Signs somebody in; the answer is the cookie header of their browser. */
  signIn(person: { id: string }): Promise<string>;
  /** One call of one browser; answers the status. */
  call(cookie: string, procedure: string, input: object): Promise<number>;
}

/** The real way of a request for a test file: socket, front, procedures, database. Call after `openWorld`. */
export async function openHttp(db: Db): Promise<OverHttp> {
  const front = await startFront({ siteUrl: env().url, handler: answeringProcedures(() => assert.fail("no page")) });
  after(() => front[Symbol.asyncDispose]());
  return {
    signIn: async ({ id }) => {
      const { token } = await db.$transaction((tx) => startSession(tx, contextOf(system), { id, isStaff: false }));
      return `kundig=${await sealSession(token)}; kundig-in=1`;
    },
    call: async (cookie, procedure, input) => {
      const { origin, host } = new URL(env().url);
      const answer = await front.ask(`/api/trpc/${procedure}`, {
        method: "POST",
        headers: { host, origin, cookie, "content-type": "application/json" },
        body: JSON.stringify({ json: input }),
      });
      return answer.status;
    },
  };
}

/** Lets the worker follow up everything that happened, and stops it. */
export async function letEverythingFollow(db: Db): Promise<void> {
  const worker = await startWorker([]);
  for (const until = Date.now() + 60_000; Date.now() < until; ) {
    const [row] = await db.$queryRaw<{ waiting: number }[]>`
      SELECT count(*)::int AS waiting FROM graphile_worker.jobs WHERE task_identifier IN ('dispatch', 'react') AND attempts < max_attempts`;
    if (row?.waiting === 0) break;
    await new Promise((done) => setTimeout(done, 100));
  }
  await worker.stop();
}
