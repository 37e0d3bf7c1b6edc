import assert from "node:assert/strict";
import { test } from "node:test";
import { requestFacts } from "./request-facts.ts";

const facts = (headers: Record<string, string>, url = "http://localhost:3000") =>
  requestFacts(new Headers(headers), { url, defaultLocale: "en" });

test("a page knows of a request what the front told it", () => {
  const found = facts({
    "x-kundig-address": "192.0.2.7",
    "x-kundig-locale": "de",
    "x-kundig-path": "/t/1/x",
    "x-kundig-request-id": "r1",
    "x-nonce": "n",
    "user-agent": "u".repeat(400),
    cookie: "a=b; kundig=value; c=d",
  });
  assert.deepEqual(found, {
    address: "192.0.2.7",
    locale: "de",
    path: "/t/1/x",
    session: "value",
    requestId: "r1",
    userAgent: "u".repeat(300),
    nonce: "n",
  });
});

test("SE-01 over https only the cookie that is bound to this host is a session", () => {
  assert.equal(facts({ cookie: "kundig=planted" }, "https://community.example.com").session, undefined);
  assert.equal(facts({ cookie: "__Host-kundig=own" }, "https://community.example.com").session, "own");
  assert.equal(facts({ cookie: "xkundig=1; kundigx=2" }).session, undefined);
});
