import { build } from "esbuild";

/** Writes the script of public pages to `public/_built/reader.js`; returns nothing, throws when it does not compile. */
export async function buildReader(): Promise<void> {
  await build({
    entryPoints: [new URL("./reader.ts", import.meta.url).pathname],
    outfile: new URL("../../public/_built/reader.js", import.meta.url).pathname,
    bundle: true,
    minify: true,
    format: "iife",
    target: ["chrome123", "firefox128", "safari17.5"],
    legalComments: "none",
  });
}

if (import.meta.main) await buildReader();
