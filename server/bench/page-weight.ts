import { get } from "node:http";
import { brotliCompressSync } from "node:zlib";
import type { Figures } from "./stage.ts";

/** Bytes of an answer as they cross the network, asked for with brotli. */
export function packedSize(url: string, path: string, headers: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url + path, { headers: { "accept-encoding": "br", ...headers } }, async (response) => {
      let bytes = 0;
      for await (const part of response) bytes += (part as Buffer).length;
      resolve(bytes);
    }).on("error", reject);
  });
}

/** What a topic page weighs for a visitor and for a member: HTML and everything it names, in bytes. */
export async function weightOf(url: string, path: string, cookie: string): Promise<Figures> {
  const figures: Figures = {};
  for (const [who, headers] of [
    ["visitor", {}],
    ["member", { cookie }],
  ] as const) {
    const html = await (await fetch(url + path, { headers })).text();
    // Scripts for browsers without modules are named by the page and fetched by none that the product supports.
    const loaded = html.replace(/<script[^>]*\snomodule[^>]*>/gi, "");
    const names = new Set(
      [...loaded.matchAll(/<(?:script|link)[^>]*?(?:src|href)="(\/[^"]+\.(?:js|css|woff2))[^"]*"/g)].map(
        (match) => match[1] ?? "",
      ),
    );
    const sums: Record<string, number> = { js: 0, css: 0, woff2: 0 };
    for (const name of names) {
      const kind = name.split(".").at(-1) ?? "";
      sums[kind] = (sums[kind] ?? 0) + (await packedSize(url, name));
    }
    figures[`topic for a ${who}: HTML / JS / CSS / font (bytes)`] =
      `${brotliCompressSync(html).length} / ${sums.js} / ${sums.css} / ${sums.woff2}`;
    figures[`topic for a ${who}: requests`] = names.size + 1;
  }
  return figures;
}
