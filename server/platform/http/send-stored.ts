import type { IncomingMessage, ServerResponse } from "node:http";
import type { Coding } from "../page-cache/encode.ts";
import type { Finished, Form, StoredPage } from "../page-cache/stored-page.ts";

/** Head of an answer as the HTTP parser takes it fastest: names and values in one flat list. */
interface Heads {
  full: string[];
  unchanged: string[];
}

const heads = new WeakMap<Finished, Heads>();

interface SendOptions {
  coding: Coding;
  finished: Finished;
  /** Headers of every answer, see `securityHeaders`. */
  common: Record<string, string>;
  cacheControl: string;
  /** Request headers the answer depends on; files depend on the coding alone, so a browser keeps them across a sign-in. */
  vary: string;
  /** 200, or 404 for the page that says so. */
  status?: 200 | 404;
}

/** Sends finished bytes; HEAD gets the head alone, a browser that has these bytes gets 304. Returns the status. */
export function sendStored(
  request: IncomingMessage,
  response: ServerResponse,
  page: Pick<StoredPage, "contentType" | "headers">,
  form: Form,
  options: SendOptions,
): number {
  const { finished, status = 200 } = options;
  let head = heads.get(finished);
  if (head === undefined) {
    head = headsOf(page, form, options);
    heads.set(finished, head);
  }
  if (status === 200 && matches(request.headers["if-none-match"], finished.etag)) {
    response.writeHead(304, head.unchanged);
    response.end();
    return 304;
  }
  response.writeHead(status, head.full);
  response.end(request.method === "HEAD" ? undefined : finished.bytes);
  return status;
}

function headsOf(page: Pick<StoredPage, "contentType" | "headers">, form: Form, options: SendOptions): Heads {
  const both = {
    ...options.common,
    ...page.headers,
    "content-security-policy": form.policy,
    "cache-control": options.cacheControl,
    vary: options.vary,
  };
  const etag: Record<string, string> = options.status === 404 ? {} : { etag: options.finished.etag };
  const full: Record<string, string> = {
    ...both,
    ...etag,
    "content-type": page.contentType,
    "content-length": String(options.finished.bytes.length),
  };
  if (options.coding !== "identity") full["content-encoding"] = options.coding;
  return { full: Object.entries(full).flat(), unchanged: Object.entries({ ...both, ...etag }).flat() };
}

function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch === etag) return true;
  return ifNoneMatch.split(",").some((one) => one.trim().replace(/^W\//, "") === etag);
}
