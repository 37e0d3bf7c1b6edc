import type { Metadata } from "next";
import type { ArticleView } from "../../../../../../server/knowledge/index.ts";
import { Messages } from "../../../../../_messages/messages.tsx";
import { getLocale, getT } from "../../../../../_messages/server.ts";
import { ArticleAside } from "../../../../../_parts/knowledge/article-aside.tsx";
import { type ArticleParams, articleHref, articleOf } from "../../../../../_parts/knowledge/article-data.ts";
import { ArticleData } from "../../../../../_parts/knowledge/article-data-for-search.tsx";
import { ArticleFeedback } from "../../../../../_parts/knowledge/article-feedback.tsx";
import { ArticleHeading } from "../../../../../_parts/knowledge/article-heading.tsx";
import { ArticleOutdated } from "../../../../../_parts/knowledge/article-languages.tsx";
import { ArticleSources } from "../../../../../_parts/knowledge/article-sources.tsx";
import { ArticleToc, TOC_LEAST } from "../../../../../_parts/knowledge/article-toc.tsx";
import { absoluteHref, alternatesOf } from "../../../../../_server/site.ts";
import { Columns } from "../../../../../_ui/page.tsx";
import { Prose } from "../../../../../_ui/prose.tsx";

type Route = { params: Promise<ArticleParams> };

/** Longest description for search engines and previews. */
const MOST = 160;

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const article = await articleOf(await params);
  const locale = getLocale();
  const href = articleHref(article);
  const description = descriptionOf(article.html);
  const url = absoluteHref(href, locale);
  return {
    title: article.title,
    description,
    alternates: { canonical: url, languages: languagesOf(article) },
    robots: article.visibility === "PUBLIC" ? { index: true, follow: true } : { index: false, follow: false },
    openGraph: {
      type: "article",
      title: article.title,
      description,
      url,
      locale,
      publishedTime: new Date(article.publishedAt).toISOString(),
      modifiedTime: new Date(article.updatedAt).toISOString(),
    },
    twitter: { card: "summary", title: article.title, description },
  };
}

/** For `hreflang`: the article of each language at its own address, or the same one in both frames while it is alone. */
function languagesOf(article: ArticleView): Record<string, string> {
  if (article.languages.length === 0) return alternatesOf(articleHref(article));
  const all = [article, ...article.languages];
  const original = article.languages.find((other) => other.original) ?? article;
  const address = (one: { number: number; slug: string; locale: string }) =>
    absoluteHref(articleHref(one), one.locale === "de" ? "de" : "en");
  return { ...Object.fromEntries(all.map((one) => [one.locale, address(one)])), "x-default": address(original) };
}

/** An article: the same bytes for everybody; what belongs to those who work on it comes after. */
export default async function ArticlePage({ params }: Route) {
  const [article, t] = await Promise.all([articleOf(await params), getT("knowledge")]);
  return (
    <Messages areas={["knowledge"]}>
      <Columns label={t("aboutArticle")} aside={<ArticleAside article={article} />}>
        <article>
          <ArticleHeading article={article} />
          <ArticleOutdated article={article} />
          {article.toc.length >= TOC_LEAST && (
            <details className="no-print mt-5 rounded-lg border border-line bg-surface px-4 py-2.5 xl:hidden">
              <summary className="text-14 font-medium">{t("onThisPage")}</summary>
              <div className="pt-2.5 pb-1">
                <ArticleToc toc={article.toc} lang={article.locale} />
              </div>
            </details>
          )}
          <Prose html={article.html} lang={article.locale} className="mt-6" />
          <ArticleSources article={article} />
        </article>
        <ArticleFeedback article={article} />
      </Columns>
      <ArticleData article={article} description={descriptionOf(article.html)} />
    </Messages>
  );
}

/** The first words of the text, without its headings. */
function descriptionOf(html: string): string {
  const text = html
    .replace(/<h[1-6][^>]*>.*?<\/h[1-6]>/gs, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/&[a-z#0-9]+;/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return text.length <= MOST ? text : `${text.slice(0, text.lastIndexOf(" ", MOST))} …`;
}
