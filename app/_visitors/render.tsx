import { Writable } from "node:stream";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { renderToPipeableStream } from "react-dom/server";
import type { VisitorWish } from "../../server/platform/http/visitor-bundle.ts";
import { getLocale, getPath } from "../_messages/server.ts";
import { frameData } from "../_parts/frame/frame-data.ts";
import { SiteBody } from "../_parts/frame/site-body.tsx";
import { themeScript } from "../_parts/frame/theme-script.ts";
import { generateMetadata as siteMetadata, viewport } from "../layout.tsx";
import { tag } from "./escape.ts";
import { headOf } from "./head.ts";
import { Elsewhere } from "./next/navigation.ts";
import type { PageModule, PageProps } from "./page-module.ts";
import { pages } from "./pages.ts";
import { asRequest } from "./request.ts";

/** The addresses rendered here. */
export const patterns: string[] = Object.keys(pages);
/** Text of the one inline script, for the policy of the page. */
export const inlineScript: string = themeScript;

/** Markers by which React would find its place again. It escapes what could be taken for one. */
const markers = /<!-- -->|<!--\/?\$-->/g;

/**
 * Renders a page as a visitor gets it: the components of the framework's pages, without the framework, its data and its
 * scripts.
 * @returns null when the address is no page for a visitor; then the framework says what it is
 */
export function renderPage(wish: VisitorWish): Promise<string | null> {
  return asRequest(wish.headers, async () => {
    const module = pages[wish.pattern];
    if (module === undefined) return null;
    try {
      const props = propsOf(wish);
      const [head, body] = await Promise.all([headFor(module, props), bodyOf(module, props)]);
      const theme = `<script data-reader="" nonce="${wish.nonce}">${themeScript}</script>`;
      const reader = `<script src="${wish.readerScript}" defer=""></script>`;
      return `${wish.opening(getLocale())}${head}${theme}${reader}</head><body>${body}</body></html>`;
    } catch (error) {
      if (error instanceof Elsewhere) return null;
      throw error;
    }
  });
}

/** Parts of the path as they are spelled in the address, and the decoded query, as the framework hands them over. */
function propsOf({ pattern, path, query }: VisitorWish): PageProps {
  const values = path.split("/");
  const params: Record<string, string> = {};
  for (const [at, part] of pattern.split("/").entries()) {
    if (part.startsWith(":")) params[part.slice(1)] = values[at] ?? "";
  }
  const given = new URLSearchParams(query);
  const search: Record<string, string | string[]> = {};
  for (const name of new Set(given.keys())) {
    const all = given.getAll(name);
    search[name] = all.length === 1 ? (all[0] ?? "") : all;
  }
  return { params: Promise.resolve(params), searchParams: Promise.resolve(search) };
}

async function headFor(module: PageModule, props: PageProps): Promise<string> {
  const none: Metadata = {};
  const [site, page] = await Promise.all([siteMetadata(), module.generateMetadata?.(props as never) ?? none]);
  const colors = Array.isArray(viewport.themeColor) ? viewport.themeColor : [];
  const theme = colors.map(({ color, media }) => tag("meta", { name: "theme-color", content: color, media }));
  return `${theme.join("")}<meta name="next-size-adjust" content=""/>${headOf(page, site)}`;
}

async function bodyOf(module: PageModule, props: PageProps): Promise<string> {
  const [frame, page] = await Promise.all([frameData(), module.default(props as never)]);
  const html = await textOf(
    <SiteBody {...frame} path={getPath()}>
      {page}
    </SiteBody>,
  );
  return html.replace(markers, "");
}

function textOf(node: ReactNode): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const sink = new Writable({
      write(chunk: Buffer | string, _, done) {
        // React uses its buffer again.
        chunks.push(Buffer.from(chunk as Buffer));
        done();
      },
      final(done) {
        done();
        resolve(Buffer.concat(chunks).toString("utf8"));
      },
    });
    const stream = renderToPipeableStream(node, {
      onAllReady: () => void stream.pipe(sink),
      onError: reject,
      onShellError: reject,
    });
  });
}
