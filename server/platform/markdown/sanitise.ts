import { Parser } from "htmlparser2";
import { ALIASES, FLOW, FRAMES, INLINE, LINES, PARENTS, ROOM, SILENT, SISTERS, VOID } from "./allow-list.ts";
import { type Attributes, cut, linkAttributes, pictureAttributes, plainAttributes } from "./attributes.ts";
import { escapeText } from "./escape.ts";
import { MAX_DEPTH } from "./limits.ts";
import { ownPicture, safeAddress } from "./safe-address.ts";

export interface SanitiseOptions {
  origin?: string;
  /** Keep heading ids of the form `h-…`. */
  headings?: boolean;
}

export interface Sanitised {
  html: string;
  links: string[];
  images: string[];
}

/** A tag of the input; `tag` is what is open in the output for it, if anything. */
interface Open {
  tag: string | null;
  silent: boolean;
  mention: boolean;
}

/**
 * HTML reduced to the allow-list: the input is only read, every byte of the output is written here. The output is well
 * formed by the parser's own rules, so sanitising it again changes nothing.
 */
export function sanitise(html: string, options: SanitiseOptions = {}): string {
  return sanitiseAndCollect(html, options).html;
}

/** As `sanitise`, and says which addresses are linked and which pictures of ours are shown. */
export function sanitiseAndCollect(html: string, options: SanitiseOptions = {}): Sanitised {
  const writer = new Writer(options);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => writer.open(name, attributes),
      ontext: (text) => writer.text(text),
      onclosetag: () => writer.close(),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true, recognizeSelfClosing: false },
  );
  parser.end(html);
  return writer.finish();
}

class Writer {
  readonly #options: SanitiseOptions;
  readonly #opened: Open[] = [];
  readonly #written: Open[] = [];
  readonly #links = new Set<string>();
  readonly #images = new Set<string>();
  #silent = 0;
  #html = "";

  constructor(options: SanitiseOptions) {
    this.#options = options;
  }

  text(text: string): void {
    if (this.#silent === 0) this.#html += escapeText(text);
  }

  /** The parser reports an end for every tag, in order, so the last one opened is the one that ends. */
  close(): void {
    const entry = this.#opened.pop();
    if (entry?.silent) this.#silent -= 1;
    if (entry !== undefined && entry.tag !== null) this.#closeUpTo(entry);
  }

  open(name: string, attributes: Attributes): void {
    const entry: Open = { tag: null, silent: SILENT.has(name), mention: false };
    this.#opened.push(entry);
    if (entry.silent) this.#silent += 1;
    if (this.#silent > 0) return;
    const tag = ALIASES.get(name) ?? name;
    if (tag === "img") this.#picture(attributes);
    else if (this.#makeRoom(tag)) this.#start(entry, tag, attributes);
  }

  finish(): Sanitised {
    while (this.#written.length > 0) this.#closeLast();
    return { html: this.#html, links: [...this.#links], images: [...this.#images] };
  }

  /** Ends what cannot hold `tag`; false when `tag` may not stand here at all. */
  #makeRoom(tag: string): boolean {
    if (!INLINE.has(tag)) {
      if (!LINES.has(tag) && !FLOW.has(tag) && !FRAMES.has(tag) && tag !== "hr") return false;
      while (this.#within(INLINE) || this.#within(LINES)) this.#closeLast();
      const sisters = SISTERS.get(tag);
      while (sisters !== undefined && this.#within(sisters)) this.#closeLast();
    }
    const parents = PARENTS.get(tag);
    if (parents === undefined ? this.#within(FRAMES) : !this.#within(parents)) return false;
    return this.#fits(ROOM.get(tag) ?? 1);
  }

  #start(entry: Open, tag: string, attributes: Attributes): void {
    let shown = "";
    if (tag === "a") {
      const address = safeAddress(attributes.href ?? "", this.#options.origin);
      if (address === null || this.#inLink()) return;
      // A mention is a link too, but nobody counts it as one.
      if (this.#written.at(-1)?.mention !== true) this.#links.add(address.href);
      shown = linkAttributes(address.href, address.own, attributes.title);
    } else {
      shown = plainAttributes(tag, attributes, this.#options.headings === true);
      if (tag === "span" && shown === "") return;
    }
    entry.mention = shown === ' class="mention"';
    this.#html += `<${tag}${shown}>`;
    if (VOID.has(tag)) return;
    entry.tag = tag;
    this.#written.push(entry);
  }

  /** Pictures of ours are shown; a remote one would tell its host who reads, so it becomes a link that names the host. */
  #picture(attributes: Attributes): void {
    const alt = cut(attributes.alt ?? "");
    const src = ownPicture(attributes.src ?? "", this.#options.origin);
    const blocked = this.#within(FRAMES) || !this.#fits(1);
    if (src !== null && !blocked) {
      this.#images.add(src);
      this.#html += `<img${pictureAttributes(src, attributes)}>`;
      return;
    }
    const address = src === null ? safeAddress(attributes.src ?? "", this.#options.origin) : null;
    if (address === null || address.href.startsWith("mailto:")) {
      this.text(alt);
      return;
    }
    const host = address.own ? address.href : new URL(address.href).host;
    const label = alt === "" ? host : `${alt} (${host})`;
    if (blocked || this.#inLink()) {
      this.text(label);
      return;
    }
    this.#links.add(address.href);
    this.#html += `<a${linkAttributes(address.href, address.own, undefined)}>${escapeText(label)}</a>`;
  }

  #fits(levels: number): boolean {
    return this.#written.length + levels <= MAX_DEPTH;
  }

  #within(tags: ReadonlySet<string>): boolean {
    const tag = this.#written.at(-1)?.tag;
    return typeof tag === "string" && tags.has(tag);
  }

  #inLink(): boolean {
    return this.#written.some((entry) => entry.tag === "a");
  }

  #closeUpTo(entry: Open): void {
    while (entry.tag !== null) this.#closeLast();
  }

  #closeLast(): void {
    const last = this.#written.pop();
    if (last === undefined) return;
    this.#html += `</${last.tag}>`;
    last.tag = null;
  }
}
