import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from "node:http";
import { createFront } from "../platform/http/front.ts";
import type { FrontOptions } from "../platform/http/front-options.ts";
import { type RunningServer, startHttpServer } from "../platform/http/http-server.ts";
import { StaticFiles } from "../platform/http/static-files.ts";
import { createLog } from "../platform/log/index.ts";
import { PageCache } from "../platform/page-cache/store.ts";
import { publicPages } from "../public-pages.ts";

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  text: string;
}

export interface Wish {
  method?: string;
  headers?: OutgoingHttpHeaders;
  body?: string;
  /** Address the request claims to come from, as the one trusted proxy in front would say. */
  from?: string;
}

export interface TestFront extends AsyncDisposable {
  port: number;
  cache: PageCache;
  server: RunningServer;
  /** Asks over a real socket for exactly this target, without anything a browser would tidy up. */
  ask(target: string, wish?: Wish): Promise<Answer>;
}

let clients = 0;

/** The front of the site before a given handler, on a free port, with one trusted proxy in front. */
export async function startFront(options: Partial<FrontOptions> & Pick<FrontOptions, "handler">): Promise<TestFront> {
  const cache = options.cache ?? new PageCache(32 * 1024 * 1024);
  if (options.cache === undefined) cache.hear(true);
  const front = createFront({
    siteUrl: "http://localhost:3000",
    locales: { all: ["en", "de"], standard: "en" },
    trustedHops: 1,
    publicPages,
    readerScript: "/_reader/0123456789abcdef.js",
    files: options.files ?? (await StaticFiles.open([])),
    log: createLog("silent"),
    checks: {},
    ...options,
    cache,
  });
  const server = await startHttpServer(front, 0, "127.0.0.1");
  return {
    port: server.port,
    cache,
    server,
    ask: (target, wish = {}) => ask(server.port, target, wish),
    [Symbol.asyncDispose]: () => server.close(),
  };
}

function ask(port: number, target: string, wish: Wish): Promise<Answer> {
  clients = (clients + 1) % 60_000;
  const from = wish.from ?? `10.1.${Math.floor(clients / 250)}.${(clients % 250) + 1}`;
  return new Promise((resolve, reject) => {
    const headers = { host: "localhost:3000", "x-forwarded-for": from, connection: "close", ...wish.headers };
    const sent = request({
      port,
      host: "127.0.0.1",
      method: wish.method ?? "GET",
      path: target,
      headers,
      agent: false,
    });
    sent.on("error", reject);
    sent.on("response", (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const body = Buffer.concat(chunks);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body, text: body.toString("utf8") });
      });
    });
    sent.end(wish.body);
  });
}
