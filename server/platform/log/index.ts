import pino, { type DestinationStream, type Logger } from "pino";
import { env } from "../env/env.ts";
import { standardOutput } from "./standard-output.ts";

export type { Logger } from "pino";

/** Longest line of a log in bytes; what a request wrote into it must not fill a disk. */
export const longestLine = 4_096;

const secretNames = ["password", "token", "secret", "cookie", "authorization", "session", "code", "key"];

/**
 * A log of JSON lines. Values under names such as `password`, `token` or `cookie` are never written, at the top or one
 * level down, mail addresses nowhere; strings are cut at 1,000 characters, lines at 4 kB.
 * @param destination where lines go; standard output when absent
 */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const out = destination ?? standardOutput();
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: shorten },
      redact: { paths: secretNames.flatMap((name) => [name, `*.${name}`]), censor: "…" },
    },
    { write: (line: string) => out.write(withoutAddresses(cap(line))) },
  );
}

const mailAddress = /[^\s"'<>()\\@/:;,]{1,64}@[^\s"'<>()\\@/:;,]{1,250}/g;

/** What others say of a failure, a mail server above all, names the person it was about. */
function withoutAddresses(line: string): string {
  return line.includes("@") ? line.replace(mailAddress, "…") : line;
}

/** A line that is too long keeps its beginning, as valid JSON. */
function cap(line: string): string {
  if (line.length * 3 <= longestLine || Buffer.byteLength(line) <= longestLine) return line;
  return `${JSON.stringify({ level: "warn", msg: "a line was too long", start: line.slice(0, 1_000) })}\n`;
}

function shorten(fields: Record<string, unknown>): Record<string, unknown> {
  const short: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    short[name] = typeof value === "string" && value.length > 1_000 ? `${value.slice(0, 1_000)}…` : value;
  }
  return short;
}

const key = Symbol.for("kundig.log");
const shared = globalThis as { [key]?: Logger };

/** The log of this process; the same object for the server and for the pages. */
export function log(): Logger {
  shared[key] ??= createLog(env().logLevel);
  return shared[key];
}
