import "server-only";
import { TRPCError } from "@trpc/server";
import { env } from "../../server/platform/env/env.ts";
import { getLocale, getT } from "../_messages/server.ts";
import { api } from "./api.ts";
import { escapeXml } from "./xml.ts";

/** The knowledge base, or one section of it, as an Atom feed (RFC 4287); only what everybody may read. */
export async function articleFeed(slug: string | null): Promise<Response> {
  const site = env().url;
  try {
    const caller = await api();
    const [{ section, articles }, settings] = await Promise.all([
      caller.knowledge.feed({ section: slug }),
      caller.settings.community(),
    ]);
    const page = section ? `${site}/kb/${section.slug}` : `${site}/kb`;
    const title = section ? section.name : `${settings.name}: ${getT("knowledge")("title")}`;
    const times = articles.map((article) => article.updatedAt.getTime());
    const updated = new Date(Math.max(0, ...times)).toISOString();
    const absolute = (html: string) =>
      html.replace(/ (href|src)="\/(?!\/)/g, (_, name: string) => ` ${name}="${site}/`);
    const entries = articles.map((article) => {
      const address = `${site}/kb/a/${article.number}`;
      return `<entry xml:lang="${escapeXml(article.locale)}"><id>${address}</id><title>${escapeXml(article.title)}</title>
<link href="${address}/${escapeXml(article.slug)}"/><published>${article.publishedAt.toISOString()}</published>
<updated>${article.updatedAt.toISOString()}</updated><author><name>${escapeXml(article.author)}</name></author>
<content type="html">${escapeXml(absolute(article.html))}</content></entry>`;
    });
    const feed = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${section?.locale ?? getLocale()}"><id>${page}</id>
<title>${escapeXml(title)}</title>${section?.description ? `<subtitle>${escapeXml(section.description)}</subtitle>` : ""}
<link href="${page}"/><link rel="self" href="${page}/feed.atom"/><updated>${updated}</updated>
${entries.join("\n")}
</feed>
`;
    return new Response(feed, { headers: { "content-type": "application/atom+xml; charset=utf-8" } });
  } catch (error) {
    if (error instanceof TRPCError && (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST")) {
      return new Response("Not found", { status: 404 });
    }
    throw error;
  }
}
