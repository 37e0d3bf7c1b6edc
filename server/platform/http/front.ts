import { randomUUID } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { LRUCache } from "lru-cache";
import { chooseCoding } from "../page-cache/encode.ts";
import { type Match, matcher } from "../page-cache/public-address.ts";
import { type Address, readAddress } from "./address.ts";
import type { Ask, Front } from "./ask.ts";
import { bodyRefusal } from "./body-limit.ts";
import { clientAddress } from "./client-address.ts";
import { filePolicy } from "./content-security-policy.ts";
import { readCookie, sessionCookieName } from "./cookies.ts";
import type { FrontOptions } from "./front-options.ts";
import { answerHealth, isReady } from "./health.ts";
import { hostBelongs } from "./host.ts";
import { type Localised, localeOfCaller, readLocale } from "./locale.ts";
import { pass, refuse, withinLimits } from "./pass.ts";
import { answerFault, answerPublic } from "./public-page.ts";
import { assertSameOrigin } from "./same-origin.ts";
import { neverStored, securityHeaders } from "./security-headers.ts";
import { answerFile } from "./send-file.ts";
import { sendStored } from "./send-stored.ts";
import { fileBytes } from "./static-files.ts";
import { answerVisitor } from "./visitor-answer.ts";
import { visitorRender } from "./visitor-render.ts";

const known = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
/** Addresses that take changes. Everything else is read. */
const takesChanges = /^\/(?:api|files)\//;
/** Addresses that are asked with a key, never with a cookie: the two do not combine. */
const askedWithKey = /^\/api\/(?:v1|mcp|hooks|unsubscribe)(?:\/|$)/;
/** The key at the end of a mailed link opens an account; it stands in no log. */
const mailedKey = /^(\/(?:link|reset|confirm|undo|claim|first-admin)\/).+/;
/** Who reads pages for machines; their views are nobody's. */
const crawler = /bot|crawl|spider|slurp|preview/i;
const frameworkOnly = /^\/(?:_next|_reader|__next[^/]*)(?:\/|$)/;

/** Where a request target leads, as far as the target alone says. */
interface Route {
  address: Address;
  localised: Localised | null;
  match: Match;
}

/**
 * Builds the listener that stands before the framework: it reads the address once, answers public pages from finished
 * bytes and files from memory, and passes the rest on. Every answer leaves with the headers of `securityHeaders`.
 */
export function createFront(options: FrontOptions): RequestListener {
  const site = new URL(options.siteUrl);
  const front: Front = {
    options,
    site,
    secure: site.protocol === "https:",
    sessionCookie: sessionCookieName(options.siteUrl),
    now: options.now ?? Date.now,
    visitors: visitorRender(options),
  };
  const match = matcher(options.publicPages);
  const routes = new LRUCache<string, Route>({ max: 10_000 });
  const route = (target: string): Route => {
    const seen = routes.get(target);
    if (seen !== undefined) return seen;
    const address = readAddress(target);
    const localised = address.kind === "ok" ? readLocale(address.path, options.locales) : null;
    const path = localised?.kind === "ok" && address.kind === "ok" ? localised.path : null;
    const found = {
      address,
      localised,
      match: path === null || address.kind !== "ok" ? null : match(path, address.query),
    };
    if (target.length < 300) routes.set(target, found);
    return found;
  };
  return (request, response) => {
    const started = performance.now();
    const where = route(request.url ?? "/");
    const ask = askOf(front, request, response, where);
    response.once("close", () => report(front, ask, started));
    answer(front, ask, where).catch((error: unknown) => {
      options.log.error({ id: ask.id, err: error }, "a request failed");
      void answerFault(front, ask, 500);
    });
  };
}

function askOf(front: Front, request: IncomingMessage, response: ServerResponse, where: Route): Ask {
  const { address, localised } = where;
  const place = localised?.kind === "ok" ? localised : null;
  const { headers, socket } = request;
  return {
    request,
    response,
    id: randomUUID(),
    method: request.method ?? "GET",
    locale: languageOf(front, place, headers.referer),
    path: place?.path ?? "/",
    prefixed: place?.prefixed ?? false,
    query: address.kind === "ok" ? address.query : "",
    address: clientAddress(socket.remoteAddress, headers["x-forwarded-for"], front.options.trustedHops),
    coding: chooseCoding(headers["accept-encoding"]),
    session: readCookie(headers.cookie, front.sessionCookie),
    outcome: "refused",
  };
}

function languageOf(
  front: Front,
  place: { locale: string; path: string; prefixed: boolean } | null,
  referer?: string,
): string {
  const { locales } = front.options;
  if (place === null) return locales.standard;
  return place.path.startsWith("/api/") && !place.prefixed ? localeOfCaller(referer, locales) : place.locale;
}

async function answer(front: Front, ask: Ask, { address, localised, match }: Route): Promise<void> {
  if (address.kind === "refused")
    return address.status === 404 ? answerFault(front, ask, 404) : refuse(front, ask, address.status);
  if (ask.path.startsWith("/api/health/")) return health(front, ask);
  const { host } = ask.request.headers;
  if (!hostBelongs(host, front.site)) return refuse(front, ask, host === undefined ? 400 : 421);
  if (!known.has(ask.method)) return refuse(front, ask, 405, { allow: "GET, HEAD" });
  if (address.kind === "redirect") return redirect(front, ask, address.to);
  if (localised?.kind === "redirect") return redirect(front, ask, withQuery(localised.to, address.query));
  if (ask.method !== "GET" && ask.method !== "HEAD") return change(front, ask);
  if ((await file(front, ask)) || (await answerFile(front, ask))) return;
  if (match?.kind === "redirect") return redirect(front, ask, withQuery(prefixed(ask, match.path), address.query));
  const forAsker = match !== null && !(match.address.visitors && ask.session !== undefined);
  if (forAsker && !front.options.development) return answerPublic(front, ask, match.address);
  if (askedWithKey.test(ask.path)) delete ask.request.headers.cookie;
  const forFramework = front.options.development && frameworkOnly.test(ask.path);
  if (!forFramework && !withinLimits(front, ask)) return;
  if (!(await answerVisitor(front, ask))) await pass(front, ask, (status) => void answerFault(front, ask, status));
}

function withQuery(path: string, query: string): string {
  return query === "" ? path : `${path}?${query}`;
}

function prefixed(ask: Ask, path: string): string {
  if (!ask.prefixed) return path;
  return path === "/" ? `/${ask.locale}` : `/${ask.locale}${path}`;
}

function redirect(front: Front, ask: Ask, to: string): void {
  const headers = { ...securityHeaders(front.secure, ask.path), "cache-control": neverStored, location: to };
  ask.response.writeHead(308, { ...headers, "content-security-policy": filePolicy, "content-length": "0" });
  ask.response.end();
}

async function health(front: Front, ask: Ask): Promise<void> {
  ask.outcome = "health";
  if (ask.path === "/api/health/live") return answerHealth(ask.response, true, front.secure);
  if (ask.path !== "/api/health/ready") return refuse(front, ask, 404);
  answerHealth(ask.response, await isReady(front.options.checks), front.secure);
}

/** A file from memory; false when the address names none. */
async function file(front: Front, ask: Ask): Promise<boolean> {
  if (ask.prefixed) return false;
  const found = await front.options.files.get(ask.path);
  if (found !== undefined) {
    ask.outcome = "file";
    const bytes = await fileBytes(found, ask.coding);
    const common = securityHeaders(front.secure, ask.path);
    sendStored(ask.request, ask.response, found, found.form, {
      ...bytes,
      common,
      cacheControl: found.cacheControl,
      vary: "accept-encoding",
    });
    return true;
  }
  if (front.options.development || !frameworkOnly.test(ask.path)) return false;
  refuse(front, ask, 404);
  return true;
}

async function change(front: Front, ask: Ask): Promise<void> {
  const { request, path } = ask;
  const forFramework = front.options.development && frameworkOnly.test(path);
  if (!takesChanges.test(path) && !forFramework) return refuse(front, ask, 405, { allow: "GET, HEAD" });
  if (askedWithKey.test(path)) {
    delete request.headers.cookie;
  } else if (ask.method !== "OPTIONS") {
    const reader = { get: (name: string) => request.headers[name]?.toString() ?? null };
    try {
      assertSameOrigin(reader, front.options.siteUrl);
    } catch {
      return refuse(front, ask, 403);
    }
  }
  const refused = bodyRefusal(request, path);
  // What is left of the body is not read: the connection ends with the answer.
  if (refused !== null) return refuse(front, ask, refused, { connection: "close" });
  if (withinLimits(front, ask)) await pass(front, ask, (status) => void answerFault(front, ask, status));
}

/**
 * One line per request, without its query, which may hold what somebody searched for or a token. What came from memory
 * is a matter for `debug`: it costs nothing, and its lines would cost more than the answers.
 */
function report(front: Front, ask: Ask, started: number): void {
  const { log, shown } = front.options;
  const page = ask.method === "GET" && (ask.outcome === "hit" || ask.outcome === "made");
  if (shown && page && ask.response.statusCode === 200 && !crawler.test(ask.request.headers["user-agent"] ?? "bot")) {
    shown(ask.path);
  }
  const level = ask.outcome === "hit" || ask.outcome === "file" || ask.outcome === "health" ? "debug" : "info";
  if (!log.isLevelEnabled(level)) return;
  const ms = Math.round((performance.now() - started) * 10) / 10;
  const { id, method, outcome } = ask;
  const path = ask.path.replace(mailedKey, "$1…").slice(0, 300);
  log[level]({ id, method, path, status: ask.response.statusCode, ms, cache: outcome }, "request");
}
