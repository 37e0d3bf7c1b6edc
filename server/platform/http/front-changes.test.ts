import assert from "node:assert/strict";
import { request } from "node:http";
import { test } from "node:test";
import { startFront } from "../../testing/front.ts";
import { standInPages } from "../../testing/pages.ts";
import type { Handler } from "./render.ts";

const own = { "sec-fetch-site": "same-origin" };

test("CS-06 a change is refused unless our own page asked for it", async () => {
  const { handler, seen } = standInPages();
  await using front = await startFront({ handler });
  const foreign: Record<string, string>[] = [
    {},
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin: "https://evil.example" },
    { origin: "null" },
  ];
  for (const headers of foreign)
    for (const path of ["/api/trpc/topics.ask", "/api/form/topics.ask", "/api/auth/signout", "/files/upload"])
      assert.equal((await front.ask(path, { method: "POST", headers, body: "{}" })).status, 403, path);
  assert.equal(seen.length, 0);
  assert.equal((await front.ask("/api/trpc/topics.ask", { method: "POST", headers: own, body: "{}" })).status, 200);
});

test("pages take no changes", async () => {
  const { handler, seen } = standInPages();
  await using front = await startFront({ handler });
  for (const method of ["POST", "PUT", "PATCH", "DELETE"])
    for (const path of ["/t/1/x", "/search", "/", "/admin"]) {
      const answer = await front.ask(path, { method, headers: own, body: "a=1" });
      assert.deepEqual([answer.status, answer.headers.allow], [405, "GET, HEAD"]);
    }
  assert.equal(seen.length, 0);
});

test("addresses that are asked with a key never see a cookie", async () => {
  const { handler, seen } = standInPages();
  await using front = await startFront({ handler });
  const headers = { cookie: "kundig=anna", authorization: "Bearer key" };
  for (const path of ["/api/v1/topics", "/api/mcp", "/api/hooks/mail", "/api/unsubscribe"]) {
    await front.ask(path, { headers });
    await front.ask(path, { method: "POST", headers, body: "{}" });
  }
  assert.equal(seen.length, 8);
  for (const { headers: got } of seen) assert.deepEqual([got.cookie, got.authorization], [undefined, "Bearer key"]);
});

test("UP-07 a body that is too long, packed or of unknown length is refused before it is read", async () => {
  const { handler, seen } = standInPages();
  await using front = await startFront({ handler });
  const post = (path: string, headers: Record<string, string>, body = "") =>
    front.ask(path, { method: "POST", headers: { ...own, ...headers }, body });
  assert.equal((await post("/api/other", { "content-length": "262145" })).status, 413);
  assert.equal((await post("/api/trpc/x", { "content-length": "524289" })).status, 413);
  assert.equal((await post("/api/files/x", { "content-length": "99999999" })).status, 413);
  assert.equal((await post("/api/trpc/x", { "content-encoding": "gzip" }, "x")).status, 415);
  assert.equal((await post("/api/trpc/x", { "transfer-encoding": "chunked" }, "x")).status, 411);
  assert.equal(seen.length, 0);
  assert.equal((await post("/api/trpc/x", {}, "x".repeat(524_288))).status, 200);
});

test("a body reaches the handler as it was sent", async () => {
  const handler: Handler = (incoming, response) => {
    let length = 0;
    incoming.on("data", (chunk: Buffer) => (length += chunk.length));
    incoming.on("end", () => response.end(String(length)));
  };
  await using front = await startFront({ handler });
  const answer = await front.ask("/api/trpc/x", { method: "POST", headers: own, body: "ü".repeat(100_000) });
  assert.equal(answer.text, "200000");
});

test("a stream of events reaches the browser event by event", async () => {
  const gate = Promise.withResolvers<void>();
  const handler: Handler = async (_request, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write("data: 1\n\n");
    await gate.promise;
    response.end("data: 2\n\n");
  };
  await using front = await startFront({ handler });
  const parts: string[] = [];
  await new Promise<void>((resolve, reject) => {
    const sent = request(
      { port: front.port, path: "/api/stream", headers: { host: "localhost:3000", "accept-encoding": "br" } },
      (answer) => {
        answer.on("data", (chunk: Buffer) => {
          parts.push(chunk.toString());
          gate.resolve();
        });
        answer.on("end", resolve);
      },
    );
    sent.on("error", reject).end();
  });
  assert.deepEqual(parts, ["data: 1\n\n", "data: 2\n\n"]);
});

test("a large answer arrives whole when the client reads slowly, compressed or not", async () => {
  const big = JSON.stringify(Array.from({ length: 60_000 }, (_, index) => `${index} ${Math.sin(index)}`));
  const handler: Handler = (_request, response) => {
    response.setHeader("content-type", "application/json");
    response.write(big.slice(0, 500_000));
    response.end(big.slice(500_000));
  };
  await using front = await startFront({ handler });
  assert.equal((await front.ask("/api/x")).text, big);
  const { brotliDecompressSync, gunzipSync } = await import("node:zlib");
  assert.equal(
    brotliDecompressSync((await front.ask("/api/x", { headers: { "accept-encoding": "br" } })).body).toString(),
    big,
  );
  assert.equal(
    gunzipSync((await front.ask("/api/x", { headers: { "accept-encoding": "gzip" } })).body).toString(),
    big,
  );
});
