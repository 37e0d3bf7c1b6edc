import { isAbsolute, join } from "node:path";
import type { z } from "zod";
import { type VariableName, variables } from "./env.schema.ts";
import { projectRoot } from "./project-root.ts";

/** What the environment says, checked and with defaults filled in. */
export interface Env {
  port: number;
  host: string;
  /** Undefined means: Kundig runs its own PostgreSQL. */
  databaseUrl: string | undefined;
  /** Absolute path. */
  dataDir: string;
  /** Whether the data folder was chosen by KUNDIG_DATA_DIR rather than by default. */
  dataDirChosen: boolean;
  /** Public address without a slash at the end. */
  url: string;
  demo: boolean;
  smtpUrl: string | undefined;
  mailFrom: string;
  spamUrl: string | undefined;
  spamKey: string | undefined;
  defaultLocale: "en" | "de";
  logLevel: z.infer<typeof variables.LOG_LEVEL.schema>;
  trustedHops: number;
  pageCacheMb: number;
  process: "both" | "web" | "worker";
  poolSize: number;
  /** `host:port` of hosts that are not public and may be reached all the same. */
  outboundHosts: string[];
}

/** Thrown when the environment is wrong; `sentences` has one per wrong variable. */
export class EnvironmentError extends Error {
  sentences: string[];
  constructor(sentences: string[]) {
    super(sentences.join("\n"));
    this.name = "EnvironmentError";
    this.sentences = sentences;
  }
}

/** An address may carry a password, which must not reach a log: nothing before its last "@" is shown but the kind of address. */
function shown(value: string): string {
  const host = value.lastIndexOf("@");
  if (host < 0) return value.slice(0, 200);
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(value)?.[0] ?? "";
  return `${scheme}…${value.slice(host)}`.slice(0, 200);
}

/**
 * Checks the given variables. An empty value counts as not set.
 * @throws EnvironmentError with one sentence for each wrong variable.
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const wrong: string[] = [];
  const read = <N extends VariableName>(name: N): z.infer<(typeof variables)[N]["schema"]> => {
    const variable = variables[name];
    const value = source[name] || ("standard" in variable ? variable.standard : undefined);
    const result = variable.schema.safeParse(value);
    if (!result.success)
      wrong.push(
        `${name} is "${name.endsWith("_KEY") ? "…" : shown(value ?? "")}", but it must be ${variable.expected}.`,
      );
    return result.data as z.infer<(typeof variables)[N]["schema"]>;
  };
  const port = read("PORT");
  const dataDir = read("KUNDIG_DATA_DIR");
  const env: Env = {
    port,
    host: read("KUNDIG_HOST"),
    databaseUrl: read("DATABASE_URL"),
    dataDir: isAbsolute(dataDir ?? "") ? dataDir : join(projectRoot, dataDir ?? ""),
    dataDirChosen: Boolean(source.KUNDIG_DATA_DIR),
    url: (read("KUNDIG_URL") ?? `http://localhost:${port}`).replace(/\/$/, ""),
    demo: read("KUNDIG_DEMO") === "on",
    smtpUrl: read("SMTP_URL"),
    mailFrom: read("MAIL_FROM"),
    spamUrl: read("KUNDIG_SPAM_URL"),
    spamKey: read("KUNDIG_SPAM_KEY"),
    defaultLocale: read("DEFAULT_LOCALE"),
    logLevel: read("LOG_LEVEL"),
    trustedHops: read("KUNDIG_TRUSTED_HOPS"),
    pageCacheMb: read("KUNDIG_PAGE_CACHE_MB"),
    process: read("KUNDIG_PROCESS"),
    poolSize: read("KUNDIG_POOL_SIZE"),
    outboundHosts: read("KUNDIG_OUTBOUND_HOSTS") ?? [],
  };
  if (wrong.length > 0) throw new EnvironmentError(wrong);
  return env;
}

const key = Symbol.for("kundig.env");
const shared = globalThis as { [key]?: Env };

/**
 * The environment of this process, read at the first call and then kept; the same object for
 * the server and for the pages, which load this file as two modules.
 * @throws EnvironmentError when a variable is wrong.
 */
export function env(): Env {
  shared[key] ??= readEnv(process.env);
  return shared[key];
}

/** Makes the next `env()` read `process.env` again, for example after the own database got its address. */
export function forgetEnv(): void {
  shared[key] = undefined;
}
