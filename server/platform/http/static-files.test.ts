import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { brotliDecompressSync } from "node:zlib";
import { startFront } from "../../testing/front.ts";
import { standInPages } from "../../testing/pages.ts";
import { buildReader } from "./reader-bundle.ts";
import { StaticFiles } from "./static-files.ts";

const root = await mkdtemp(join(tmpdir(), "kundig-files-"));
after(() => rm(root, { recursive: true }));
const script = "export const words = 1;\n".repeat(200);
await mkdir(join(root, "static", "chunks"), { recursive: true });
await mkdir(join(root, "public"));
await writeFile(join(root, "static", "chunks", "a.js"), script);
await writeFile(join(root, "static", "chunks", "a.js.map"), "{}");
await writeFile(join(root, "static", "font.woff2"), Buffer.alloc(5_000, 7));
await writeFile(join(root, "public", ".secret"), "x");
await writeFile(join(root, "public", "favicon.svg"), "<svg/>");
const files = await StaticFiles.open([
  { folder: join(root, "static"), under: "/_next/static/", immutable: true },
  { folder: join(root, "public"), under: "/", immutable: false },
  { folder: join(root, "none"), under: "/none/", immutable: true },
]);

test("files of the build are kept for ever and sent compressed; others are asked for again", async () => {
  await using front = await startFront({ handler: standInPages().handler, files });
  const chunk = await front.ask("/_next/static/chunks/a.js", { headers: { "accept-encoding": "br" } });
  assert.equal(brotliDecompressSync(chunk.body).toString(), script);
  assert.equal(chunk.headers["cache-control"], "public, max-age=31536000, immutable");
  assert.equal(chunk.headers["content-type"], "text/javascript; charset=utf-8");
  assert.equal(chunk.headers.vary, "accept-encoding");
  const icon = await front.ask("/favicon.svg");
  assert.deepEqual([icon.text, icon.headers["cache-control"]], ["<svg/>", "public, max-age=3600"]);
  const again = await front.ask("/favicon.svg", { headers: { "if-none-match": String(icon.headers.etag) } });
  assert.equal(again.status, 304);
});

test("fonts and pictures are sent as they are", async () => {
  await using front = await startFront({ handler: standInPages().handler, files });
  const font = await front.ask("/_next/static/font.woff2", { headers: { "accept-encoding": "br, gzip" } });
  assert.deepEqual([font.body.length, font.headers["content-encoding"]], [5_000, undefined]);
});

test("FW-03 source maps, hidden files and files beside the folders are not served", async () => {
  await using front = await startFront({ handler: standInPages().handler, files });
  for (const path of ["/_next/static/chunks/a.js.map", "/_next/static/../public/favicon.svg", "/_next/static/%2e%2e/x"])
    assert.ok((await front.ask(path)).status >= 400, path);
  assert.notEqual((await front.ask("/.secret")).text, "x");
});

test("the script of public pages is bundled under a name that changes with its content", async () => {
  const empty = await buildReader(root);
  await mkdir(join(root, "app", "_reader"), { recursive: true });
  await writeFile(join(root, "app", "_reader", "part.ts"), 'export const part: string = "a part";\n');
  await writeFile(
    join(root, "app", "_reader", "reader.ts"),
    'import { part } from "./part.ts";\ndocument.title = part;\n',
  );
  const address = await buildReader(root);
  assert.notEqual(address, empty);
  assert.equal(await buildReader(root), address);
  const built = await StaticFiles.open([
    { folder: join(root, ".next", "reader"), under: "/_reader/", immutable: true },
  ]);
  await using front = await startFront({ handler: standInPages().handler, files: built });
  const answer = await front.ask(address);
  assert.match(answer.text, /"a part"/);
  assert.equal((await front.ask(empty)).status, 404);
});
