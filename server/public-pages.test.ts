import assert from "node:assert/strict";
import { test } from "node:test";
import { matcher } from "./platform/page-cache/public-address.ts";
import { publicPages } from "./public-pages.ts";

const match = matcher(publicPages);

test("searching, asking, staff pages and everything of a person's own is never a public address", () => {
  for (const path of [
    "/search",
    "/review",
    "/desk",
    "/insights",
    "/admin",
    "/account",
    "/notifications",
    "/api/trpc/x",
    "/files/x",
  ])
    assert.equal(match(path, ""), null, path);
  for (const query of ["board=routers", "title=x", "problem=x"]) assert.equal(match("/ask", query), null, query);
});

test("every public page that shows the tree of boards becomes stale with it", () => {
  for (const page of publicPages) {
    const tags = page.tags({ board: "b", number: "1", slug: "s", section: "k", name: "n", tag: "t", part: "p" });
    assert.ok(tags.includes("settings"), page.pattern);
    if (page.pattern !== "/robots.txt") assert.ok(tags.includes("boards"), page.pattern);
  }
});

test("each public address belongs to one row, and the fixed name wins over the placeholder", () => {
  const patterns = publicPages.map((page) => page.pattern);
  assert.equal(new Set(patterns).size, patterns.length);
  const article = match("/kb/a/7/title", "");
  assert.deepEqual(article?.kind === "public" && article.address.tags, ["article:7", "boards", "settings"]);
});

test("a list of leaders is kept for each period, board and tag, and goes stale with people and with the days", () => {
  const list = match("/leaders", "tag=wifi&x=1&board=routers&period=all");
  assert.deepEqual(list?.kind === "public" && list.address, {
    pattern: "/leaders",
    path: "/leaders",
    search: "board=routers&period=all&tag=wifi",
    tags: ["people", "days", "boards", "settings"],
  });
});
