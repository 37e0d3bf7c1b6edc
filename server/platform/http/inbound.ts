import type { IncomingHttpHeaders } from "node:http";

/** Headers the front itself tells the pages; inbound ones of these names are deleted. */
export const internalHeader = {
  address: "x-kundig-address",
  locale: "x-kundig-locale",
  /** Path without language prefix and query. */
  path: "x-kundig-path",
  requestId: "x-kundig-request-id",
  nonce: "x-nonce",
} as const;

/** Names that only a proxy or the framework itself may say (security.md §4.1). */
const dropped =
  /^(?:x-kundig-.*|x-middleware-.*|x-invoke-.*|x-now-.*|x-nextjs-.*|x-forwarded-.*|x-vercel-.*|x-matched-path|x-nonce|x-real-ip|x-original-url|x-rewrite-url|x-http-method-override|x-http-method|x-method-override|forwarded|next-resume|next-action|next-hmr-refresh|content-security-policy|content-security-policy-report-only|connection|upgrade|accept-encoding|te|trailer|proxy-.*|purpose|cf-connecting-ip|true-client-ip|x-prerender-.*)$/;

/** What the pages are told instead. */
export interface Told {
  address: string;
  locale: string;
  path: string;
  requestId: string;
  nonce: string;
  /** Content-Security-Policy of the answer; the framework takes its nonce from there. */
  policy: string;
  site: URL;
}

/** A copy of the headers without what a client must not say, and with what the front says. */
export function inboundHeaders(received: IncomingHttpHeaders, told: Told): IncomingHttpHeaders {
  const headers: IncomingHttpHeaders = {};
  for (const [name, value] of Object.entries(received)) {
    if (value !== undefined && !dropped.test(name)) headers[name] = value;
  }
  headers.host = told.site.host;
  headers["x-forwarded-host"] = told.site.host;
  headers["x-forwarded-proto"] = told.site.protocol.slice(0, -1);
  headers["x-forwarded-for"] = told.address;
  headers["content-security-policy"] = told.policy;
  headers[internalHeader.address] = told.address;
  headers[internalHeader.locale] = told.locale;
  headers[internalHeader.path] = told.path;
  headers[internalHeader.requestId] = told.requestId;
  headers[internalHeader.nonce] = told.nonce;
  return headers;
}

/** Headers that choose a form of an answer and are the same for everybody who asks for a stored page. */
const neutral = ["rsc"] as const;

/** The headers under which a page that will be stored is rendered: nothing of the person, browser or place that asked. */
export function visitorHeaders(received: IncomingHttpHeaders, told: Told): IncomingHttpHeaders {
  const kept: IncomingHttpHeaders = {};
  for (const name of neutral) {
    if (received[name] !== undefined) kept[name] = received[name];
  }
  return inboundHeaders(kept, { ...told, address: "" });
}
