import { articleFeed } from "../../../../_server/article-feed.ts";

/** The articles of a section that changed last. */
export async function GET(_: Request, route: { params: Promise<{ section: string }> }): Promise<Response> {
  return articleFeed((await route.params).section);
}
