import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { type Answer, startFront } from "../../testing/front.ts";
import { nonceOf, standInPages } from "../../testing/pages.ts";
import { StaticFiles } from "./static-files.ts";

const always = [
  "x-content-type-options",
  "referrer-policy",
  "permissions-policy",
  "cross-origin-opener-policy",
  "cross-origin-resource-policy",
  "x-frame-options",
  "content-security-policy",
  "cache-control",
];

/** One request of every kind of answer there is. */
const kinds: [string, { method?: string; headers?: Record<string, string> }][] = [
  ["/t/1/x", {}],
  ["/t/1/x", { method: "HEAD" }],
  ["/t/1/x?_rsc", { headers: { rsc: "1" } }],
  ["/b/routers/feed.atom", {}],
  ["/t/404/x", {}],
  ["/t/500/x", {}],
  ["/t/301/x", {}],
  ["/t/9/x", { headers: { cookie: "kundig=a" } }],
  ["/search?q=x", {}],
  ["/api/trpc/x", {}],
  ["/api/trpc/x", { method: "POST" }],
  ["/api/trpc/x", { method: "POST", headers: { "sec-fetch-site": "same-origin" } }],
  ["/t/1/x", { method: "POST" }],
  ["/t/1/x", { method: "TRACE" }],
  ["/t%2f1", {}],
  ["/x", { headers: { host: "evil.example" } }],
  ["/t/1/x/", {}],
  ["/api/health/live", {}],
  ["/api/health/ready", {}],
  ["/_next/static/a.js", {}],
  ["/_next/static/none.js", {}],
];

const policyOf = (answer: Answer) => String(answer.headers["content-security-policy"]);

async function files(): Promise<{ files: StaticFiles } & AsyncDisposable> {
  const folder = await mkdtemp(join(tmpdir(), "kundig-front-"));
  await writeFile(join(folder, "a.js"), "export {};\n".repeat(100));
  const opened = await StaticFiles.open([{ folder, under: "/_next/static/", immutable: true }]);
  return { files: opened, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
}

test("every answer of every kind carries the protective headers and no trace of the framework", async () => {
  await using place = await files();
  await using front = await startFront({ handler: standInPages().handler, files: place.files });
  for (const [target, wish] of kinds) {
    const answer = await front.ask(target, wish);
    const name = `${wish.method ?? "GET"} ${target} ${answer.status}`;
    for (const header of always) assert.ok(answer.headers[header], `${header} on ${name}`);
    assert.equal(answer.headers["x-powered-by"], undefined, name);
    assert.equal(answer.headers["x-nextjs-cache"], undefined, name);
    assert.equal(answer.headers["strict-transport-security"], undefined, name);
    assert.ok(!/unsafe|upgrade-insecure/.test(String(answer.headers["content-security-policy"])), name);
    if (answer.status >= 400 || answer.status === 204)
      assert.match(String(answer.headers["cache-control"]), /no-store/, name);
  }
});

test("CJ-01 no answer of any kind may stand in a frame, of another site or our own", async () => {
  await using place = await files();
  await using front = await startFront({ handler: standInPages().handler, files: place.files });
  for (const [target, wish] of kinds) {
    const answer = await front.ask(target, wish);
    const name = `${wish.method ?? "GET"} ${target} ${answer.status}`;
    const ancestors = policyOf(answer)
      .split(";")
      .map((directive) => directive.trim())
      .filter((directive) => directive.startsWith("frame-ancestors"));
    assert.deepEqual(ancestors, ["frame-ancestors 'none'"], name);
    assert.equal(answer.headers["x-frame-options"], "DENY", name);
  }
});

test("over https every answer keeps the browser on https, and only then", async () => {
  await using front = await startFront({ handler: standInPages().handler, siteUrl: "https://community.example.com" });
  for (const [target, wish] of kinds) {
    const answer = await front.ask(target, { ...wish, headers: { host: "community.example.com", ...wish.headers } });
    assert.equal(answer.headers["strict-transport-security"], "max-age=31536000; includeSubDomains", target);
  }
  const page = await front.ask("/t/1/x", { headers: { host: "community.example.com" } });
  assert.match(String(page.headers["content-security-policy"]), /upgrade-insecure-requests/);
});

test("CA-04 a page that is not stored has a new nonce each time, the same in header and page", async () => {
  const { handler, seen } = standInPages();
  await using front = await startFront({ handler });
  const nonces = new Set<string>();
  for (let round = 0; round < 5; round++) {
    const answer = await front.ask("/search");
    const nonce = /'nonce-([^']+)' 'strict-dynamic'/.exec(policyOf(answer))?.[1] ?? "";
    assert.ok(answer.text.includes(`nonce="${nonce}"`));
    assert.equal(nonceOf(seen[round]?.headers ?? {}), nonce);
    nonces.add(nonce);
  }
  assert.equal(nonces.size, 5);
});

test("XS-21 a nonce or policy that a request brings along is ignored", async () => {
  const { handler } = standInPages();
  await using front = await startFront({ handler });
  const headers = {
    "content-security-policy": "script-src 'nonce-evil'",
    "x-nonce": "evil",
    "content-security-policy-report-only": "script-src 'nonce-evil'",
  };
  for (const path of ["/search", "/t/1/x"]) {
    const answer = await front.ask(path, { headers });
    assert.ok(!answer.text.includes("evil") && !policyOf(answer).includes("evil"));
  }
});

test("DS-11 what only a proxy or the framework may say is deleted from requests", async () => {
  const { handler, seen } = standInPages();
  await using front = await startFront({ handler });
  const lies = [
    "x-middleware-subrequest",
    "x-invoke-path",
    "x-matched-path",
    "x-now-route-matches",
    "x-nextjs-data",
    "next-resume",
    "next-action",
    "x-forwarded-proto",
    "forwarded",
    "x-real-ip",
    "x-original-url",
    "x-rewrite-url",
    "x-http-method-override",
    "x-kundig-request-id",
    "cf-connecting-ip",
  ];
  await front.ask("/search", { headers: Object.fromEntries(lies.map((name) => [name, "lie"])), from: "192.0.2.7" });
  assert.ok(!JSON.stringify(seen).includes("lie"));
  assert.equal(seen[0]?.headers["x-kundig-address"], "192.0.2.7");
  assert.equal(seen[0]?.headers["x-forwarded-for"], "192.0.2.7");
  assert.equal(seen[0]?.headers["x-forwarded-host"], "localhost:3000");
});

test("pages that carry a token in their address tell no other site where a link was", async () => {
  await using front = await startFront({ handler: standInPages().handler });
  assert.equal((await front.ask("/reset/abc")).headers["referrer-policy"], "same-origin");
  assert.equal((await front.ask("/search")).headers["referrer-policy"], "strict-origin-when-cross-origin");
});

test("a stored file may say itself who keeps it and how it is shown; its error may not", async () => {
  const handler: Parameters<typeof startFront>[0]["handler"] = (request, response) => {
    response.setHeader("cache-control", "public, max-age=60");
    response.setHeader("content-security-policy", "sandbox");
    response.statusCode = request.url === "/files/a" ? 200 : 410;
    response.end("x");
  };
  await using front = await startFront({ handler });
  const file = await front.ask("/files/a");
  assert.deepEqual(
    [file.headers["cache-control"], file.headers["content-security-policy"]],
    ["public, max-age=60", "sandbox"],
  );
  assert.equal((await front.ask("/files/b")).headers["cache-control"], "private, no-store");
  assert.equal((await front.ask("/api/a")).headers["cache-control"], "private, no-store");
});
