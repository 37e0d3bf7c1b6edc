import type { Metadata } from "next";
import { type ArticleFilter, articleFilters } from "../../../../server/knowledge/knowledge.schema.ts";
import { formatNumber } from "../../../_messages/format.ts";
import { Messages } from "../../../_messages/messages.tsx";
import { getLocale, getT } from "../../../_messages/server.ts";
import { WorkshopRow } from "../../../_parts/knowledge/workshop-row.tsx";
import { api } from "../../../_server/api.ts";
import { read } from "../../../_server/read.ts";
import { requireWriter } from "../../../_server/workshop.ts";
import { Breadcrumb } from "../../../_ui/breadcrumb.tsx";
import { EmptyState } from "../../../_ui/empty-state.tsx";
import { ButtonLink } from "../../../_ui/link.tsx";
import { Page, PageTitle } from "../../../_ui/page.tsx";
import { Pagination } from "../../../_ui/pagination.tsx";
import { Tabs } from "../../../_ui/tabs.tsx";

type Route = { searchParams: Promise<{ list?: string; after?: string }> };

export function generateMetadata(): Metadata {
  return { title: getT("editing")("lists"), robots: { index: false } };
}

/** The editors' lists: what waits for review, what is doubtful, what is being written. */
export default async function EditorsPage({ searchParams }: Route) {
  await requireWriter();
  const { list, after } = await searchParams;
  const caller = await api();
  const [t, knowledge, locale, counts] = await Promise.all([
    getT("editing"),
    getT("knowledge"),
    getLocale(),
    read(caller.knowledge.counts()),
  ]);
  const filter: ArticleFilter = articleFilters.find((name) => name === list) ?? "review";
  const page = await read(caller.knowledge.list({ filter, cursor: after ?? null, size: 30 }));
  const href = (name: ArticleFilter) => (name === "review" ? "/kb/review" : `/kb/review?list=${name}`);
  const join = href(filter).includes("?") ? "&" : "?";
  return (
    <Page>
      <Breadcrumb crumbs={[{ label: knowledge("title"), href: "/kb" }]} />
      <div className="mt-2.5">
        <PageTitle
          lead={t("listsLead")}
          actions={
            <ButtonLink href="/kb/new" variant="primary" icon="plus">
              {knowledge("newArticle")}
            </ButtonLink>
          }
        >
          {t("lists")}
        </PageTitle>
      </div>
      <Tabs
        label={t("lists")}
        tabs={(["review", "draft", "recheck", "changed", "published", "retired", "mine"] as const).map((name) => ({
          href: href(name),
          label: t(`list_${name}`),
          count: formatNumber(counts?.[name] ?? 0, locale),
          current: name === filter,
        }))}
      />
      <Messages areas={["editing"]}>
        {page.rows.length > 0 ? (
          <ol className="rows">
            {page.rows.map((article) => (
              <WorkshopRow key={article.number} article={article} />
            ))}
          </ol>
        ) : (
          <EmptyState icon="clipboard-check" title={t(`empty_${filter}`)}>
            {t("emptyHint")}
          </EmptyState>
        )}
      </Messages>
      <Pagination
        newer={after ? href(filter) : null}
        older={page.next && `${href(filter)}${join}after=${encodeURIComponent(page.next)}`}
      />
    </Page>
  );
}
