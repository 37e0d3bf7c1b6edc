import type { OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { type BrotliCompress, constants, createBrotliCompress, createGzip, type Gzip } from "node:zlib";
import type { Coding } from "../page-cache/encode.ts";
import { filePolicy } from "./content-security-policy.ts";
import { neverStored, securityHeaders } from "./security-headers.ts";

interface GuardOptions {
  method: string;
  /** Path as the handler sees it. */
  path: string;
  secure: boolean;
  /** Content-Security-Policy when the answer is a page. */
  policy: string;
  /** What the client takes. */
  coding: Coding;
  /** True for the data of a page, for navigation in the browser. */
  isData: boolean;
  /** The path the handler sees, when the browser knows the page under another one (language prefix). */
  rewrittenPath: string | undefined;
  /** Whether the request carried a session. */
  hasSession: boolean;
  /**
   * Called instead of sending a page that says "not found", "sign in first" or "fault"; what the handler writes is dropped. Absent while
   * developing, where the framework explains its faults itself.
   */
  replace: ((status: number) => void) | undefined;
}

const compressible =
  /^(?:text\/(?!event-stream)|application\/(?:json|javascript|xml|atom\+xml|manifest\+json|ld\+json)|image\/svg)/;
/** Bytes that arrive in one packet, packed or not. */
const onePacket = 1_200;
/** What the framework's router in the browser reads from an answer with page data. */
const routerHeaders = /^x-nextjs-(?:stale-time|postponed|prerender|rewritten-path|rewritten-query|action-not-found)$/;
/** Stored files say themselves who may keep them and how they may be shown. */
const ownFile = /^\/(?:api\/)?files\//;

/**
 * Makes a response obey the rules of every answer, whatever the handler does with it: security headers, nothing of it
 * kept by anybody, compressed, no trace of the framework.
 */
export function guardResponse(response: ServerResponse, options: GuardOptions): void {
  const original = {
    writeHead: response.writeHead.bind(response) as (status: number) => ServerResponse,
    write: response.write.bind(response) as (chunk: unknown) => boolean,
    end: response.end.bind(response) as () => ServerResponse,
  };
  let encoder: BrotliCompress | Gzip | undefined;
  let dropped = false;

  response.writeHead = ((status: number, reason?: unknown, given?: unknown) => {
    if (dropped || response.headersSent) return response;
    setAll(response, typeof reason === "object" ? reason : given);
    response.statusCode = status;
    if (isFaultPage(response, status, options)) {
      dropped = true;
      return response;
    }
    finishHeaders(response, status, options);
    encoder = encoderFor(response, status, options);
    encoder?.on("data", (chunk: Buffer) => {
      if (!original.write(chunk)) encoder?.pause();
    });
    encoder?.on("end", () => original.end());
    encoder?.on("error", () => response.destroy());
    if (encoder) {
      response.on("drain", () => encoder?.resume());
      response.once("close", () => encoder?.destroy());
    }
    return original.writeHead(status);
  }) as typeof response.writeHead;

  response.write = ((chunk: string | Uint8Array, encoding?: unknown, done?: unknown) => {
    if (!response.headersSent) response.writeHead(response.statusCode);
    if (dropped) return true;
    const bytes = typeof chunk === "string" ? Buffer.from(chunk, encoding as BufferEncoding) : chunk;
    const callback = [encoding, done].find((value) => typeof value === "function") as (() => void) | undefined;
    if (encoder === undefined) return (original.write as typeof response.write)(bytes, callback);
    encoder.write(bytes, callback);
    return !response.writableNeedDrain;
  }) as typeof response.write;

  response.end = ((chunk?: unknown, encoding?: unknown, done?: unknown) => {
    const callback = [chunk, encoding, done].find((value) => typeof value === "function") as (() => void) | undefined;
    if (typeof chunk === "string" || chunk instanceof Uint8Array) response.write(chunk, encoding as BufferEncoding);
    else if (!response.headersSent) response.writeHead(response.statusCode);
    if (callback) response.once("finish", callback);
    if (dropped) {
      for (const name of response.getHeaderNames()) response.removeHeader(name);
      Object.assign(response, original);
      options.replace?.(response.statusCode);
      return response;
    }
    if (encoder === undefined) return original.end();
    encoder.end();
    return response;
  }) as typeof response.end;

  // The framework calls this after each part of a page that arrives in parts.
  Object.assign(response, { flush: () => encoder?.flush() });
}

function setAll(response: ServerResponse, headers: unknown): void {
  if (Array.isArray(headers)) {
    for (let at = 0; at + 1 < headers.length; at += 2) response.setHeader(String(headers[at]), headers[at + 1]);
    return;
  }
  for (const [name, value] of Object.entries((headers ?? {}) as OutgoingHttpHeaders)) {
    if (value !== undefined) response.setHeader(name, value);
  }
}

function isHtml(value: OutgoingHttpHeader | undefined): boolean {
  return String(value ?? "").startsWith("text/html");
}

function isFaultPage(response: ServerResponse, status: number, options: GuardOptions): boolean {
  if (options.replace === undefined || (options.method !== "GET" && options.method !== "HEAD")) return false;
  const replaced = status === 404 || status >= 500 || (status === 401 && !options.hasSession);
  return replaced && isHtml(response.getHeader("content-type"));
}

function finishHeaders(response: ServerResponse, status: number, options: GuardOptions): void {
  for (const name of response.getHeaderNames()) {
    const kept = options.isData && routerHeaders.test(name);
    if (name === "x-powered-by" || name === "server" || (name.startsWith("x-nextjs-") && !kept))
      response.removeHeader(name);
  }
  const fileAnswer = ownFile.test(options.path) && [200, 206, 304].includes(status);
  const policy = isHtml(response.getHeader("content-type")) ? options.policy : filePolicy;
  const rules: Record<string, string> = {
    ...securityHeaders(options.secure, options.path),
    "content-security-policy": policy,
    "cache-control": neverStored,
  };
  for (const [name, value] of Object.entries(rules)) {
    if (!fileAnswer || !response.hasHeader(name)) response.setHeader(name, value);
  }
  response.setHeader("vary", "accept-encoding, cookie, rsc");
  if (options.isData && options.rewrittenPath !== undefined && !response.hasHeader("x-nextjs-rewritten-path")) {
    response.setHeader("x-nextjs-rewritten-path", options.rewrittenPath);
  }
}

function encoderFor(
  response: ServerResponse,
  status: number,
  options: GuardOptions,
): BrotliCompress | Gzip | undefined {
  if (options.method === "HEAD" || status === 204 || status === 206 || status === 304) return undefined;
  const type = String(response.getHeader("content-type") ?? "");
  if (!compressible.test(type) && !options.isData) return undefined;
  if (response.hasHeader("content-encoding") || Number(response.getHeader("content-length") ?? 10_000) < onePacket)
    return undefined;
  const { coding } = options;
  if (coding === "identity") return undefined;
  response.removeHeader("content-length");
  response.setHeader("content-encoding", coding);
  return coding === "br"
    ? createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
    : createGzip({ level: 6 });
}
