import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build } from "esbuild";

test("the script of public pages stays below 10 kB, compressed either way", async () => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("./reader.ts", import.meta.url))],
    bundle: true,
    minify: true,
    format: "iife",
    write: false,
  });
  const bytes = outputFiles[0]?.contents ?? new Uint8Array();
  assert.ok(bytes.length > 1000, "the bundle is not empty");
  assert.ok(gzipSync(bytes).length <= 10_000);
  assert.ok(brotliCompressSync(bytes).length <= 10_000);
});
