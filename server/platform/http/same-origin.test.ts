import assert from "node:assert/strict";
import { test } from "node:test";
import { assertSameOrigin } from "./same-origin.ts";

const site = "https://community.example.com";
const refused = { because: "crossSite" };
const check = (headers: Record<string, string>, url = site) => assertSameOrigin(new Headers(headers), url);

test("CS-06 a change asked for by our own page is carried out", () => {
  check({ "sec-fetch-site": "same-origin" });
  check({ origin: site });
});

test("CS-06 a change asked for by another site, a sibling host or nobody is refused", () => {
  const foreign: Record<string, string>[] = [
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "none" },
    { "sec-fetch-site": "cross-site", origin: site },
    { origin: "https://evil.example" },
    { origin: "http://community.example.com" },
    { origin: "https://community.example.com.evil.example" },
    { origin: "null" },
    { referer: `${site}/` },
    {},
  ];
  for (const headers of foreign) assert.throws(() => check(headers), refused, JSON.stringify(headers));
});

test("CS-06 a site on this machine takes the local name it was asked by, and no foreign one", () => {
  check({ origin: "http://127.0.0.1:3100", host: "127.0.0.1:3100" }, "http://localhost:3100");
  assert.throws(
    () => check({ origin: "http://127.0.0.1:9999", host: "127.0.0.1:3100" }, "http://localhost:3100"),
    refused,
  );
  assert.throws(() => check({ origin: "http://evil.example", host: "evil.example" }, "http://localhost:3100"), refused);
});
