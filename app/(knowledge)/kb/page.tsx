import type { Metadata } from "next";
import type { SectionNode } from "../../../server/knowledge/index.ts";
import { Messages } from "../../_messages/messages.tsx";
import { getLocale, getT } from "../../_messages/server.ts";
import { ArticleRow } from "../../_parts/knowledge/article-row.tsx";
import { EditorLinks } from "../../_parts/knowledge/editor-links.tsx";
import { SectionCard } from "../../_parts/knowledge/section-card.tsx";
import { LargeSearch } from "../../_parts/search/large-search.tsx";
import { api } from "../../_server/api.ts";
import { read } from "../../_server/read.ts";
import { absoluteHref, alternatesOf } from "../../_server/site.ts";
import { EmptyState } from "../../_ui/empty-state.tsx";
import { ButtonLink } from "../../_ui/link.tsx";
import { Page } from "../../_ui/page.tsx";

/** Articles named as useful this week. */
const USEFUL = 5;

export function generateMetadata(): Metadata {
  const t = getT("knowledge");
  const url = absoluteHref("/kb", getLocale());
  return {
    title: t("title"),
    description: t("lead"),
    alternates: {
      canonical: url,
      languages: alternatesOf("/kb"),
      types: { "application/atom+xml": "/kb/feed.atom" },
    },
    openGraph: { title: t("title"), description: t("lead"), url },
  };
}

/** The knowledge base: search, its sections in the reader's language first, and what helped people this week. */
export default async function KnowledgePage() {
  const caller = await api();
  const [t, locale, sections] = await Promise.all([getT("knowledge"), getLocale(), read(caller.knowledge.sections())]);
  const useful = await read(caller.knowledge.usefulThisWeek({ most: USEFUL, locale }));
  const own = sections.filter((section) => section.locale === locale);
  const other = sections.filter((section) => section.locale !== locale);
  return (
    <Page className="md:py-10">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h1 className="text-34 font-bold max-md:text-28">{t("title")}</h1>
        <Messages areas={["knowledge"]}>
          <EditorLinks />
        </Messages>
      </div>
      <p className="mt-2 max-w-measure text-16 text-ink-2">{t("lead")}</p>
      <LargeSearch label={t("searchLabel")} placeholder={t("searchPlaceholder")} submit={t("search")} />
      {sections.length === 0 && (
        <EmptyState
          icon="book-open"
          title={t("noSections")}
          action={
            <ButtonLink href="/ask" variant="primary">
              {t("askInstead")}
            </ButtonLink>
          }
        >
          {t("noSectionsHint")}
        </EmptyState>
      )}
      <Sections id="sections" title={t("sections")} sections={own} />
      {useful.length > 0 && (
        <section aria-labelledby="useful" className="mt-12 max-w-column">
          <h2 id="useful" className="text-18 font-bold">
            {t("useful")}
          </h2>
          <ol className="rows mt-2">
            {useful.map((article) => (
              <ArticleRow
                key={article.number}
                article={article}
                note={article.helpedThisWeek > 0 && <span>{t("helped", { count: article.helpedThisWeek })}</span>}
              />
            ))}
          </ol>
        </section>
      )}
      <Sections id="other" title={t(own.length === 0 ? "sections" : "otherLanguage")} sections={other} />
    </Page>
  );
}

function Sections({ id, title, sections }: { id: string; title: string; sections: SectionNode[] }) {
  if (sections.length === 0) return null;
  return (
    <section aria-labelledby={id} className="mt-10">
      <h2 id={id} className="mb-4 text-18 font-bold">
        {title}
      </h2>
      <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
        {sections.map((section) => (
          <SectionCard key={section.slug} section={section} />
        ))}
      </ul>
    </section>
  );
}
