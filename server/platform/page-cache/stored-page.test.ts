import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { chooseCoding } from "./encode.ts";
import { countAsked, makeForm, prepare, ready, weightOf } from "./stored-page.ts";

const text = "Many words of a topic. ".repeat(200);

test("a page is kept as brotli; gzip and plain bytes are made from it when somebody asks", async () => {
  const form = await makeForm(Buffer.from(text), "");
  assert.equal(brotliDecompressSync(ready(form, "br")?.finished.bytes ?? "").toString(), text);
  assert.equal(ready(form, "gzip"), undefined);
  assert.equal(gunzipSync((await prepare(form, "gzip")).finished.bytes).toString(), text);
  assert.equal((await prepare(form, "identity")).finished.bytes.toString(), text);
  assert.ok(ready(form, "gzip"));
});

test("each coding has its own ETag, and equal bytes have equal ones in every process", async () => {
  const [one, two] = await Promise.all([makeForm(Buffer.from(text), ""), makeForm(Buffer.from(text), "")]);
  assert.equal(ready(one, "br")?.finished.etag, ready(two, "br")?.finished.etag);
  assert.notEqual((await prepare(one, "gzip")).finished.etag, ready(one, "br")?.finished.etag);
});

test("what is small is sent as it is, whatever coding is asked for", async () => {
  const form = await makeForm(Buffer.from("short"), "");
  assert.equal(ready(form, "br")?.coding, "identity");
});

test("all bytes that are kept count", async () => {
  const form = await makeForm(Buffer.from(text), "");
  const page = { contentType: "", headers: {}, tags: [], forms: { reader: form, member: form } };
  const before = weightOf(page);
  const { finished } = await prepare(form, "identity");
  assert.equal(weightOf(page) - before, finished.bytes.length);
});

test("what is kept holds no memory beside its own bytes", async () => {
  const form = await makeForm(Buffer.from(text), "");
  await prepare(form, "gzip");
  for (const { bytes } of Object.values(form.finished)) assert.equal(bytes.buffer.byteLength, bytes.length);
});

test("the best coding the client takes is chosen", () => {
  assert.equal(chooseCoding("gzip, deflate, br, zstd"), "br");
  assert.equal(chooseCoding("gzip;q=1.0, br;q=0"), "gzip");
  assert.equal(chooseCoding("deflate"), "identity");
  assert.equal(chooseCoding("abr, xgzip"), "identity");
  assert.equal(chooseCoding(undefined), "identity");
});

test("a page that many ask for is packed again, smaller, and stays the same page", async () => {
  const words = Array.from({ length: 3_000 }, (_, place) => `word${(place * 7919) % 1_013} `).join("");
  const form = await makeForm(Buffer.from(words), "");
  const before = form.finished.br;
  await new Promise<void>((resolve) => {
    for (let count = 0; count < 100; count += 1) countAsked(form, resolve);
  });
  const after = form.finished.br;
  assert.ok(before && after && after.bytes.length < before.bytes.length);
  assert.equal(after.etag, before.etag);
  assert.equal(brotliDecompressSync(after.bytes).toString(), words);
});
