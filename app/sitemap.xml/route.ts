import { env } from "../../server/platform/env/env.ts";
import { api } from "../_server/api.ts";

/** Index of the sitemap: one part for boards, articles and the like, and parts of ten thousand topics. */
export async function GET(): Promise<Response> {
  const parts = await (await api()).topics.sitemapParts();
  const names = ["pages", ...Array.from({ length: parts }, (_, part) => `topics-${part}`)];
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${names.map((name) => `<sitemap><loc>${env().url}/sitemap/${name}.xml</loc></sitemap>`).join("\n")}
</sitemapindex>
`;
  return new Response(body, { headers: { "content-type": "application/xml; charset=utf-8" } });
}
