import type { ServerResponse } from "node:http";
import { filePolicy } from "./content-security-policy.ts";
import { securityHeaders } from "./security-headers.ts";

/** Asks one part whether it works; false or a rejection means it does not. */
export type Check = () => boolean | Promise<boolean>;

const patience = 1_000;

/** Whether every part works and answers within a second. */
export async function isReady(checks: Readonly<Record<string, Check>>): Promise<boolean> {
  const late = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => late.resolve(false), patience);
  const answers = Object.values(checks).map((check) =>
    Promise.race([(async () => check())(), late.promise]).catch(() => false),
  );
  const results = await Promise.all(answers);
  clearTimeout(timer);
  return results.every(Boolean);
}

/** Answers a health probe with the bare state: which part fails stands in the log, not in the answer (RL-14). */
export function answerHealth(response: ServerResponse, well: boolean, secure: boolean): void {
  response.writeHead(well ? 200 : 503, {
    ...securityHeaders(secure, "/api/health"),
    "content-security-policy": filePolicy,
    "cache-control": "no-store",
    "content-type": "application/json; charset=utf-8",
  });
  response.end(JSON.stringify({ status: well ? "ok" : "unavailable" }));
}
