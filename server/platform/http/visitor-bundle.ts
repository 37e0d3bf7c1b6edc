import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin, stop } from "esbuild";

/** What the server asks of `app/_visitors/render.tsx`. */
export interface VisitorWish {
  /** Pattern of the address, one of `patterns`. */
  pattern: string;
  path: string;
  query: string;
  /** What the framework would be told, without cookies. */
  headers: Record<string, string>;
  /** Stands in the nonce of the one inline script. */
  nonce: string;
  /** Begin of the document as the framework writes it, from the language to the style sheets. */
  opening: (locale: string) => string;
  /** Address of the small script of public pages. */
  readerScript: string;
}

/** The pages of the app as visitors get them. */
export interface VisitorPages {
  /** Patterns of the addresses that can be rendered so. */
  patterns: string[];
  /** Text of the one script that stands in such a page. */
  inlineScript: string;
  /** The whole document, or null when the address is no page for a visitor. */
  renderPage(wish: VisitorWish): Promise<string | null>;
}

const folderOf = (root: string) => join(root, ".next", "visitors");
const fileName = "pages.mjs";

/**
 * Bundles the pages as visitors get them (`app/_visitors/render.tsx`) as a part of the build. The server's own files stay
 * outside of the bundle, so that both share them.
 * @param root folder of the project
 */
export async function buildVisitorPages(root: string): Promise<void> {
  const folder = folderOf(root);
  const { outputFiles } = await build({
    entryPoints: [join(root, "app", "_visitors", "render.tsx")],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    target: ["node24"],
    jsx: "automatic",
    packages: "external",
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".css": "empty" },
    plugins: [standIns(root, folder)],
    legalComments: "none",
    logLevel: "silent",
  });
  // Its process would stay as long as the server.
  await stop();
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, fileName), outputFiles[0]?.text ?? "");
}

/** Loads what `buildVisitorPages` made. */
export async function loadVisitorPages(root: string): Promise<VisitorPages> {
  return import(pathToFileURL(join(folderOf(root), fileName)).href);
}

/** In place of what belongs to the framework stand the few things a page asks of it. */
function standIns(root: string, folder: string): Plugin {
  const at = (name: string) => join(root, "app", "_visitors", name);
  const files: Record<string, string> = {
    "next/headers": at("next/headers.ts"),
    "next/navigation": at("next/navigation.ts"),
    "next/dynamic": at("next/dynamic.ts"),
    "next/font/local": at("next/font-local.ts"),
    "server-only": at("next/nothing.ts"),
  };
  return {
    name: "stand-ins",
    setup(bundle) {
      bundle.onResolve({ filter: /^(?:next\/|server-only$)/ }, ({ path }) =>
        files[path] ? { path: files[path] } : { errors: [{ text: `${path} has no stand-in for visitors` }] },
      );
      // React itself, but with a `cache` that works outside of the framework.
      bundle.onResolve({ filter: /^react$/ }, ({ path, namespace }) =>
        namespace === "react" ? { path, external: true } : { path, namespace: "react" },
      );
      bundle.onLoad({ filter: /.*/, namespace: "react" }, () => ({
        contents: `export * from "react"; export { cache } from ${JSON.stringify(at("next/react.ts"))};`,
        resolveDir: root,
      }));
      bundle.onResolve({ filter: /^\..*\/server\/.*\.ts$/ }, ({ path, importer }) => {
        const file = join(dirname(importer), path);
        if (!file.startsWith(join(root, "server"))) return undefined;
        return { path: relative(folder, file), external: true };
      });
    },
  };
}
