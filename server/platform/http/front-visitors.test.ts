import assert from "node:assert/strict";
import type { IncomingMessage, ServerResponse } from "node:http";
import { after, test } from "node:test";
import { startFront } from "../../testing/front.ts";
import type { VisitorPages } from "./visitor-bundle.ts";

const told: { cookies: (string | undefined)[]; by: string[] } = { cookies: [], by: [] };

/** The framework: every document begins alike, and says who made it. */
function handler(request: IncomingMessage, response: ServerResponse): void {
  told.by.push(`framework ${request.url}`);
  told.cookies.push(request.headers.cookie);
  response.writeHead(request.url?.startsWith("/t/404/") ? 404 : 200, { "content-type": "text/html; charset=utf-8" });
  response.end(
    '<!DOCTYPE html><html lang="en" class="font"><head><link rel="stylesheet" href="/a.css"/><meta name="theme-color"' +
      ` content="#fff"/></head><body>by the framework, ${request.headers.cookie ?? "for nobody"}</body></html>`,
  );
}

const visitorPages: VisitorPages = {
  patterns: ["/t/:number/:slug", "/search"],
  inlineScript: "theme()",
  async renderPage({ path, query, headers, opening, nonce, readerScript }) {
    told.by.push(`ours ${path}`);
    if (headers.cookie !== undefined) throw new Error("a cookie reached a page for visitors");
    if (path.startsWith("/t/404/")) return null;
    if (path.startsWith("/t/500/")) throw new Error("a fault on purpose");
    const script = `<script nonce="${nonce}">theme()</script><script src="${readerScript}" defer=""></script>`;
    return `${opening("de")}${script}</head><body>${path} for ${query || "readers"}</body></html>`;
  },
};

const front = await startFront({ handler, visitorPages });
after(() => front[Symbol.asyncDispose]());
const member = { cookie: "kundig=anna" };

test("readers get a page made without the framework, which begins as the framework's does", async () => {
  const { text, headers } = await front.ask("/t/1/x");
  assert.ok(
    text.startsWith('<!DOCTYPE html><html lang="de" class="font"><head><link rel="stylesheet" href="/a.css"/>'),
  );
  assert.match(text, /\/t\/1\/x for readers/);
  assert.match(String(headers["content-security-policy"]), /script-src 'self' 'sha256-[^']+';/);
  assert.doesNotMatch(String(headers["content-security-policy"]), /nonce|unsafe|strict-dynamic/);
});

test("members get the framework's page of the same address, kept beside it and made as for a visitor", async () => {
  await front.ask("/t/2/x");
  const { text } = await front.ask("/t/2/x", { headers: member });
  assert.match(text, /by the framework, for nobody/);
  const before = told.by.length;
  assert.match((await front.ask("/t/2/x", { headers: member })).text, /by the framework/);
  assert.match((await front.ask("/t/2/x")).text, /for readers/);
  assert.equal(told.by.length, before, "both are kept");
});

test("a notice drops both forms of a page", async () => {
  await front.ask("/t/3/x");
  await front.ask("/t/3/x", { headers: member });
  const before = told.by.length;
  front.cache.forget(["topic:3"]);
  await front.ask("/t/3/x");
  await front.ask("/t/3/x", { headers: member });
  assert.deepEqual(told.by.slice(before), ["ours /t/3/x", "framework /t/3/x"]);
});

test("where there is nothing for visitors, or ours fails, the framework answers", async () => {
  assert.equal((await front.ask("/t/404/x")).status, 404);
  const { status, text } = await front.ask("/t/500/x");
  assert.equal(status, 200);
  assert.match(text, /by the framework/);
});

test("CA-01 the search is made for each visitor, knows no cookie and is kept by nobody", async () => {
  const { text, headers } = await front.ask("/search?q=wifi", { headers: { cookie: "theme=dark" } });
  assert.match(text, /\/search for q=wifi/);
  assert.equal(headers["cache-control"], "private, no-store");
  assert.match(String(headers["content-security-policy"]), /script-src 'self' 'sha256-/);
  const head = await front.ask("/search?q=wifi", { method: "HEAD" });
  assert.equal(head.text, "");
  assert.equal(head.status, 200);
  assert.match((await front.ask("/search?q=wifi", { headers: member })).text, /by the framework, kundig=anna/);
  assert.match((await front.ask("/search?q=wifi", { headers: { rsc: "1" } })).text, /by the framework/);
});
