import assert from "node:assert/strict";
import { test } from "node:test";
import { hostBelongs } from "./host.ts";

test("a public site answers to its own host alone", () => {
  const site = new URL("https://community.example.com");
  assert.equal(hostBelongs("community.example.com", site), true);
  assert.equal(hostBelongs("Community.Example.COM", site), true);
  for (const host of [
    undefined,
    "",
    "evil.example",
    "community.example.com.evil.example",
    "localhost",
    "a@b",
    "community.example.com:444",
  ])
    assert.equal(hostBelongs(host, site), false, host);
});

test("a site on this machine answers to all names of this machine, and to no other", () => {
  const site = new URL("http://localhost:3000");
  for (const host of ["localhost:3000", "localhost:41234", "127.0.0.1:3000", "[::1]:3000"])
    assert.equal(hostBelongs(host, site), true, host);
  for (const host of ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "10.0.0.1"])
    assert.equal(hostBelongs(host, site), false, host);
});
