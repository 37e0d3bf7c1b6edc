import { escapeText, withoutControls } from "./escape.ts";
import { excerpt } from "./excerpt.ts";
import { MAX_FALLBACK, RENDERER_VERSION } from "./limits.ts";
import type { Rendered } from "./rendered.ts";

/** What readers get when a text could not be rendered within its bounds: the source itself, escaped, with its lines. */
export function escapedSource(markdown: string): Rendered {
  const text = withoutControls(markdown.slice(0, MAX_FALLBACK).replace(/\r\n?/g, "\n")).trim();
  const html = `<p>${escapeText(text).replaceAll("\n", "<br>\n")}</p>`;
  const none = { links: [], images: [], mentions: [], toc: [] };
  return { html, text, excerpt: excerpt(text), failed: true, version: RENDERER_VERSION, ...none };
}
