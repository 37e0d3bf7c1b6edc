/** What a text is rendered with. */
export interface RenderOptions {
  /** The address of this community, `https://community.example`; links to it count as our own. */
  origin?: string;
  /** Give headings ids (`h-…`) and return the table of contents; for articles. */
  headings?: boolean;
  /** Only the HTML is wanted: `text` and `excerpt` stay empty. */
  bare?: boolean;
}

/** One text on its way to the worker. */
export interface RenderRequest extends RenderOptions {
  markdown: string;
}

export interface TocEntry {
  id: string;
  /** 2 to 4, as in the HTML. */
  level: number;
  text: string;
}

/** A rendered text: what is stored beside its Markdown. */
export interface Rendered {
  /** Sanitised; the only HTML of a person's text that may be put into a page. */
  html: string;
  /** Plain text for search, mail and previews; one line per block. */
  text: string;
  /** First 200 graphemes of `text` on one line. */
  excerpt: string;
  /** Bounds were hit, and `html` is the escaped source. */
  failed: boolean;
  version: number;
  /** Addresses linked to, each once, in order: absolute for others, starting with "/" for our own. Mentions are not in it. */
  links: string[];
  /** Paths of our own pictures (`/files/…`), each once, in order. */
  images: string[];
  /** Names after "@" in lower case, each once, in order; whether such people exist is not known here. */
  mentions: string[];
  /** Empty unless `headings` was asked for. */
  toc: TocEntry[];
}
