import assert from "node:assert/strict";
import { test } from "node:test";
import { matcher } from "./public-address.ts";

const match = matcher([
  { pattern: "/", params: { tab: /^[a-z]+$/ }, tags: () => ["topics"] },
  {
    pattern: "/t/:number/:slug",
    params: { sort: /^[a-z]+$/, from: /^\d+$/ },
    tags: ({ number }) => [`topic:${number}`],
  },
  { pattern: "/u/:name", params: {}, tags: ({ name }) => [`person:${name}`] },
  { pattern: "/begin", params: {}, tags: () => ["boards"], visitors: true },
]);

const address = (path: string, query = "") => {
  const found = match(path, query);
  return found?.kind === "public" ? found.address : found;
};

test("a public address knows its tags", () => {
  assert.deepEqual(address("/t/12/slug"), {
    pattern: "/t/:number/:slug",
    path: "/t/12/slug",
    search: "",
    tags: ["topic:12"],
  });
  assert.deepEqual(address("/"), { pattern: "/", path: "/", search: "", tags: ["topics"] });
  const person = { pattern: "/u/:name", path: "/u/J%C3%BCrgen", search: "", tags: ["person:Jürgen"] };
  assert.deepEqual(address("/u/J%C3%BCrgen"), person);
});

test("CA-02 only listed parameters with acceptable values count, in one order and spelling", () => {
  const search = (query: string) => (address("/t/1/x", query) as { search: string }).search;
  assert.equal(search("sort=new&utm_source=mail&from=20"), "from=20&sort=new");
  assert.equal(search("from=20&sort=new&_rsc=abc"), "from=20&sort=new");
  assert.equal(search("from=-1&sort=%3Cscript%3E"), "");
  assert.equal(search("from=20&from=40"), "from=20");
  assert.equal(search("from="), "");
});

test("a page for visitors alone is public without any query, and says so", () => {
  const begin = { pattern: "/begin", path: "/begin", search: "", tags: ["boards"], visitors: true };
  assert.deepEqual(address("/begin"), begin);
  assert.equal(match("/begin", "board=x"), null);
  assert.equal(match("/begin", "_rsc=x"), null);
});

test("an address that is not in the table is not public", () => {
  for (const path of ["/ask", "/t/1", "/t/1/x/2", "/t//x", "/search"]) assert.equal(match(path, ""), null, path);
});

test("CA-03 a topic has one number: leading zeros, signs and letters are no second address of it", () => {
  for (const number of ["01", "0", "+1", "1e3", "-1", "1%20", "12345678901"])
    assert.equal(match(`/t/${number}/x`, ""), null, number);
});

test("CA-03 other spellings of a public path lead to the usual one", () => {
  assert.deepEqual(match("/u/a:b", ""), { kind: "redirect", path: "/u/a%3Ab" });
  assert.deepEqual(match("/u/u%CC%88", ""), { kind: "redirect", path: "/u/%C3%BC" });
});
