import assert from "node:assert/strict";
import { test } from "node:test";
import { startFront } from "../../testing/front.ts";
import { standInPages } from "../../testing/pages.ts";
import type { Storage } from "../storage/index.ts";

const name = (digit: string, ending = "webp") => `${digit.repeat(64)}.${ending}`;
const webp = Buffer.from("RIFF\x10\x00\x00\x00WEBPVP8L-------", "latin1");
const html = Buffer.from("<!doctype html><script>window.x=1</script>");
const held = new Map([
  [name("a"), webp],
  [name("b", "png"), html],
]);
const asked: string[] = [];
const storage: Storage = {
  put: async () => {},
  get: async (wanted) => {
    asked.push(wanted);
    return held.get(wanted) ?? null;
  },
  delete: async () => {},
};
const pages = standInPages();
const front = await startFront({ handler: pages.handler, storage });
test.after(() => front[Symbol.asyncDispose]());

test("a stored picture may be kept for ever, runs nothing and stands in no frame", async () => {
  const { status, headers, body } = await front.ask(`/files/${name("a")}`);
  assert.equal(status, 200);
  assert.ok(body.equals(webp));
  assert.equal(headers["content-type"], "image/webp");
  assert.equal(headers["content-disposition"], "inline");
  assert.equal(headers["cache-control"], "public, max-age=31536000, immutable");
  assert.equal(headers["x-content-type-options"], "nosniff");
  assert.match(String(headers["content-security-policy"]), /default-src 'none'.*sandbox/);
  assert.equal((await front.ask(`/files/${name("a")}`, { headers: { "if-none-match": headers.etag } })).status, 304);
  const head = await front.ask(`/files/${name("a")}`, { method: "HEAD" });
  assert.deepEqual([head.status, head.body.length], [200, 0]);
});

test("XS-11 a file whose bytes are no picture is saved, never shown, whatever its name says", async () => {
  const { headers } = await front.ask(`/files/${name("b", "png")}`);
  assert.equal(headers["content-type"], "application/octet-stream");
  assert.equal(headers["content-disposition"], "attachment");
  assert.equal(headers["x-content-type-options"], "nosniff");
});

test("UP-02 UP-03 only names of our own form reach the storage", async () => {
  asked.length = 0;
  const names = ["..%2f..%2fsecret", "../secret", `${"a".repeat(63)}.webp`, `${"A".repeat(64)}.webp`, name("a", "svg")];
  for (const wanted of [...names, `x/${name("a")}`, `${name("a")}%00.png`, `${name("a")}/`]) {
    await front.ask(`/files/${wanted}`);
  }
  assert.deepEqual(asked, []);
});

test("a picture that is not there is a plain 404 that nobody keeps", async () => {
  const { status, headers } = await front.ask(`/files/${name("c")}`);
  assert.equal(status, 404);
  assert.equal(headers["cache-control"], "private, no-store");
});

test("a page full of portraits is no flood, three hundred pictures within ten seconds are enough", async () => {
  const ask = async () => (await front.ask(`/files/${name("a")}`, { from: "192.0.2.77" })).status;
  for (let count = 0; count < 300; count++) assert.equal(await ask(), 200);
  const refused: number[] = [];
  // Meanwhile the allowance grows by thirty a second, so that a slow machine is refused later.
  for (let count = 0; count < 200 && !refused.includes(429); count++) refused.push(await ask());
  assert.ok(refused.includes(429));
});
