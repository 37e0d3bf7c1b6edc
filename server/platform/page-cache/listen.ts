import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { channel, tagsOf } from "./announce.ts";
import type { PageCache } from "./store.ts";

interface ListenOptions {
  databaseUrl: string;
  cache: PageCache;
  log: (level: "info" | "warn", message: string) => void;
  /** Milliseconds between two signs of life, and how long one may take. */
  heartbeat?: number;
}

interface Listening {
  stop(): Promise<void>;
}

/**
 * Hears what other processes announce, on a connection of its own, and drops those pages here. While the connection
 * is away nothing is kept; once it is back everything is dropped, since notices may have been missed. A connection
 * that stops answering counts as away.
 */
export function listenForStalePages(options: ListenOptions): Listening {
  const stopped = new AbortController();
  const running = keepListening(options, stopped.signal);
  return {
    async stop() {
      stopped.abort();
      await running;
    },
  };
}

async function keepListening(options: ListenOptions, stopped: AbortSignal): Promise<void> {
  let pause = 50;
  while (!stopped.aborted) {
    const reason = await listenOnce(options, stopped, () => {
      pause = 50;
    });
    options.cache.hear(false);
    if (stopped.aborted) return;
    options.log("warn", `notices of stale pages are not heard, nothing is kept: ${reason}`);
    await wait(pause, undefined, { signal: stopped }).catch(() => undefined);
    pause = Math.min(pause * 2, 2_000);
  }
}

/** Listens until the connection ends; resolves with the reason. */
async function listenOnce(options: ListenOptions, stopped: AbortSignal, heard: () => void): Promise<string> {
  const { cache, log, heartbeat = 2_000 } = options;
  const client = new Client({
    connectionString: options.databaseUrl,
    application_name: "kundig pages",
    connectionTimeoutMillis: 5_000,
    query_timeout: heartbeat,
    keepAlive: true,
  });
  const over = Promise.withResolvers<string>();
  client.on("error", (error) => over.resolve(error.message));
  client.on("end", () => over.resolve("the connection ended"));
  client.on("notification", (notice) => cache.forget(tagsOf(notice.payload)));
  const stop = () => over.resolve("stopped");
  stopped.addEventListener("abort", stop, { once: true });
  let pulse: NodeJS.Timeout | undefined;
  try {
    await client.connect();
    await client.query(`LISTEN ${channel}`);
    // Until here notices may have passed unheard; `hear` starts with nothing kept.
    cache.hear(true);
    heard();
    log("info", "notices of stale pages are heard");
    pulse = setInterval(() => client.query("SELECT 1").catch((error: Error) => over.resolve(error.message)), heartbeat);
    return await over.promise;
  } catch (error) {
    return error instanceof Error ? error.message : "no connection";
  } finally {
    clearInterval(pulse);
    stopped.removeEventListener("abort", stop);
    cache.hear(false);
    await Promise.race([client.end().catch(() => undefined), wait(1_000)]);
  }
}
