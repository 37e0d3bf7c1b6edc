import { escapeXml } from "./xml.ts";

export interface AtomEntry {
  /** Address that stays the same for the life of the thing. */
  id: string;
  href: string;
  title: string;
  author: string;
  published: Date;
  updated: Date;
  /** Language, where it may differ from the feed's. */
  locale?: string;
  tags?: readonly string[];
  /** The whole text, sanitised, with complete addresses. */
  html?: string;
}

export interface AtomFeed {
  /** The page that the feed follows; the feed stands below it. */
  page: string;
  locale: string;
  title: string;
  subtitle: string;
  updated: Date;
  entries: readonly AtomEntry[];
}

/** An Atom feed (RFC 4287). Whatever people wrote stands in it as text. */
export function atomFeed(feed: AtomFeed): Response {
  return new Response(atomXml(feed), { headers: { "content-type": "application/atom+xml; charset=utf-8" } });
}

export function atomXml({ page, locale, title, subtitle, updated, entries }: AtomFeed): string {
  const address = escapeXml(page);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(locale)}"><id>${address}</id>
<title>${escapeXml(title)}</title>${subtitle && `<subtitle>${escapeXml(subtitle)}</subtitle>`}
<link href="${address}"/><link rel="self" href="${address}/feed.atom"/><updated>${updated.toISOString()}</updated>
${entries.map(entryXml).join("\n")}
</feed>
`;
}

function entryXml({ id, href, title, author, published, updated, locale, tags = [], html }: AtomEntry): string {
  return `<entry${locale ? ` xml:lang="${escapeXml(locale)}"` : ""}><id>${escapeXml(id)}</id><title>${escapeXml(title)}</title>
<link href="${escapeXml(href)}"/><published>${published.toISOString()}</published><updated>${updated.toISOString()}</updated>
<author><name>${escapeXml(author)}</name></author>${tags.map((tag) => `<category term="${escapeXml(tag)}"/>`).join("")}${
    html === undefined ? "" : `\n<content type="html">${escapeXml(html)}</content>`
  }</entry>`;
}
