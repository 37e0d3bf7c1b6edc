import { excerpt } from "./excerpt.ts";
import {
  MAX_OUTPUT_BYTES,
  MAX_OUTPUT_FACTOR,
  MAX_PARSER_LEVEL,
  MAX_RAW,
  MAX_SOURCE,
  OUTPUT_FLOOR_BYTES,
  RENDERER_VERSION,
} from "./limits.ts";
import { nestsTooDeep } from "./line-guard.ts";
import { makeParser } from "./parser.ts";
import { htmlToText } from "./plain-text.ts";
import { RenderState } from "./render-state.ts";
import type { Rendered, RenderRequest } from "./rendered.ts";
import { type Sanitised, sanitiseAndCollect } from "./sanitise.ts";

const parser = makeParser();

/**
 * Renders one text here and now; for the worker, since time and memory are bounded only there. Null when the text nests
 * too deep or becomes too large.
 */
export function renderNow(request: RenderRequest): Rendered | null {
  const source = request.markdown.toWellFormed();
  if (source.length > MAX_SOURCE || nestsTooDeep(source)) return null;
  const state = new RenderState(request.headings === true);
  const limit = outputLimit(source);
  const clean = cleanHtml(source, state, request, limit) ?? withoutColours(source, state, request, limit);
  if (clean === null) return null;
  const text = request.bare ? "" : htmlToText(clean.html);
  return {
    ...clean,
    text,
    excerpt: excerpt(text),
    failed: false,
    version: RENDERER_VERSION,
    mentions: [...state.mentions],
    toc: state.toc,
  };
}

/** Bytes of HTML a source may become. */
export function outputLimit(source: string): number {
  return Math.min(MAX_OUTPUT_BYTES, Math.max(OUTPUT_FLOOR_BYTES, MAX_OUTPUT_FACTOR * Buffer.byteLength(source)));
}

function cleanHtml(source: string, state: RenderState, request: RenderRequest, limit: number): Sanitised | null {
  const env = { state };
  const tokens = parser.parse(source, env);
  if (tokens.some((token) => token.level >= MAX_PARSER_LEVEL)) return null;
  const raw = parser.renderer.render(tokens, parser.options, env);
  if (raw.length > MAX_RAW) return null;
  const clean = sanitiseAndCollect(raw, { origin: request.origin, headings: state.headings });
  return Buffer.byteLength(clean.html) > limit ? null : clean;
}

/** Colours multiply the size of code; a text that is too large with them may be fine without. */
function withoutColours(source: string, state: RenderState, request: RenderRequest, limit: number): Sanitised | null {
  if (!source.includes("```") && !source.includes("~~~")) return null;
  const plain = new RenderState(state.headings);
  plain.colours = false;
  return cleanHtml(source, plain, request, limit);
}
