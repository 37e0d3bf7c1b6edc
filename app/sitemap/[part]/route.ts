import { env } from "../../../server/platform/env/env.ts";
import { api } from "../../_server/api.ts";
import { type SitemapEntry, sitemapXml } from "../../_server/sitemap.ts";

/** One part of the sitemap: `pages.xml`, or `topics-<n>.xml`. Holds only what a visitor may read. */
export async function GET(_: Request, route: { params: Promise<{ part: string }> }): Promise<Response> {
  const { part } = await route.params;
  const entries = await entriesOf(part);
  if (!entries) return new Response("Not found", { status: 404 });
  return new Response(sitemapXml(env().url, entries), {
    headers: { "content-type": "application/xml; charset=utf-8" },
  });
}

async function entriesOf(part: string): Promise<SitemapEntry[] | null> {
  const caller = await api();
  if (part === "pages.xml") {
    const boards = await caller.boards.tree();
    const all = boards.flatMap((board) => [board, ...board.children]);
    return ["/", "/kb", "/leaders", "/super-users", "/tags"]
      .map((path): SitemapEntry => ({ path }))
      .concat(all.map((board) => ({ path: `/b/${board.slug}` })));
  }
  const number = /^topics-(\d{1,5})\.xml$/.exec(part)?.[1];
  if (number === undefined) return null;
  const topics = await caller.topics.sitemap({ part: Number(number) });
  return topics.map((topic) => ({ path: `/t/${topic.number}/${topic.slug}`, at: topic.at }));
}
