import { Server } from "node:http";
import { join } from "node:path";
import next from "next";
import { answeringProcedures } from "./answer-procedures.ts";
import { plantBadges } from "./badges/index.ts";
import { answeringRest } from "./integrations/index.ts";
import { articleViewCounter } from "./knowledge/index.ts";
import { databaseIsBusy, db, pool } from "./platform/db/client.ts";
import { env } from "./platform/env/env.ts";
import { projectRoot } from "./platform/env/project-root.ts";
import { createFront } from "./platform/http/front.ts";
import { startHttpServer } from "./platform/http/http-server.ts";
import { buildReader, readerAddress } from "./platform/http/reader-bundle.ts";
import { StaticFiles } from "./platform/http/static-files.ts";
import { counted } from "./platform/http/under-way.ts";
import { loadVisitorPages } from "./platform/http/visitor-bundle.ts";
import { log } from "./platform/log/index.ts";
import { pageCache } from "./platform/page-cache/index.ts";
import { listenForStalePages } from "./platform/page-cache/listen.ts";
import { storage } from "./platform/storage/index.ts";
import { publicPages } from "./public-pages.ts";
import { viewCounter } from "./topics/index.ts";
import { startWorker } from "./worker.ts";

/** Views are added up this often (architecture: every ten minutes, and no page becomes stale by it). */
const VIEWS_EVERY_MS = 600_000;

/** A started process. */
export interface Started {
  /** Where it answers; empty when it only runs jobs. */
  address: string;
  /** Lets requests and jobs under way end, then stops. */
  close(): Promise<void>;
}

/** Starts what this process is there for (KUNDIG_PROCESS): answering requests, running jobs, or both. */
export async function main(): Promise<Started> {
  const parts = new AsyncDisposableStack();
  try {
    const role = env().process;
    await plantBadges(db());
    if (role !== "web") {
      const worker = await startWorker();
      parts.defer(() => worker.stop());
    }
    const address = role === "worker" ? "" : await startWeb(parts);
    return { address, close: () => parts.disposeAsync() };
  } catch (error) {
    await parts.disposeAsync();
    throw error;
  }
}

/** Starts the HTTP server and adds what has to be stopped with it. */
async function startWeb(parts: AsyncDisposableStack): Promise<string> {
  const { databaseUrl, defaultLocale, host, port, trustedHops, url } = env();
  if (databaseUrl === undefined) throw new Error("The database has to be started before the web server.");
  const development = process.env.NODE_ENV === "development";
  // In development the framework speaks to the browser over a socket; otherwise it gets a server that never listens, so
  // that nobody can ask ours for another protocol.
  const app = next({ dev: development, dir: projectRoot, ...(!development && { httpServer: new Server() }) });
  await app.prepare();
  parts.defer(() => app.close());
  const readerScript = await buildReader(projectRoot);
  const cache = pageCache();
  const listening = listenForStalePages({ databaseUrl, cache, log: (level, message) => log()[level](message) });
  parts.defer(() => listening.stop());
  const views = viewCounter();
  const articleViews = articleViewCounter();
  const adding = setInterval(() => {
    void views.flush(db()).catch(() => {});
    void articleViews.flush(db()).catch(() => {});
  }, VIEWS_EVERY_MS);
  parts.defer(async () => {
    clearInterval(adding);
    await views.flush(db());
    await articleViews.flush(db());
  });
  const front = createFront({
    shown: (path) => {
      views.shown(path);
      articleViews.shown(path);
    },
    handler: counted(answeringProcedures(answeringRest(app.getRequestHandler()))),
    siteUrl: url,
    locales: { all: ["en", "de"], standard: defaultLocale },
    trustedHops,
    cache,
    publicPages,
    readerScript,
    ...(!development && { visitorPages: await loadVisitorPages(projectRoot) }),
    files: await StaticFiles.open([
      { folder: join(projectRoot, ".next", "static"), under: "/_next/static/", immutable: true },
      { folder: join(projectRoot, ".next", "reader"), under: readerAddress, immutable: true },
      { folder: join(projectRoot, "public"), under: "/", immutable: false },
    ]),
    storage: storage(),
    log: log(),
    checks: { database: databaseAnswers, notices: () => cache.listening },
    busy: databaseIsBusy,
    development,
  });
  const server = await startHttpServer(front, port, host);
  parts.defer(() => server.close());
  return url;
}

async function databaseAnswers(): Promise<boolean> {
  await pool().query("SELECT 1");
  return true;
}
