import { TRPCError } from "@trpc/server";
import { env } from "../../../../../server/platform/env/env.ts";
import { api } from "../../../../_server/api.ts";
import { atomFeed } from "../../../../_server/atom.ts";

/** The latest topics of a board as an Atom feed (RFC 4287); only of boards everybody may read. */
export async function GET(_: Request, route: { params: Promise<{ board: string }> }): Promise<Response> {
  const { board: slug } = await route.params;
  const site = env().url;
  try {
    const caller = await api();
    const board = await caller.boards.bySlug({ slug });
    const { rows } = await caller.topics.list({ board: slug, filter: "active", size: 30 });
    const updated = rows[0]?.lastActivityAt ?? new Date(0);
    return atomFeed({
      page: `${site}/b/${slug}`,
      locale: board.locale,
      title: board.name,
      subtitle: board.description,
      updated,
      entries: rows.map((row) => ({
        id: `${site}/t/${row.number}`,
        href: `${site}/t/${row.number}/${row.slug}`,
        title: row.title,
        author: row.author.displayName,
        published: row.createdAt,
        updated: row.lastActivityAt,
        tags: row.tags,
      })),
    });
  } catch (error) {
    if (error instanceof TRPCError && (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST")) {
      return new Response("Not found", { status: 404 });
    }
    throw error;
  }
}
