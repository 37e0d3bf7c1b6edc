import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getT, localHref } from "../../../_messages/server.ts";
import { FilterTabs, filterOf } from "../../../_parts/boards/filter-tabs.tsx";
import { TopicList } from "../../../_parts/topic-list/topic-list.tsx";
import { api } from "../../../_server/api.ts";
import { read } from "../../../_server/read.ts";
import { Breadcrumb } from "../../../_ui/breadcrumb.tsx";
import { EmptyState } from "../../../_ui/empty-state.tsx";
import { ButtonLink } from "../../../_ui/link.tsx";
import { Page, PageTitle } from "../../../_ui/page.tsx";

type Props = { params: Promise<{ tag: string }>; searchParams: Promise<{ state?: string; after?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const tag = decodeURIComponent((await params).tag);
  return { title: tag, alternates: { canonical: localHref(`/tags/${encodeURIComponent(tag)}`) } };
}

export default async function TagPage({ params, searchParams }: Props) {
  const [{ tag: raw }, { state, after }, t] = await Promise.all([params, searchParams, getT("boards")]);
  const tag = decodeURIComponent(raw);
  const filter = filterOf(state);
  const page = await read((await api()).topics.list({ tag, filter, cursor: after ?? null, size: 20 }));
  // A tag nobody can see a topic of does not exist for them.
  if (page.rows.length === 0 && filter === "active" && !after) notFound();
  const base = `/tags/${encodeURIComponent(tag)}`;
  return (
    <Page>
      <Breadcrumb crumbs={[{ href: "/tags", label: t("tags") }]} />
      <PageTitle lead={t("tagLead")}>{tag}</PageTitle>
      <FilterTabs base={base} current={filter} />
      <TopicList
        page={page}
        base={filter === "active" ? base : `${base}?state=${filter}`}
        after={after}
        empty={
          <EmptyState title={t("emptyTitle")} action={<ButtonLink href={base}>{t("filter_active")}</ButtonLink>}>
            {t("emptyHint")}
          </EmptyState>
        }
      />
    </Page>
  );
}
