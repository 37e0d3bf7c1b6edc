import assert from "node:assert/strict";
import { test } from "node:test";
import { startFront } from "../../testing/front.ts";
import { standInPages } from "../../testing/pages.ts";

test("CA-13 a private page answers every spelling and transport of its address like one that does not exist", async () => {
  const { handler } = standInPages();
  await using front = await startFront({ handler });
  const unknown = await front.ask("/t/404/x");
  for (const target of ["/t/9/x.rsc", "/t/9/x.segments/_tree.segment.rsc", "/_next/data/build/t/9/x.json"]) {
    const answer = await front.ask(target);
    assert.deepEqual([answer.status, answer.text], [404, unknown.text], target);
  }
  for (const headers of [
    { "x-middleware-rewrite": "/t/1/x" },
    { "x-invoke-path": "/t/1/x" },
    { "x-matched-path": "/t/1/x" },
    { "x-original-url": "/t/1/x" },
  ])
    assert.deepEqual((await front.ask("/t/9/x", { headers })).text, unknown.text, JSON.stringify(headers));
});

test("CA-13 ambiguous addresses are refused before anything else sees them", async () => {
  const { handler, seen } = standInPages();
  await using front = await startFront({ handler });
  for (const target of [
    "/t%2f9%2fx",
    "/%2574/9/x",
    "/t/9/..%5c",
    "//evil.example",
    "/t/%00/x",
    "/../t/9/x",
    "http://localhost:3000/t/9/x",
  ])
    assert.equal((await front.ask(target)).status, 400, target);
  assert.equal(seen.length, 0);
});

test("CA-03 encoded twins and closing slashes lead to the one address, with their query", async () => {
  const { handler, seen } = standInPages();
  await using front = await startFront({ handler });
  for (const [target, to] of [
    ["/%74/1/x?from=20", "/t/1/x?from=20"],
    ["/t/1/x/?from=20", "/t/1/x?from=20"],
    ["/en/t/1/x", "/t/1/x"],
    ["/de/", "/de"],
    ["/de/u/a:b", "/de/u/a%3Ab"],
  ]) {
    const answer = await front.ask(String(target));
    assert.deepEqual([answer.status, answer.headers.location], [308, to]);
    assert.equal(answer.headers["cache-control"], "private, no-store");
  }
  assert.equal(seen.length, 0);
});

test("CA-02 parameters a page does not depend on never reach it", async () => {
  const { handler, seen } = standInPages();
  await using front = await startFront({ handler });
  await front.ask("/t/1/x?utm_source=mail&from=20&__nextLocale=de&sort=new");
  await front.ask("/t/1/x?sort=new&from=20&ref=evil");
  assert.deepEqual(
    seen.map((request) => request.url),
    ["/t/1/x?from=20&sort=new"],
  );
});

test("a request for another host is not answered", async () => {
  const { handler, seen } = standInPages();
  await using front = await startFront({ handler, siteUrl: "https://community.example.com" });
  for (const host of ["evil.example", "community.example.com.evil.example", "localhost:3000"]) {
    const answer = await front.ask("/t/1/x", { headers: { host } });
    assert.equal(answer.status, 421);
    assert.ok(!answer.text.includes("evil"));
  }
  const own = await front.ask("/t/1/x", { headers: { host: "community.example.com" } });
  assert.equal(own.status, 200);
  assert.equal(seen[0]?.headers.host, "community.example.com");
});

test("what is not public goes through with its query and cookies, and is kept by nobody", async () => {
  const { handler, seen } = standInPages();
  await using front = await startFront({ handler });
  const headers = { cookie: "kundig=anna", "accept-encoding": "br" };
  const answer = await front.ask("/de/search?q=r%C3%BCck&utm=1", { headers });
  assert.equal(seen[0]?.url, "/search?q=r%C3%BCck&utm=1");
  assert.deepEqual(
    [seen[0]?.headers.cookie, seen[0]?.headers["x-kundig-locale"], seen[0]?.headers["x-kundig-path"]],
    ["kundig=anna", "de", "/search"],
  );
  assert.deepEqual([answer.headers["cache-control"], answer.headers["content-encoding"]], ["private, no-store", "br"]);
});

test("what is not there is compressed too, on whatever way it was found out", async () => {
  await using front = await startFront({ handler: standInPages().handler });
  for (const path of ["/t/404/x", "/x.rsc"])
    for (const cookie of ["kundig=a", "other=b"]) {
      const answer = await front.ask(path, { headers: { cookie, "accept-encoding": "gzip, br" } });
      assert.deepEqual([answer.status, answer.headers["content-encoding"]], [404, "br"]);
    }
});

test("what belongs to an account leads a visitor to the sign-in and back", async () => {
  await using front = await startFront({ handler: standInPages().handler });
  const answer = await front.ask("/de/account/mails?tab=digest");
  assert.deepEqual([answer.status, answer.headers.location], [303, "/de/sign-in?to=%2Faccount%2Fmails%3Ftab%3Ddigest"]);
  assert.equal(answer.headers["cache-control"], "private, no-store");
  assert.equal((await front.ask("/account", { headers: { cookie: "kundig=anna" } })).status, 200);
});

test("a call speaks the language of the page it comes from", async () => {
  const { handler, seen } = standInPages();
  await using front = await startFront({ handler });
  await front.ask("/api/trpc/x", { headers: { referer: "http://localhost:3000/de/t/1/x" } });
  assert.equal(seen[0]?.headers["x-kundig-locale"], "de");
});

test("CA-09 DS-12 addresses of the framework that are no files of ours lead nowhere", async () => {
  const { handler, seen } = standInPages();
  await using front = await startFront({ handler });
  for (const path of [
    "/_next/static/none.js",
    "/_next/image?url=/x&w=64&q=75",
    "/__nextjs_original-stack-frame",
    "/_reader/none.js",
  ])
    assert.equal((await front.ask(path)).status, 404, path);
  assert.equal(seen.length, 0);
});
