import assert from "node:assert/strict";
import { test } from "node:test";
import { readAddress } from "./address.ts";

test("a plain address is taken as it is, its query untouched", () => {
  assert.deepEqual(readAddress("/t/12/my-title?from=20&x=%20"), {
    kind: "ok",
    path: "/t/12/my-title",
    query: "from=20&x=%20",
  });
  assert.deepEqual(readAddress("/"), { kind: "ok", path: "/", query: "" });
  assert.deepEqual(readAddress("/u/J%C3%BCrgen"), { kind: "ok", path: "/u/J%C3%BCrgen", query: "" });
  assert.deepEqual(readAddress("/api/trpc/topics.byNumber,users.me?batch=1"), {
    kind: "ok",
    path: "/api/trpc/topics.byNumber,users.me",
    query: "batch=1",
  });
});

test("CA-03 encoded twins of plain characters lead to the one spelling of the address, query kept", () => {
  assert.deepEqual(readAddress("/%73tatus?a=1"), { kind: "redirect", to: "/status?a=1" });
  assert.deepEqual(readAddress("/u/j%c3%bcrgen"), { kind: "redirect", to: "/u/j%C3%BCrgen" });
  assert.deepEqual(readAddress("/t/1/x/"), { kind: "redirect", to: "/t/1/x" });
});

test("CA-13 an address that could be read in two ways is refused", () => {
  const ambiguous = [
    "/t%2f1/x",
    "/t%5c1",
    "/t\\1",
    "/%00",
    "/%2573ecret",
    "/t//1",
    "//evil.example/x",
    "/../etc",
    "/t/./1",
    "/t/%2e%2e/1",
    "/t/..",
    "/%zz",
    "/%ff",
    "/t/%0d%0aset-cookie",
    "/t/%7f",
    "/a b",
    "/ü",
    "/t/1#x",
    "http://evil.example/",
    "*",
    "",
  ];
  for (const target of ambiguous) assert.deepEqual(readAddress(target), { kind: "refused", status: 400 }, target);
});

test("CA-13 spellings that ask for another transport of a page are unknown addresses", () => {
  for (const target of [
    "/private.rsc",
    "/private.segments/_tree.segment.rsc",
    "/_next/data/b/private.json",
    "/t/1/x.rsc?a=1",
  ])
    assert.deepEqual(readAddress(target), { kind: "refused", status: 404 }, target);
});

test("an address longer than 8000 characters is refused", () => {
  assert.deepEqual(readAddress(`/${"a".repeat(8_000)}`), { kind: "refused", status: 414 });
});
