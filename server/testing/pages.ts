import type { IncomingMessage, ServerResponse } from "node:http";
import type { Handler } from "../platform/http/render.ts";

export interface Pages {
  handler: Handler;
  /** Requests as the handler saw them: method, address and headers. */
  seen: { method: string; url: string; headers: IncomingMessage["headers"] }[];
}

/** The nonce the framework would take from the policy on the request. */
export function nonceOf(headers: IncomingMessage["headers"]): string {
  return /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1] ?? "";
}

/**
 * Pages in the place of the framework, on real requests and responses. Each shows who asked; `/t/9/…` exists only for
 * somebody with a session, `/t/404/…` for nobody, `/t/500/…` fails, `/t/301/…` has moved,
 * `/account` asks for a sign-in.
 */
export function standInPages(): Pages {
  const seen: Pages["seen"] = [];
  return {
    seen,
    handler(request: IncomingMessage, response: ServerResponse) {
      const { headers, method = "", url = "" } = request;
      seen.push({ method, url, headers });
      response.setHeader("x-powered-by", "something");
      response.setHeader("x-nextjs-cache", "MISS");
      response.setHeader("cache-control", "s-maxage=31536000");
      response.setHeader("set-cookie", "planted=1");
      const number = /^\/t\/(\d+)\//.exec(url)?.[1];
      if (number === "301") return moved(response);
      if (number === "500") return send(response, 500, page(headers, "fault"));
      if (url.startsWith("/account") && headers.cookie === undefined)
        return send(response, 401, page(headers, "sign in"));
      const hidden = number === "404" || (number === "9" && headers.cookie === undefined) || url.startsWith("/-/");
      if (headers.rsc === "1") return sendData(response, url, headers, hidden);
      if (url.startsWith("/api/") || url.endsWith(".atom")) return sendOther(response, url, headers);
      return send(
        response,
        hidden ? 404 : 200,
        page(headers, hidden ? "nothing here" : `${url} ${headers["x-kundig-locale"]}`),
      );
    },
  };
}

function moved(response: ServerResponse) {
  response.writeHead(308, { location: "/t/1/new" });
  response.end();
}

function send(response: ServerResponse, status: number, html: string) {
  response.writeHead(status, { "content-type": "text/html; charset=utf-8" });
  response.end(html);
}

function sendData(response: ServerResponse, url: string, headers: IncomingMessage["headers"], hidden: boolean) {
  response.setHeader("content-type", "text/x-component");
  response.setHeader("x-nextjs-stale-time", "300");
  const rest = hidden ? '9:E{"digest":"NEXT_HTTP_ERROR_FALLBACK;404"}' : `9:"${"data ".repeat(200)}"`;
  response.end(`1:"data of ${url} by ${headers.cookie ?? "nobody"}"\n2:"${nonceOf(headers)}"\n${rest}\n`);
}

function sendOther(response: ServerResponse, url: string, headers: IncomingMessage["headers"]) {
  response.setHeader("content-type", url.startsWith("/api/") ? "application/json" : "application/atom+xml");
  response.end(JSON.stringify({ url, cookie: headers.cookie ?? null, text: "words ".repeat(200) }));
}

function page(headers: IncomingMessage["headers"], text: string): string {
  const nonce = nonceOf(headers);
  return (
    `<!DOCTYPE html><html><head><script src="/_next/static/a.js" nonce="${nonce}"></script>` +
    `<script id="theme" nonce="${nonce}">theme()</script></head><body><main>${text} asked by ${headers.cookie ?? "nobody"}</main>` +
    `<p>${"Words of a page. ".repeat(60)}</p><script nonce="${nonce}">flight("${nonce}")</script></body></html>`
  );
}
