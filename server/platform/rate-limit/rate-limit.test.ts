import assert from "node:assert/strict";
import { test } from "node:test";
import { rememberMember, requestLimits, takeRequest, takeToken } from "./index.ts";

const second = 1_000;

test("so many in a short time, so many in a longer one, and then it says how long to wait", () => {
  const limits = [
    { max: 5, seconds: 10 },
    { max: 8, seconds: 60 },
  ];
  for (let index = 0; index < 5; index++) assert.equal(takeToken("a", limits, 0), 0);
  assert.equal(takeToken("a", limits, 0), 2);
  for (let index = 0; index < 4; index++) assert.equal(takeToken("a", limits, 10 * second), 0);
  assert.equal(takeToken("a", limits, 10 * second), 5);
});

test("a refused call costs nothing, and a clock that goes back gives nothing", () => {
  const limits = [{ max: 1, seconds: 10 }];
  assert.equal(takeToken("b", limits, 50 * second), 0);
  for (let index = 0; index < 100; index++) assert.ok(takeToken("b", limits, 0) > 0);
  assert.equal(takeToken("b", limits, 10 * second), 0);
});

test("EN-09 a session cookie nobody vouched for buys no bucket of its own", () => {
  let passed = 0;
  for (let index = 0; index < 1_000; index++) if (takeRequest("192.0.2.1", `made-up-${index}`, 0) === 0) passed++;
  assert.equal(passed, requestLimits.address[0]?.max);
});

test("RL-21 a member whose session was found valid is counted as a person, wherever the request comes from", () => {
  rememberMember("cookie-1", "member-1");
  rememberMember("cookie-2", "member-1");
  let passed = 0;
  for (let index = 0; index < 300; index++) {
    if (takeRequest(`192.0.2.${index % 200}`, index % 2 ? "cookie-1" : "cookie-2", 0) === 0) passed++;
  }
  assert.equal(passed, requestLimits.member[0]?.max);
});

test("RL-21 while visitors and crawlers of an address are told to wait, the members behind it go on", () => {
  const network = "198.51.100.200";
  for (let index = 0; index < 500; index++) takeRequest(network, undefined, 0);
  assert.ok(takeRequest(network, undefined, 0) > 0);
  for (let member = 0; member < 20; member++) {
    rememberMember(`behind-${member}`, `member-behind-${member}`);
    for (let index = 0; index < 20; index++) assert.equal(takeRequest(network, `behind-${member}`, 0), 0);
  }
});
