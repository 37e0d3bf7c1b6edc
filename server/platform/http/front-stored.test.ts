import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { startFront } from "../../testing/front.ts";
import { standInPages } from "../../testing/pages.ts";

const member = { cookie: "kundig=secret-of-anna" };

test("a public page is rendered once and then answered from memory, until it becomes stale", async () => {
  const { handler, seen } = standInPages();
  await using front = await startFront({ handler });
  const first = await front.ask("/t/1/x");
  const second = await front.ask("/t/1/x");
  assert.equal(first.status, 200);
  assert.deepEqual(second.body, first.body);
  assert.equal(seen.length, 1);
  front.cache.forget(["topic:1"]);
  await front.ask("/t/1/x");
  assert.equal(seen.length, 2);
});

test("CA-01 what is stored is rendered without cookie and authorization, whoever asks first", async () => {
  const { handler, seen } = standInPages();
  await using front = await startFront({ handler });
  const headers = { ...member, authorization: "Bearer secret-key", referer: "https://secret.example/" };
  const answer = await front.ask("/t/1/x", { headers });
  const other = await front.ask("/t/1/x");
  for (const text of [answer.text, other.text, JSON.stringify(seen)]) assert.ok(!text.includes("secret"), text);
  assert.ok(answer.text.includes("asked by nobody"));
  assert.equal(seen.length, 1);
});

test("CA-01 a page that is not for visitors is rendered for the one who asks, and kept by nobody", async () => {
  const { handler } = standInPages();
  await using front = await startFront({ handler });
  const own = await front.ask("/t/9/x", { headers: member });
  assert.equal(own.status, 200);
  assert.ok(own.text.includes("asked by kundig=secret-of-anna"));
  assert.equal(own.headers["cache-control"], "private, no-store");
  assert.equal(own.headers.etag, undefined);
  const visitor = await front.ask("/t/9/x");
  assert.equal(visitor.status, 404);
  assert.ok(!visitor.text.includes("anna"));
});

test("where asking begins is kept for visitors, while members are shown what they may ask", async () => {
  const { handler, seen } = standInPages();
  await using front = await startFront({ handler });
  const first = await front.ask("/ask");
  const second = await front.ask("/ask");
  assert.deepEqual(second.body, first.body);
  assert.equal(seen.length, 1);
  for (const own of [await front.ask("/ask", { headers: member }), await front.ask("/ask?board=routers")]) {
    assert.equal(own.headers["cache-control"], "private, no-store");
  }
  assert.equal(seen.length, 3);
});

test("what is not there and what one may not see are the same bytes", async () => {
  const { handler } = standInPages();
  await using front = await startFront({ handler });
  const answers = await Promise.all(
    ["/t/9/x", "/t/404/x", "/t/404/y?from=20", "/unknown.rsc"].map((path) => front.ask(path)),
  );
  for (const answer of answers) {
    assert.equal(answer.status, 404);
    assert.deepEqual(answer.body, answers[0]?.body);
    assert.equal(answer.headers["cache-control"], "private, no-store");
    assert.equal(answer.headers.etag, undefined);
  }
});

test("CA-02 nothing a request carries besides its address changes what is stored", async () => {
  const { handler } = standInPages();
  await using front = await startFront({ handler });
  const odd = {
    accept: "application/json",
    "accept-language": "de",
    "user-agent": "Googlebot",
    "x-requested-with": "XMLHttpRequest",
    "x-forwarded-host": "evil.example",
    "x-kundig-locale": "de",
    "x-middleware-subrequest": "middleware",
    "x-nonce": "evil",
    "next-url": "/evil",
    "next-router-state-tree": "evil",
    purpose: "prefetch",
    range: "bytes=0-3",
    referer: "http://localhost:3000/de/x",
  };
  const first = await front.ask("/t/1/x", { headers: odd });
  front.cache.forget(["*"]);
  const plain = await front.ask("/t/1/x");
  assert.deepEqual(first.body, plain.body);
  assert.equal(first.status, 200);
});

test("CA-03 only answers of status 200 are stored; errors, redirects and empty answers never", async () => {
  const { handler, seen } = standInPages();
  await using front = await startFront({ handler });
  for (const [path, status] of [
    ["/t/500/x", 500],
    ["/t/301/x", 308],
  ] as const) {
    const before = seen.length;
    for (const answer of [await front.ask(path), await front.ask(path)]) {
      assert.equal(answer.status, status);
      assert.equal(answer.headers["cache-control"], "private, no-store");
      assert.equal(answer.headers["set-cookie"], undefined);
    }
    assert.equal(seen.length - before, 2);
  }
});

test("CA-05 a stored page sets no cookie and takes no word of the handler on who may keep it", async () => {
  const { handler } = standInPages();
  await using front = await startFront({ handler });
  for (const answer of [await front.ask("/t/1/x"), await front.ask("/t/1/x", { headers: member })]) {
    assert.equal(answer.headers["set-cookie"], undefined);
    assert.equal(answer.headers["cache-control"], "private, no-cache");
  }
});

test("readers get no framework, members get all of it, both from one render", async () => {
  const { handler, seen } = standInPages();
  await using front = await startFront({ handler });
  const reader = await front.ask("/t/1/x");
  const whole = await front.ask("/t/1/x", { headers: member });
  assert.equal(seen.length, 1);
  assert.ok(!reader.text.includes("/_next/") && !reader.text.includes("flight"));
  assert.ok(reader.text.includes('<script src="/_reader/0123456789abcdef.js" defer=""></script></head>'));
  assert.ok(whole.text.includes("/_next/static/a.js") && whole.text.includes("flight"));
  assert.notEqual(reader.headers.etag, whole.headers.etag);
});

test("CA-04 a stored page has no nonce: its policy names hashes, and equal pages are equal bytes everywhere", async () => {
  const { handler } = standInPages();
  await using one = await startFront({ handler });
  await using two = await startFront({ handler });
  const [first, second] = [await one.ask("/t/1/x", { headers: member }), await two.ask("/t/1/x", { headers: member })];
  const policy = String(first.headers["content-security-policy"]);
  assert.match(policy, /script-src 'self' 'sha256-[^']+' 'sha256-[^']+';/);
  assert.ok(!policy.includes("nonce") && !policy.includes("strict-dynamic") && !policy.includes("unsafe"));
  assert.deepEqual(second.body, first.body);
  assert.equal(second.headers.etag, first.headers.etag);
  assert.equal(second.headers["content-security-policy"], policy);
});

test("a browser that has the page gets 304, HEAD gets the head of GET, each coding is the same page", async () => {
  const { handler, seen } = standInPages();
  await using front = await startFront({ handler });
  const plain = await front.ask("/t/1/x");
  const brotli = await front.ask("/t/1/x", { headers: { "accept-encoding": "gzip, br" } });
  const gzip = await front.ask("/t/1/x", { headers: { "accept-encoding": "gzip" } });
  assert.equal(brotliDecompressSync(brotli.body).toString(), plain.text);
  assert.equal(gunzipSync(gzip.body).toString(), plain.text);
  assert.equal(new Set([plain, brotli, gzip].map((answer) => answer.headers.etag)).size, 3);
  const known = await front.ask("/t/1/x", { headers: { "if-none-match": `"other", ${plain.headers.etag}` } });
  assert.equal(known.status, 304);
  assert.equal(known.body.length, 0);
  assert.equal(known.headers["content-security-policy"], plain.headers["content-security-policy"]);
  const head = await front.ask("/t/1/x", { method: "HEAD" });
  assert.equal(head.body.length, 0);
  assert.equal(head.headers["content-length"], String(plain.body.length));
  assert.equal(seen.length, 1);
});

test("RL-27 an address is rendered once however many ask for it at the same moment", async () => {
  const { handler, seen } = standInPages();
  await using front = await startFront({ handler });
  const answers = await Promise.all(Array.from({ length: 40 }, () => front.ask("/t/1/x")));
  assert.ok(answers.every((answer) => answer.status === 200));
  assert.equal(seen.length, 1);
});

test("CA-06 page data and page never take each other's place, in any order", async () => {
  const { handler } = standInPages();
  await using front = await startFront({ handler });
  for (let round = 0; round < 100; round++) {
    const data = round % 2 === 0;
    if (round % 10 === 0) front.cache.forget(["*"]);
    const answer = await front.ask(`/t/1/x?_rsc=${round}`, { headers: { ...member, ...(data && { rsc: "1" }) } });
    assert.equal(answer.headers["content-type"], data ? "text/x-component" : "text/html; charset=utf-8");
    assert.equal(answer.text.startsWith(data ? "1:" : "<!DOCTYPE"), true);
    assert.equal(String(answer.headers.vary), "accept-encoding, cookie, rsc");
  }
});

test("CA-06 page data is rendered without what its asker carries and stored once, wherever the asker came from", async () => {
  const { handler, seen } = standInPages();
  await using front = await startFront({ handler });
  const from = (tree: string) => ({ ...member, rsc: "1", "next-router-state-tree": tree, "next-url": tree });
  const first = await front.ask("/t/1/x?_rsc=a1", { headers: from("/one") });
  const second = await front.ask("/t/1/x?_rsc=b2", { headers: from("/two") });
  assert.deepEqual(second.body, first.body);
  assert.ok(first.text.includes("by nobody"));
  assert.equal(first.headers["x-nextjs-stale-time"], "300");
  assert.deepEqual(
    seen.map((request) => request.url),
    ["/t/1/x", "/t/1/x?_rsc"],
  );
});

test("CA-06 page data that reports an error has status 200 and is not stored; the member gets the page of their own", async () => {
  const { handler } = standInPages();
  await using front = await startFront({ handler });
  const headers = { rsc: "1" };
  const own = await front.ask("/t/9/x?_rsc", { headers: { ...headers, ...member } });
  assert.ok(own.text.includes("by kundig=secret-of-anna"));
  assert.equal(own.headers["cache-control"], "private, no-store");
  const visitor = await front.ask("/t/9/x?_rsc", { headers });
  assert.ok(visitor.text.includes("by nobody") && visitor.text.includes("404"));
  assert.equal(visitor.headers["cache-control"], "private, no-store");
});

test("prefetches of the framework's router are answered as for a visitor and not stored", async () => {
  const { handler, seen } = standInPages();
  await using front = await startFront({ handler });
  const answer = await front.ask("/t/1/x?_rsc=1", {
    headers: { ...member, rsc: "1", "next-router-segment-prefetch": "/_tree" },
  });
  assert.equal(answer.headers["cache-control"], "private, no-store");
  assert.equal(seen[0]?.headers.cookie, undefined);
  assert.equal(front.cache.size, 0);
});

test("CA-11 no header or cookie makes a preview of a stored page", async () => {
  const { handler } = standInPages();
  await using front = await startFront({ handler });
  const plain = await front.ask("/t/1/x");
  front.cache.forget(["*"]);
  const headers = {
    cookie: "__prerender_bypass=1; __next_preview_data=1",
    "x-prerender-revalidate": "1",
    "x-nextjs-data": "1",
  };
  assert.deepEqual((await front.ask("/t/1/x", { headers })).body, plain.body);
});

test("each language has a stored page of its own, and the browser's router learns the path behind the prefix", async () => {
  const { handler } = standInPages();
  await using front = await startFront({ handler });
  const english = await front.ask("/t/1/x");
  const german = await front.ask("/de/t/1/x");
  assert.ok(english.text.includes("/t/1/x en") && german.text.includes("/t/1/x de"));
  const data = await front.ask("/de/t/1/x?_rsc", { headers: { rsc: "1" } });
  assert.equal(data.headers["x-nextjs-rewritten-path"], "/t/1/x");
  assert.equal(
    (await front.ask("/t/1/x?_rsc", { headers: { rsc: "1" } })).headers["x-nextjs-rewritten-path"],
    undefined,
  );
});

test("feeds are stored too, as they are", async () => {
  const { handler, seen } = standInPages();
  await using front = await startFront({ handler });
  const first = await front.ask("/b/routers/feed.atom", { headers: member });
  await front.ask("/b/routers/feed.atom");
  assert.equal(first.headers["content-type"], "application/atom+xml");
  assert.ok(first.text.includes('"cookie":null'));
  assert.equal(seen.length, 1);
});

test("while notices are not heard every page is rendered anew, and a fault says that it passes", async () => {
  const { handler, seen } = standInPages();
  await using front = await startFront({ handler });
  front.cache.hear(false);
  await front.ask("/t/1/x");
  await front.ask("/t/1/x");
  assert.equal(seen.length, 2);
  const fault = await front.ask("/t/500/x");
  assert.equal(fault.status, 503);
  assert.equal(fault.headers["retry-after"], "5");
});
