import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { cache } from "react";
import { getLocale, getT, localHref } from "../../../_messages/server.ts";
import { ArticleRow } from "../../../_parts/knowledge/article-row.tsx";
import { SectionCard } from "../../../_parts/knowledge/section-card.tsx";
import { api } from "../../../_server/api.ts";
import { read } from "../../../_server/read.ts";
import { absoluteHref, alternatesOf } from "../../../_server/site.ts";
import { Badge } from "../../../_ui/badge.tsx";
import { Breadcrumb } from "../../../_ui/breadcrumb.tsx";
import { EmptyState } from "../../../_ui/empty-state.tsx";
import { ButtonLink } from "../../../_ui/link.tsx";
import { Page, PageTitle } from "../../../_ui/page.tsx";
import { Pagination } from "../../../_ui/pagination.tsx";

type Props = { params: Promise<{ section: string }>; searchParams: Promise<{ after?: string }> };

/** A section by its address; one it had before leads on to the present one. */
const sectionOf = cache(async (slug: string, cursor: string | null) => {
  const caller = await api();
  const moved = await read(caller.knowledge.sectionMoved({ slug }));
  if (moved) permanentRedirect(localHref(`/kb/${moved}`));
  return read(caller.knowledge.section({ slug, cursor, size: 30 }));
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { section } = await sectionOf((await params).section, (await searchParams).after ?? null);
  const href = `/kb/${section.slug}`;
  const url = absoluteHref(href, getLocale());
  return {
    title: section.name,
    description: section.description,
    alternates: {
      canonical: url,
      languages: alternatesOf(href),
      types: { "application/atom+xml": `${href}/feed.atom` },
    },
    robots: section.visibility === "PUBLIC" ? {} : { index: false, follow: false },
    openGraph: { title: section.name, description: section.description, url },
  };
}

/** A section with its own sections and its articles by title. */
export default async function SectionPage({ params, searchParams }: Props) {
  const { after } = await searchParams;
  const [t, page] = await Promise.all([
    getT("knowledge"),
    params.then(({ section }) => sectionOf(section, after ?? null)),
  ]);
  const { section, parent, children, articles } = page;
  const base = `/kb/${section.slug}`;
  const crumbs = [
    { label: t("title"), href: "/kb" },
    ...(parent ? [{ label: parent.name, href: `/kb/${parent.slug}` }] : []),
  ];
  return (
    <Page>
      <Breadcrumb crumbs={crumbs} />
      <div className="mt-2.5" lang={section.locale}>
        <PageTitle lead={section.description}>{section.name}</PageTitle>
      </div>
      {section.visibility !== "PUBLIC" && (
        <p className="-mt-3 mb-5">
          <Badge icon="lock" tone="attention">
            {t(`audience_${section.visibility}`)}
          </Badge>
        </p>
      )}
      {children.length > 0 && (
        <section aria-label={t("inSection")} className="mb-8">
          <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
            {children.map((child) => (
              <SectionCard key={child.slug} section={child} level={2} />
            ))}
          </ul>
        </section>
      )}
      {articles.rows.length > 0 ? (
        <section aria-labelledby="articles" className="max-w-column">
          <h2 id="articles" className="text-18 font-bold">
            {t("articles")}
          </h2>
          <ol className="rows mt-2">
            {articles.rows.map((article) => (
              <ArticleRow key={article.number} article={article} />
            ))}
          </ol>
          <Pagination
            newer={after ? base : null}
            older={articles.next && `${base}?after=${encodeURIComponent(articles.next)}`}
            words={{ newer: t("firstArticles"), older: t("moreArticles") }}
          />
        </section>
      ) : (
        children.length === 0 && (
          <EmptyState
            icon="book-open"
            title={t("emptySection")}
            action={
              <ButtonLink href="/ask" variant="primary">
                {t("askInstead")}
              </ButtonLink>
            }
          >
            {t("emptySectionHint")}
          </EmptyState>
        )
      )}
    </Page>
  );
}
