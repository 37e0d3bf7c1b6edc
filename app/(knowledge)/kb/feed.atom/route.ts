import { articleFeed } from "../../../_server/article-feed.ts";

/** The articles that changed last. */
export async function GET(): Promise<Response> {
  return articleFeed(null);
}
