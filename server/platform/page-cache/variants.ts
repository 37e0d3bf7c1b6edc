import { createHash } from "node:crypto";
import { Parser } from "htmlparser2";

/** One form of a page: its text, and the hashes of the inline scripts and styles that may run in it. */
export interface PageText {
  html: string;
  scripts: string[];
  styles: string[];
}

/** Both forms of one render: for people with a session the whole page, for readers the page without the framework. */
export interface Variants {
  member: PageText;
  reader: PageText;
}

/** Stands in stored pages where the render had its nonce: as long as a nonce, and worth nothing. */
export const spentNonce = "kundig-stored-page-one";

/** Scripts of the layout that readers need as well: the choice of the theme, and what is marked so. They carry the nonce too. */
function isForReaders(attributes: Record<string, string>): boolean {
  return attributes.id === "theme" || "data-reader" in attributes;
}

interface Cut {
  from: number;
  to: number;
}

/**
 * Makes both forms of a rendered page. Inline scripts and styles are allowed by hash only when they carry the nonce of
 * this render: what somebody managed to inject has none and never runs. The page is read by an HTML tokeniser, so text
 * that looks like a tag is left alone.
 * @param nonce the nonce the page was rendered with
 * @param readerScript address of the small script of public pages
 */
export function variantsOf(rendered: string, nonce: string, readerScript: string): Variants {
  const html = rendered.replaceAll(nonce, spentNonce);
  const found = scan(rendered, nonce);
  if (nonce.length !== spentNonce.length) throw new Error("a nonce must be as long as what replaces it");
  const text = (cut: Cut) => html.slice(cut.from, cut.to);
  const styles = found.styles.map(text).map(hashOf);
  const reader = withScript(html, found, `<script src="${readerScript}" defer=""></script>`);
  return {
    member: { html, scripts: unique(found.inline.map(text).map(hashOf)), styles: unique(styles) },
    reader: { html: reader, scripts: unique(found.kept.map(text).map(hashOf)), styles: unique(styles) },
  };
}

interface Found {
  /** What readers do not get. */
  cuts: Cut[];
  /** Text of inline scripts with the nonce; `kept` are those of them that readers get too. */
  inline: Cut[];
  kept: Cut[];
  styles: Cut[];
  /** Where the head ends. */
  headEnd: number;
  hasReaderScript: boolean;
}

/** Positions hold for the rendered page and for the one with the spent nonce, which has the same length. */
function scan(html: string, nonce: string): Found {
  const found: Found = { cuts: [], inline: [], kept: [], styles: [], headEnd: -1, hasReaderScript: false };
  let open: { name: string; start: number; text: number; attributes: Record<string, string> } | null = null;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const from = parser.startIndex;
        const to = parser.endIndex + 1;
        if (name === "script" || name === "style") open = { name, start: from, text: to, attributes };
        else if (name === "link" && isScriptHint(attributes)) found.cuts.push({ from, to });
      },
      onclosetag(name, implied) {
        if (name === "head" && found.headEnd < 0) found.headEnd = parser.startIndex;
        if (open === null || name !== open.name || implied) return;
        const body = { from: open.text, to: parser.startIndex };
        const whole = { from: open.start, to: parser.endIndex + 1 };
        const own = open.attributes.nonce === nonce;
        if (open.name === "style") {
          if (own) found.styles.push(body);
        } else if (!isData(open.attributes.type)) sortScript(open.attributes, own, body, whole);
        open = null;
      },
      oncomment() {
        // Markers by which the framework finds its place again.
        if (open === null) found.cuts.push({ from: parser.startIndex, to: parser.endIndex + 1 });
      },
    },
    { decodeEntities: true },
  );
  function sortScript(attributes: Record<string, string>, own: boolean, body: Cut, whole: Cut) {
    const inline = own && attributes.src === undefined;
    const kept = own && isForReaders(attributes);
    if (inline) found.inline.push(body);
    if (inline && kept) found.kept.push(body);
    if (kept && attributes.src?.startsWith("/_reader/")) found.hasReaderScript = true;
    if (!kept) found.cuts.push(whole);
  }
  parser.end(html);
  return found;
}

function isData(type: string | undefined): boolean {
  return type === "application/ld+json" || type === "speculationrules";
}

function isScriptHint(attributes: Record<string, string>): boolean {
  const rel = attributes.rel?.toLowerCase();
  return (
    rel === "modulepreload" || ((rel === "preload" || rel === "prefetch") && attributes.as?.toLowerCase() === "script")
  );
}

function withScript(html: string, found: Found, script: string): string {
  const at = found.headEnd;
  const parts: string[] = [];
  let position = 0;
  let inserted = found.hasReaderScript || at < 0;
  for (const cut of found.cuts) {
    if (!inserted && cut.from >= at) {
      parts.push(html.slice(position, at), script);
      position = at;
      inserted = true;
    }
    parts.push(html.slice(position, cut.from));
    position = cut.to;
  }
  if (!inserted) {
    parts.push(html.slice(position, at), script);
    position = at;
  }
  parts.push(html.slice(position));
  return parts.join("");
}

/** The hash of an inline script as a source of a Content-Security-Policy. */
function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;
}

function unique(values: string[]): string[] {
  return [...new Set(values)];
}
