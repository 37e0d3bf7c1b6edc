import assert from "node:assert/strict";
import { test } from "node:test";

test("the server and the pages, each with a module of its own, share one store, one set of limits and one log", async () => {
  for (const [file, name] of [
    ["./page-cache.ts", "pageCache"],
    ["../log/index.ts", "log"],
  ] as const) {
    const [one, two] = await Promise.all([import(`${file}?server`), import(`${file}?pages`)]);
    assert.notEqual(one, two, "two instances of the module");
    assert.equal(one[name](), two[name](), file);
  }
  const [one, two] = await Promise.all([
    import("../rate-limit/take.ts?server" as string),
    import("../rate-limit/take.ts?pages" as string),
  ]);
  const limit = [{ max: 1, seconds: 60 }];
  assert.equal(one.takeToken("shared", limit, 0), 0);
  assert.equal(two.takeToken("shared", limit, 0), 60);
});

test("what a page depends on reaches the store from the other copy of the module", async () => {
  const [one, two] = await Promise.all([import("./tags.ts?server" as string), import("./tags.ts?pages" as string)]);
  const tags = new Set<string>();
  one.collectingTags(tags, () => two.dependsOn("topic:1"));
  assert.deepEqual([...tags], ["topic:1"]);
});
