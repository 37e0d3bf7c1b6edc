import "server-only";
import { TRPCError } from "@trpc/server";
import { env } from "../../server/platform/env/env.ts";
import { getLocale, getT } from "../_messages/server.ts";
import { api } from "./api.ts";
import { atomFeed } from "./atom.ts";

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
    const absolute = (html: string) =>
      html.replace(/ (href|src)="\/(?!\/)/g, (_, name: string) => ` ${name}="${site}/`);
    return atomFeed({
      page,
      locale: section?.locale ?? getLocale(),
      title,
      subtitle: section?.description ?? "",
      updated: new Date(Math.max(0, ...times)),
      entries: articles.map((article) => ({
        id: `${site}/kb/a/${article.number}`,
        href: `${site}/kb/a/${article.number}/${article.slug}`,
        title: article.title,
        author: article.author,
        published: article.publishedAt,
        updated: article.updatedAt,
        locale: article.locale,
        html: absolute(article.html),
      })),
    });
  } catch (error) {
    if (error instanceof TRPCError && (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST")) {
      return new Response("Not found", { status: 404 });
    }
    throw error;
  }
}
