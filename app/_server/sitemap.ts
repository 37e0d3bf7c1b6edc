import { escapeXml } from "./xml.ts";

export interface SitemapEntry {
  path: string;
  at?: Date;
}

/** One part of a sitemap, with complete addresses. */
export function sitemapXml(site: string, entries: readonly SitemapEntry[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.map(({ path, at }) => `<url><loc>${escapeXml(site + path)}</loc>${at ? `<lastmod>${at.toISOString()}</lastmod>` : ""}</url>`).join("\n")}
</urlset>
`;
}
