/**
 * Markdown to the HTML that is stored and shown. People's text is parsed in bounded worker threads, and what comes out is
 * rewritten by our own allow-list. HTML of other systems becomes Markdown in the same workers.
 */
export { escapeText } from "./escape.ts";
export { excerpt } from "./excerpt.ts";
export { RENDERER_VERSION } from "./limits.ts";
export { htmlToText } from "./plain-text.ts";
export { closeMarkdown, render, renderMany, warmMarkdown } from "./render.ts";
export type { TocEntry } from "./rendered.ts";
export { sanitise } from "./sanitise.ts";
export { translateMany, warmTranslator } from "./translate.ts";
