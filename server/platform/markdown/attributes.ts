import { CLASSES } from "./allow-list.ts";
import { escapeAttribute } from "./escape.ts";
import { MAX_ATTRIBUTE } from "./limits.ts";

export type Attributes = Readonly<Record<string, string>>;

/** The attributes of a tag other than `a` and `img`, ready to be written; nothing that is not named here passes. */
export function plainAttributes(tag: string, given: Attributes, headings: boolean): string {
  if (tag === "ol") return written("start", given.start, /^\d{1,9}$/);
  if (tag === "pre") return written("tabindex", given.tabindex, /^0$/);
  if (tag === "h2" || tag === "h3" || tag === "h4") {
    return headings ? written("id", given.id, /^h-[\p{L}\p{N}-]{1,80}$/u) : "";
  }
  const allowed = CLASSES.get(tag);
  if (allowed === undefined || given.class === undefined) return "";
  const classes = new Set(given.class.split(/\s+/).filter((name) => allowed.has(name)));
  return classes.size === 0 ? "" : ` class="${[...classes].join(" ")}"`;
}

/** Attributes of a link; `own` links pass on reputation to search engines, others do not. */
export function linkAttributes(href: string, own: boolean, title: string | undefined): string {
  const rel = own ? "" : ' rel="nofollow ugc noopener"';
  return ` href="${escapeAttribute(href)}"${titleAttribute(title)}${rel}`;
}

/** Attributes of a picture of ours. */
export function pictureAttributes(src: string, given: Attributes): string {
  const size = written("width", given.width, /^[1-9]\d{0,4}$/) + written("height", given.height, /^[1-9]\d{0,4}$/);
  const alt = escapeAttribute(cut(given.alt ?? ""));
  return ` src="${escapeAttribute(src)}" alt="${alt}"${titleAttribute(given.title)}${size} loading="lazy"`;
}

/** A title or alternative text, cut to what is allowed. */
export function cut(text: string): string {
  return text.slice(0, MAX_ATTRIBUTE);
}

function titleAttribute(title: string | undefined): string {
  return title === undefined || title === "" ? "" : ` title="${escapeAttribute(cut(title))}"`;
}

function written(name: string, value: string | undefined, form: RegExp): string {
  return value !== undefined && form.test(value) ? ` ${name}="${escapeAttribute(value)}"` : "";
}
