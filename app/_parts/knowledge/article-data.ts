import { permanentRedirect } from "next/navigation";
import { cache } from "react";
import type { ArticleView } from "../../../server/knowledge/index.ts";
import { dependsOn } from "../../../server/platform/page-cache/index.ts";
import { localHref } from "../../_messages/server.ts";
import { api } from "../../_server/api.ts";
import { read } from "../../_server/read.ts";

export type ArticleParams = { number: string; slug: string };

/** Reads an article once per request, and says what else its page shows: other articles, topics and people. */
const articleByNumber = cache(async (number: number): Promise<ArticleView> => {
  const article = await read((await api()).knowledge.article({ number }));
  dependsOn(
    "articles",
    `person:${article.owner.name}`,
    ...article.sources.flatMap((source) => [
      `topic:${source.number}`,
      ...source.authors.map((author) => `person:${author.name}`),
    ]),
  );
  return article;
});

/** The article of an address. A wrong or old slug leads on to the present one; what is not for the reader is not found. */
export async function articleOf({ number, slug }: ArticleParams): Promise<ArticleView> {
  const article = await articleByNumber(Number(number));
  if (decodeURIComponent(slug) !== article.slug) permanentRedirect(localHref(articleHref(article)));
  return article;
}

/** The address of an article. */
export function articleHref(article: { number: number; slug: string }): string {
  return `/kb/a/${article.number}/${encodeURIComponent(article.slug)}`;
}
