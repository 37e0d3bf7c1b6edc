import type { ArticleView } from "../../../server/knowledge/index.ts";
import { getLocale } from "../../_messages/server.ts";
import { absoluteHref } from "../../_server/site.ts";
import { StructuredData } from "../structured-data.tsx";
import { articleHref } from "./article-data.ts";

/** What search engines read of an article (schema.org Article); nothing of those that are not public. */
export function ArticleData({ article, description }: { article: ArticleView; description: string }) {
  if (article.visibility !== "PUBLIC") return null;
  const url = absoluteHref(articleHref(article), getLocale());
  return (
    <StructuredData
      data={{
        "@type": "Article",
        headline: article.title,
        description,
        inLanguage: article.locale,
        datePublished: new Date(article.publishedAt).toISOString(),
        dateModified: new Date(article.updatedAt).toISOString(),
        author: { "@type": "Person", name: article.owner.displayName },
        mainEntityOfPage: url,
        url,
        ...(article.section && { articleSection: article.section.name }),
      }}
    />
  );
}
