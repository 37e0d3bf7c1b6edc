import assert from "node:assert/strict";
import { test } from "node:test";
import { clientAddress, networkOf } from "./client-address.ts";

test("EN-09 without own proxies nothing a client says about its address is believed", () => {
  assert.equal(clientAddress("192.0.2.7", "203.0.113.1", 0), "192.0.2.7");
  assert.equal(clientAddress("::ffff:192.0.2.7", undefined, 0), "192.0.2.7");
});

test("EN-09 behind own proxies the entry of the outermost one counts, not what the client wrote before it", () => {
  assert.equal(clientAddress("10.0.0.1", "1.1.1.1, 203.0.113.9", 1), "203.0.113.9");
  assert.equal(clientAddress("10.0.0.1", "1.1.1.1, 203.0.113.9, 10.0.0.2", 2), "203.0.113.9");
  assert.equal(clientAddress("10.0.0.1", ["1.1.1.1", "203.0.113.9"], 1), "203.0.113.9");
});

test("EN-09 a chain that is too short or no address falls back to the connection", () => {
  assert.equal(clientAddress("10.0.0.1", "203.0.113.9", 2), "10.0.0.1");
  assert.equal(clientAddress("10.0.0.1", "unknown", 1), "10.0.0.1");
  assert.equal(clientAddress("10.0.0.1", "", 1), "10.0.0.1");
});

test("IPv6 clients are counted by their /64 network, however the address is written", () => {
  assert.equal(networkOf("2001:db8:1:2:aaaa::1"), "2001:db8:1:2::/64");
  assert.equal(networkOf("2001:0db8:0001:0002::"), "2001:db8:1:2::/64");
  assert.equal(networkOf("2001:db8::1"), "2001:db8:0:0::/64");
  assert.equal(networkOf("::1"), "0:0:0:0::/64");
  assert.equal(networkOf("fe80::1%eth0"), "fe80:0:0:0::/64");
  assert.equal(networkOf("192.0.2.7"), "192.0.2.7");
});
