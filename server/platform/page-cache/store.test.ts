import assert from "node:assert/strict";
import { test } from "node:test";
import { PageCache } from "./store.ts";
import { makeForm, type StoredPage } from "./stored-page.ts";
import { dependsOn } from "./tags.ts";

async function page(text: string): Promise<StoredPage> {
  const form = await makeForm(Buffer.from(text), "default-src 'none'");
  return { contentType: "text/html", headers: {}, tags: [], forms: { reader: form, member: form } };
}

function listening(maxBytes = 1_000_000): PageCache {
  const cache = new PageCache(maxBytes);
  cache.hear(true);
  return cache;
}

const keep = (cache: PageCache, key: string, tags: string[], text = key) =>
  cache.render(key, tags, async () => ({ keep: await page(text) }));

test("a page is kept until one of its tags is announced, and only that page goes", async () => {
  const cache = listening();
  await keep(cache, "a", ["topic:1", "boards"]);
  await keep(cache, "b", ["topic:2", "boards"]);
  cache.forget(["topic:1"]);
  assert.equal(cache.get("a"), undefined);
  assert.ok(cache.get("b"));
  cache.forget(["boards"]);
  assert.equal(cache.get("b"), undefined);
});

test("a tag is the same tag in capitals and in either form of Unicode", async () => {
  const cache = listening();
  await keep(cache, "a", ["person:J\u00fcrgen"]);
  cache.forget(["person:ju\u0308RGEN"]);
  assert.equal(cache.get("a"), undefined);
});

test("everything at once empties it", async () => {
  const cache = listening();
  await keep(cache, "a", ["topic:1"]);
  cache.forget(["*"]);
  assert.equal(cache.size, 0);
  await keep(cache, "a", ["topic:1"]);
  assert.ok(cache.get("a"));
});

test("many who ask at once wait for one render", async () => {
  const cache = listening();
  let renders = 0;
  const all = Array.from({ length: 20 }, () =>
    cache.render("a", ["t"], async () => {
      renders++;
      return { keep: await page("x") };
    }),
  );
  await Promise.all(all);
  assert.equal(renders, 1);
});

test("CA-12 a page whose tag was announced while it was rendered is not kept, and nobody new waits for it", async () => {
  const cache = listening();
  const gate = Promise.withResolvers<void>();
  const old = cache.render("a", ["topic:1"], async () => {
    await gate.promise;
    return { keep: await page("old") };
  });
  cache.forget(["topic:1"]);
  assert.equal(cache.inFlight("a"), false);
  const fresh = keep(cache, "a", ["topic:1"], "new text");
  gate.resolve();
  await Promise.all([old, fresh]);
  const kept = cache.get("a")?.forms.reader.finished.identity?.bytes.toString();
  assert.equal(kept, "new text");
});

test("CA-12 a page may name what it depends on while it is rendered, also after that was announced", async () => {
  const cache = listening();
  const render = (early: boolean) =>
    cache.render("a", ["topic:1"], async () => {
      if (early) cache.forget(["person:anna"]);
      await new Promise((resolve) => setImmediate(resolve));
      dependsOn("person:Anna");
      return { keep: await page("x") };
    });
  await render(true);
  assert.equal(cache.get("a"), undefined);
  await render(false);
  assert.ok(cache.get("a"));
  cache.forget(["person:anna"]);
  assert.equal(cache.get("a"), undefined);
});

test("answers of the moment are shared by those who wait and kept by nobody", async () => {
  const cache = listening();
  const outcome = await cache.render("a", ["t"], async () => ({ answer: 404 }));
  assert.deepEqual(outcome, { answer: 404 });
  assert.equal(cache.get("a"), undefined);
});

test("a failed render fails for all who wait and leaves nothing behind", async () => {
  const cache = listening();
  const fail = () =>
    cache.render("a", ["t"], async () => {
      throw new Error("broken");
    });
  const [first, second] = await Promise.allSettled([fail(), fail()]);
  assert.equal(first?.status, "rejected");
  assert.equal(second?.status, "rejected");
  await keep(cache, "a", ["t"]);
  assert.ok(cache.get("a"));
});

test("RL-23 while notices are not heard nothing is kept, served or waited for", async () => {
  const cache = listening();
  await keep(cache, "a", ["t"]);
  cache.hear(false);
  assert.equal(cache.get("a"), undefined);
  await keep(cache, "a", ["t"]);
  cache.hear(true);
  assert.equal(cache.get("a"), undefined);
});

test("it never holds more bytes than it was given; what was asked for last stays", async () => {
  const cache = listening(10_000);
  for (let index = 0; index < 20; index++) await keep(cache, `k${index}`, ["t"]);
  assert.ok(cache.bytes <= 10_000 && cache.size > 1);
  assert.ok(cache.get("k19"));
  assert.equal(cache.get("k0"), undefined);
});
