import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build, stop } from "esbuild";

/** The address under which the script of public pages stands. */
export const readerAddress = "/_reader/";

/**
 * Bundles the small script of public pages (`app/_reader/reader.ts`) into `.next/reader/<hash>.js` and removes older ones.
 * @param root folder of the project
 * @returns the address of the script, which changes with its content
 */
export async function buildReader(root: string): Promise<string> {
  const entry = join(root, "app", "_reader", "reader.ts");
  const text = existsSync(entry) ? await bundle(entry) : "";
  const name = `${createHash("sha256").update(text).digest("hex").slice(0, 16)}.js`;
  const folder = join(root, ".next", "reader");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), text);
  for (const old of await readdir(folder)) if (old !== name) await rm(join(folder, old), { force: true });
  return readerAddress + name;
}

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: "iife",
    target: ["es2022"],
    write: false,
    legalComments: "none",
    logLevel: "silent",
  });
  // Its process would stay as long as the server.
  await stop();
  return outputFiles[0]?.text ?? "";
}
