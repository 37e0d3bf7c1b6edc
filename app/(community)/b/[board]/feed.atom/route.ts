import { TRPCError } from "@trpc/server";
import { env } from "../../../../../server/platform/env/env.ts";
import { api } from "../../../../_server/api.ts";
import { escapeXml } from "../../../../_server/xml.ts";

/** The latest topics of a board as an Atom feed (RFC 4287); only of boards everybody may read. */
export async function GET(_: Request, route: { params: Promise<{ board: string }> }): Promise<Response> {
  const { board: slug } = await route.params;
  const site = env().url;
  try {
    const caller = await api();
    const board = await caller.boards.bySlug({ slug });
    const { rows } = await caller.topics.list({ board: slug, filter: "active", size: 30 });
    const updated = rows[0]?.lastActivityAt ?? new Date(0);
    const entries = rows.map((row) => {
      const url = `${site}/t/${row.number}/${row.slug}`;
      return `<entry><id>${site}/t/${row.number}</id><title>${escapeXml(row.title)}</title><link href="${url}"/>
<published>${row.createdAt.toISOString()}</published><updated>${row.lastActivityAt.toISOString()}</updated>
<author><name>${escapeXml(row.author.displayName)}</name></author>${row.tags.map((tag) => `<category term="${escapeXml(tag)}"/>`).join("")}</entry>`;
    });
    const feed = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${board.locale}"><id>${site}/b/${slug}</id>
<title>${escapeXml(board.name)}</title><subtitle>${escapeXml(board.description)}</subtitle>
<link href="${site}/b/${slug}"/><link rel="self" href="${site}/b/${slug}/feed.atom"/><updated>${updated.toISOString()}</updated>
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
